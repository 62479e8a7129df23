import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { fitTables } from '../../../server/src/core/article/markdown/fit-tables.ts';
import { partsIn } from '../../../server/src/core/article/markdown/gfm-parts.ts';
import { fullTree } from '../../../server/src/core/article/markdown/parse-markdown.ts';
import { fc } from '../../harness/fast-check.ts';

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

function expectSame(text: string): void {
  expect(plain(fullTree(text))).toEqual(plain(whole.parse(text)));
}

const ALL = 0b11111;

describe('only the parts of GitHub’s Markdown that a text may hold are looked for', () => {
  test.each([
    ['prose with *stress*, [a link](x) and `code`', 0],
    ['a table | of two', 0b01000],
    ['a table of one column\n:-', 0b01000],
    ['~struck~', 0b00100],
    ['a note[^1]', 0b00010],
    ['- [x] done', 0b10000],
    ['- [ ] to do', 0b10000],
    ['WWW.example.org', 0b00001],
    ['a&#64;b.org', 0b00001],
    ['me@example.org ~ | [^1] [x]', ALL],
  ])('%j', (text, parts) => {
    expect(partsIn(text)).toBe(parts);
    expectSame(text);
  });
});

test('the tree is that of the whole parser, whatever the text', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      ' ',
      '\n',
      '\n\n',
      '| a | b |',
      '|-|-|',
      ':-',
      '-:',
      '--',
      '~',
      '~~',
      '[^1]',
      '[^1]: x',
      '[ ]',
      '[x]',
      '[\n]',
    ],
    ...[
      '- ',
      '1. ',
      '> ',
      '    ',
      'www',
      '.',
      'example.org',
      'http://',
      'https://',
      '@',
      '&#64;',
      '&commat;',
      '&period;',
    ],
    ...['\\', '`', '*', '**', '_', '[', ']', '(', ')', '<', '>', '![', '# ', '```\n', '---\n', 'mailto:', 'xmpp:'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      // A broken table is mended before it is parsed; that has tests of its own.
      fc.pre(fitTables(text).shifts.length === 0);
      expectSame(text);
    }),
    { numRuns: 1500 },
  );
});
