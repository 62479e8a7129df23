import { describe, expect, test } from 'vitest';
import { fullTree, treeByStretches } from '../../../server/src/core/article/markdown/parse-markdown.ts';
import { readMarkdown } from '../../../server/src/core/article/markdown/read-markdown.ts';
import { splitStretches } from '../../../server/src/core/article/markdown/split-chunks.ts';
import type { Span } from '../../../server/src/core/text/span.ts';
import { fc } from '../../harness/fast-check.ts';
import { laidOut } from '../../harness/laid-out.ts';

/** Wherever text may be cut it is, however short the stretches are. */
const everywhere = (text: string): Span[] => splitStretches(text, 1);

function layout(text: string, spans: Span[]): unknown {
  return laidOut(readMarkdown(text, () => treeByStretches(text, spans)).article);
}

describe('where a piece is cut further', () => {
  test.each([
    ['before words', '- a\n\nWords\n', ['- a\n\n', 'Words\n']],
    ['before strong words', '- a\n\n**B**\n', ['- a\n\n', '**B**\n']],
    [
      'before headings, quotations and tables',
      'a\n\n# B\n\n> c\n\n| d |\n',
      ['a\n\n', '# B\n\n', '> c\n\n', '| d |\n'],
    ],
    ['not before what may belong to a list', '- a\n\n- b\n\n  c\n\n1. d\n', ['- a\n\n- b\n\n  c\n\n1. d\n']],
    ['not right below words', '- a\nWords\n', ['- a\nWords\n']],
    ['not inside a fence or comment', '```\n\nx\n```\n\n<!--\n\ny -->\n', ['```\n\nx\n```\n\n<!--\n\ny -->\n']],
  ])('%s', (_, text, stretches) =>
    expect(everywhere(text).map(({ start, end }) => text.slice(start, end))).toEqual(stretches),
  );
});

describe('cut or whole, a piece is laid out the same', () => {
  const words = ['a', ' b ', '\n', '\n\n', '\n\nWords\n', '\n\n**B** c\n', '\n\n> q\n', '\n\n| a |\n', '\n\n# H\n\n'];
  const lists = ['- ', '* ', '1. ', '2. ', '10) ', '- \n', '    ', '\t', '   ', '[ ] ', '> ', '>\n'];
  const html = ['<br>', '<div>\n', '</div>\n', '<!-- c -->', '<!--', '-->', '<pre>', '</pre>'];
  const others = ['```\n', '~~~\n', '---\n', '===\n', '+++\n', '***', '`', '|--|\n', '| a | b |\n|---|---|\n'];
  const labels = [' [1] ', '[1]: http://x.yz\n', '[^1]', '\n[^1]: note\n', '[a][1]'];
  const mark = fc.constantFrom(...words, ...lists, ...html, ...others, ...labels);

  test('for any text', () => {
    let cut = 0;
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 16 }), (marks) => {
        const text = marks.join('');
        const spans = everywhere(text);
        if (spans.length > 1) cut++;
        const whole = readMarkdown(text, () => fullTree(text));
        expect(layout(text, spans), JSON.stringify(text)).toEqual(laidOut(whole.article));
      }),
      { numRuns: 3_000 },
    );
    expect(cut).toBeGreaterThan(800);
  }, 60_000);

  test('offsets behind the first stretch are those of the piece', () => {
    const tree = treeByStretches('Words [1].\n\nMore **of** it.\n\n[1]: http://x.yz\n', [
      { start: 0, end: 12 },
      { start: 12, end: 46 },
    ]);
    expect(tree.children.map(({ position }) => position?.start.offset)).toEqual([0, 12, 29]);
  });
});
