import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { fullTree } from '../../../server/src/core/article/markdown/parse-markdown.ts';
import { quickTree } from '../../../server/src/core/article/markdown/quick/quick-tree.ts';
import { readMarkdown } from '../../../server/src/core/article/markdown/read-markdown.ts';
import { splitChunks } from '../../../server/src/core/article/markdown/split-chunks.ts';
import { SHARED } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';
import { laidOut } from '../../harness/laid-out.ts';

function layout(text: string, tree: Root): unknown {
  return laidOut(readMarkdown(text, () => tree).article);
}

/** True where the quick parser was sure; then the layout is that of remark. */
function expectSameLayout(text: string): boolean {
  const quick = quickTree(text);
  if (quick !== null) expect(layout(text, quick), JSON.stringify(text)).toEqual(layout(text, fullTree(text)));
  return quick !== null;
}

describe('what is read quickly', () => {
  test.each([
    'A line\nand **another** with *stress*, _more_ and `code`.',
    '# Heading ##\n\n## Next  \n\nSetext\n---\n',
    '- a\n  - b\n\n    more\n- c\n\n1. x\n2) y\n3. \n',
    '- [ ] to do\n- [x] *done*\n- [x]\n',
    '> quoted\n> > twice\nlazily\n>\n> end\n',
    '| a | b |\n|---|:-:|\n| *c* | |\n|  | d\\|e |\n|f|\n',
    'Line  \nbroken\\\nagain \nand on\t\n',
    'See [a link](http://example.org/a_(b) "title"), ![image](x.png) and [1].',
    '[1]: http://example.org/x\n[Two]: /y "t"\n\nSee [1], [text][two], [two][] and [other].\n',
    'From https://example.org/a/b?c=d#e, (https://example.org/x). <https://example.org/y>',
    'x &lt; 5 &amp; y &nope; \\* \\a <sup>2</sup> <!-- c --> p < 0.05 <br/> ~5 mg',
    '<div class="x">\n\nText\n\n</div>\n\n<!-- comment\n\nlong -->\n',
    '```js\ncode\n```\n\n    indented\n\n~~~\nopen',
    '---\ntitle: A\n---\n\n# A\n',
    'CO~2~ and ~~this~~, **V~D~ ~5 L** (~50 %)',
    '~a ~~b~~',
    'Words:\n| a | b |\n|---|---|\n| c | d |\n',
    '***both*** **_one_** a_b_c *a*b **a**b',
    'ends with blanks   ',
    '1. a:\n\t\t1. words, so far in\n- b\n        - words too\n',
    '1. a\n\t4. words\n\t\t1. words too\n\t5) and these\n2. b\n   1. c\n   2. d\n5. e\n',
    '- a\n  4. words\n- b\n',
    '',
  ])('%j', (text) => expect(expectSameLayout(text)).toBe(true));
});

describe('what is left to the full parser', () => {
  test.each([
    ['footnotes', 'a[^1]\n\n[^1]: b\n'],
    ['the line ends of Windows', 'a\r\n\r\nb'],
    ['front matter that is no YAML', '+++\na = 1\n+++\n'],
    ['front matter without an end', '---\na: 1\n\n# A\n'],
    ['tildes with marks between them', 'a ~b *c* d~'],
    ['an address as words', 'see www.example.org or me@example.org'],
    ['an address with marks in it', 'https://example.org/a*b*'],
    ['a link over two lines', '[a](\nhttp://example.org)'],
    ['a definition within a paragraph', '[1]: x\nwords\n'],
    ['a number that may end a paragraph', '- a\n\n  b\n2. c\n'],
    ['a number below a quotation', '> a\n 3) b\n'],
    ['a tag that may fill its line', '<x/>\n'],
    ['long runs of marks within words', '**n***s**'],
    ['code with words right below', '    a\nb\n'],
    ['very many levels', '> '.repeat(3_000)],
    ['very many levels of lists', '+ '.repeat(3_000)],
    ['a very long line', 'word '.repeat(2_000)],
    ['a very long paragraph', 'word \n'.repeat(2_000)],
  ])('%s', (_, text) => expect(quickTree(text)).toBeNull());
});

describe('both parsers lay out', () => {
  const words = ['a', 'b c', '5 mg', ' ', '  ', '\n', '\n\n', '.', '(', ')', '!', '|', '"t"', '—', '😀', '\t', '    '];
  const marks = [
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '`',
    '``',
    '[',
    ']',
    '](x)',
    '](http://a.bc)',
    '[1]',
    '[a][1]',
    '[]',
  ];
  const others = [
    '<br>',
    '<br/>',
    '<b>',
    '</b>',
    '<!-- c -->',
    '<5',
    'x < y',
    '\\',
    '\\*',
    '\\\n',
    '  \n',
    '&amp;',
    '&x;',
  ];
  const blocks = ['# ', '## ', '- ', '* ', '1. ', '2. ', '10) ', '> ', '>', '[ ] ', '---\n', '===\n', '```\n', '~~~\n'];
  const lines = [
    '| a | b |\n|---|---|\n',
    '| c | d |\n',
    '|--|\n',
    '-|-\n',
    '[1]: http://x.yz\n',
    '<div>\n',
    '</div>\n',
  ];
  const addresses = ['http://a.bc/d', 'https://x.yz.', 'www.a.bc', 'a@b.cd', '![i](p.png)', '&#64;', '[^1]'];
  const piece = fc.constantFrom(...words, ...marks, ...others, ...blocks, ...lines, ...addresses);

  test('any text in the same way', () => {
    let sure = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        if (expectSameLayout(pieces.join(''))) sure++;
      }),
      { numRuns: 4_000 },
    );
    expect(sure).toBeGreaterThan(1_000);
  }, 60_000);

  const corpus = join(SHARED, 'corpus');
  const files = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md') && statSync(join(corpus, file)).isFile())
        .filter((_, i) => i % 4 === 0)
    : [];
  if (files.length === 0) console.warn('skipped: no corpus here (expected in ../shared/corpus)');

  test.skipIf(files.length === 0)(
    'real articles in the same way, and most of them quickly',
    () => {
      const chunks = files
        .map((file) => readFileSync(join(corpus, file), 'utf8'))
        .flatMap((text) => splitChunks(text).map(({ start, end }) => text.slice(start, end)));
      const sure = chunks.filter(expectSameLayout).length;
      expect(sure / chunks.length).toBeGreaterThan(0.8);
    },
    120_000,
  );
});
