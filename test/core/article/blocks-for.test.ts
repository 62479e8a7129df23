import { describe, expect, test } from 'vitest';
import { blocksFor } from '../../../server/src/core/article/blocks-for.ts';
import { rememberingParse } from '../../../server/src/core/article/markdown/parse-chunks.ts';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import type { TextView } from '../../../server/src/core/text/text-view.ts';

const LONG = 'A sentence that is there to make this piece long enough to be cut. '.repeat(8);
const article = (middle: string): string =>
  `# A\n\nOne dose.\n\n${LONG}\n\n## B\n\n${middle}\n\n${LONG}\n\n## C\n\n- a dose\n- none\n\n${LONG}\n`;

const texts = (blocks: readonly { readonly view: TextView }[]): string[] => blocks.map(({ view }) => view.text);
const holdsDose = (view: TextView): boolean => view.text.includes('dose');

describe('the blocks for a reader', () => {
  test('are all blocks where nothing is kept', () => {
    const read = readArticle(article('Words.'));
    expect(blocksFor(read, holdsDose)).toBe(read.blocks);
  });

  test('are those in which it finds something where a host keeps it', () => {
    const read = readArticle(article('Words.'), rememberingParse());
    expect(texts(blocksFor(read, holdsDose))).toEqual(['One dose.', 'a dose']);
    expect(blocksFor(read, ({ text }) => (text.startsWith('none') ? [1] : []))).toHaveLength(1);
  });

  test('are asked anew in the changed piece alone, and stand where they stand now', () => {
    const parse = rememberingParse();
    const asked: string[] = [];
    const ask = (view: TextView): boolean => {
      asked.push(view.text);
      return holdsDose(view);
    };
    blocksFor(readArticle(article('Words.'), parse), ask);
    asked.length = 0;
    const edited = readArticle(article('Words.\n\nAnother dose.'), parse);
    const found = blocksFor(edited, ask);
    expect(texts(found)).toEqual(['One dose.', 'Another dose.', 'a dose']);
    expect(found.map(({ index }) => edited.blocks[index])).toEqual(found);
    expect(asked).toContain('Another dose.');
    expect(asked).not.toContain('One dose.');
  });

  test('are kept apart by what else the answer depends on', () => {
    const read = readArticle(article('Words.'), rememberingParse());
    const [one, other] = [{}, {}];
    expect(blocksFor(read, () => true, one)).toHaveLength(read.blocks.length);
    expect(blocksFor(read, () => false, other)).toHaveLength(0);
    expect(blocksFor(read, () => false, one)).toHaveLength(read.blocks.length);
  });
});
