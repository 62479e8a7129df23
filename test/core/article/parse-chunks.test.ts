import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseChunks, rememberingParse } from '../../../server/src/core/article/markdown/parse-chunks.ts';
import { fullTree } from '../../../server/src/core/article/markdown/parse-markdown.ts';
import { splitChunks } from '../../../server/src/core/article/markdown/split-chunks.ts';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { SHARED } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';
import { laidOut } from '../../harness/laid-out.ts';

const LONG = 'A sentence that is there to make this piece long enough to be cut. '.repeat(8);

/** Trees as they are in the whole text: kinds, words and offsets. */
const placed = (nodes: readonly Node[], base: number): unknown[] =>
  nodes.map(({ position, children, ...node }) => ({
    ...node,
    start: base + (position?.start.offset ?? 0),
    end: base + (position?.end.offset ?? 0),
    children: placed((children ?? []) as Node[], base),
  }));

type Node = Omit<RootContent, 'children'> & { readonly children?: unknown };

/** Pieces or one, the trees are the same. */
function expectSameTrees(text: string, name = ''): void {
  const cut = parseChunks(text, fullTree).flatMap(({ start, nodes }) => placed(nodes, start));
  expect(cut, name).toEqual(placed(fullTree(text).children, 0));
}

const pieces = (text: string): number => splitChunks(text).length;

describe('where text is cut', () => {
  test.each([
    ['before headings at the margin', `# A\n\n${LONG}\n\n## B\n\n${LONG}\n`, 2],
    ['not inside a fence', `# A\n\n${LONG}\n\n\`\`\`\n\n# no heading\n\n\`\`\`\n`, 1],
    ['after a closed fence', `# A\n\n${LONG}\n\n\`\`\`\nx\n\`\`\`\n\n# B\n`, 2],
    ['after a closed fence in a list', `# A\n\n- a\n\n  \`\`\`\n  x\n  \`\`\`\n\n${LONG}\n\n# B\n`, 2],
    ['after a closed fence far in', `# A\n\n1. a\n\n    \`\`\`\n    x\n    \`\`\`\n\n${LONG}\n\n# B\n`, 2],
    ['nowhere with a fence behind a tab', `# A\n\n- a\n\n\t\`\`\`\n\tx\n\t\`\`\`\n\n${LONG}\n\n# B\n`, 1],
    ['nowhere with a fence that a line may have ended', `# A\n\n- a\n  \`\`\`\nx\n  \`\`\`\n\n${LONG}\n\n# B\n`, 1],
    ['nowhere with a fence among tags', `# A\n\n<div>\n\`\`\`\n</div>\n\n${LONG}\n\n# B\n`, 1],
    ['not inside a comment', `# A\n\n<!--\n\n${LONG}\n\n# B\n\n-->\n`, 1],
    ['after a comment of many lines', `# A\n\n<!--\n\n${LONG}\n\n# B\n\n-->\n\n# C\n`, 2],
    ['nowhere with a comment in a line that goes on', `# A\n\nSee <!-- a\n\n${LONG}\n\n# B -->\n\n# C\n`, 1],
    ['with the line ends of Windows', `# A\r\n\r\n${LONG}\r\n\r\n# B\r\n`, 2],
    ['nowhere with the line ends of an old Macintosh', `# A\r\r${LONG}\r\n\r\n# B\r\n`, 1],
    ['not in front matter', `---\na: ${LONG}\n\n# comment\n---\n\nText\n`, 1],
    ['not directly after a line of text', `# A\n\n${LONG}\n# B\n`, 1],
    ['not where pieces would be short', '# A\n\n## B\n\n## C\n', 1],
  ])('%s', (_, text, count) => expect(pieces(text)).toBe(count));
});

describe('cut or whole, the article is the same', () => {
  const piece = fc.constantFrom(
    `\n\n# H\n\n`,
    `\n\n## H [1]\n\n`,
    LONG,
    '\n\n',
    '\n',
    '- a\n',
    '  - b\n',
    '1. x\n',
    '> q\n',
    '```\n',
    '    code\n',
    '| a | b |\n| - | - |\n| c | d |\n',
    '[1]: http://x\n',
    '[^f]: note\n',
    ' text[^f] ',
    ' see [1] ',
    ' [Foo] ',
    '[foo]: /y\n',
    '<!-- c -->',
    '<div>\n',
    '</div>\n',
    '---\n',
    '<pre>\n',
    '</pre>\n',
    '  ```\n',
    '   ~~~\n',
    '    ```\n',
    '- ```\n',
    '<!--\n',
    '-->\n',
    'x\n',
    '  x\n',
  );

  test('for any text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const remembered = rememberingParse();
        expect(laidOut(readArticle(text, remembered))).toEqual(laidOut(readArticle(text, remembered)));
        expectSameTrees(text);
        expectSameTrees(text.replaceAll('\n', '\r\n'));
      }),
      { numRuns: 600 },
    );
  });

  const corpus = join(SHARED, 'corpus');
  const files = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter((f) => f.endsWith('.md') && statSync(join(corpus, f)).isFile())
        .slice(0, 120)
    : [];
  if (files.length === 0) console.warn('skipped: no corpus here (expected in ../shared/corpus)');

  test.skipIf(files.length === 0)(
    'for real articles',
    () => {
      for (const file of files) {
        const text = readFileSync(join(corpus, file), 'utf8');
        if (text.length <= 40_000) expectSameTrees(text, file);
      }
    },
    120_000,
  );
});
