import { expect, it } from 'vitest';
import { rememberingParse } from '../../../server/src/core/article/markdown/parse-chunks.ts';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { laidOut } from '../../harness/laid-out.ts';

const LONG = 'A sentence that is there to make this piece long enough to be cut. '.repeat(8);

/** Everything that a piece can hold; words of one piece name what another defines. */
const PIECES = [
  '---\ntitle: Pain\n---\n\nLast updated: 2026-01-01\n',
  '# A\n\nOne *dose* of `code` and ![a](b.png).[^n]\n',
  '## B\n\n1. One\n   - inner [x]\n\n     more\n2. Two\n\n```\n# code\n```\n',
  '### C\n\n| Drug | Dose |\n| --- | --- |\n| a | 5&nbsp;mg |\n| b |\n\n> quoted\n>\n> # no section\n',
  '## References\n\n1. Roe. 2020.\n\n[x]: https://example.org "X"\n',
  '# D\n\n[^n]: A note.\n\n    - with a list\n\n<div>raw <b>HTML</b></div>\n',
  '## E\n\n<!-- clinlint-disable-next-line dose/not-checked -- known -->\nWords.\n',
].map((piece) => `${piece}\n${LONG}\n\n`);

/** What is laid out, without what the host keeps. */
function layout(text: string, parse?: ReturnType<typeof rememberingParse>): unknown {
  const article = readArticle(text, parse);
  return laidOut({ ...article, pieces: article.pieces.map((piece) => ({ ...piece, kept: null })) });
}

const CHANGES: readonly (readonly [string, string, string])[] = [
  ['nothing', '', ''],
  ['words in the first piece', 'Last updated', 'Text last updated'],
  ['a block more before all others', 'Last updated', 'Another block.\n\nLast updated'],
  ['a list, a table and a note more', '# A\n', '# A\n\n- item\n\n| a |\n| - |\n| b |\n\nText.[^m]\n\n[^m]: Note.\n'],
  ['a piece taken out', PIECES[2] ?? '', ''],
  ['a heading of another level', '## B', '# B'],
  ['a section that becomes the references', '# A', '# References'],
  ['a label that nobody defines any more', '[x]:', '[y]:'],
  ['the end cut off', PIECES[6] ?? '', '```\nopen'],
];

it.each(CHANGES)('an article is laid out as from scratch after a change: %s', (_, words, instead) => {
  const parse = rememberingParse();
  const before = PIECES.join('');
  const after = before.replace(words, instead);
  for (const text of [before, after, before, after]) expect(layout(text, parse)).toEqual(layout(text));
});

it('blocks before the change are those of the state before', () => {
  const parse = rememberingParse();
  const before = PIECES.join('');
  const one = readArticle(before, parse);
  const other = readArticle(before.replace('Roe.', 'Roe, A.'), parse);
  const last = one.blocks.findIndex((block) => block.view.text.includes('Roe.')) - 2;
  expect(one.blocks[last]?.view.text).toBe(other.blocks[last]?.view.text);
  expect(other.blocks[last]).toBe(one.blocks[last]);
});
