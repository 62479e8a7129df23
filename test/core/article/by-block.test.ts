import { describe, expect, test } from 'vitest';
import { byBlock, byBlockWith } from '../../../server/src/core/article/by-block.ts';
import { rememberingParse } from '../../../server/src/core/article/markdown/parse-chunks.ts';
import { readArticle } from '../../../server/src/core/article/read-article.ts';

const LONG = 'A sentence that is there to make this piece long enough to be cut. '.repeat(8);
const article = (middle: string): string =>
  `# A\n\nOne dose.\n\n${LONG}\n\n## B\n\n${middle}\n\n${LONG}\n\n## References\n\n- a dose\n- none\n\n${LONG}\n`;
const all = (): boolean => true;

describe('a reading of blocks one by one', () => {
  const doses = byBlock(({ view: { text } }) => Array.from(text.matchAll(/dose/g), ({ index }) => index));

  test.each([
    ['kept', rememberingParse()],
    ['not kept', undefined],
  ] as const)('%s, gives what was found, by block', (_, parse) => {
    const read = readArticle(article('No word.'), parse);
    const found = doses(read, all);
    expect(found.map((one) => [one.block.view.text, one.found])).toEqual([
      ['One dose.', [4]],
      ['a dose', [2]],
    ]);
    expect(doses(read, ({ region }) => region === 'body').map(({ block }) => block.view.text)).toEqual(['One dose.']);
  });

  test('asks the changed piece alone, and gives the blocks as they stand now', () => {
    const parse = rememberingParse();
    const asked: string[] = [];
    const reader = byBlock(({ view: { text } }) => {
      asked.push(text);
      return text.includes('dose') ? [text.length] : [];
    });
    reader(readArticle(article('Words.'), parse), all);
    asked.length = 0;
    const edited = readArticle(article('Words.\n\nAnother dose.'), parse);
    const found = reader(edited, all);
    expect(found.map(({ block }) => edited.blocks[block.index] === block)).toEqual([true, true, true]);
    expect(asked).toContain('Another dose.');
    expect(asked).not.toContain('One dose.');
  });

  test('is kept apart by what else it asks', () => {
    const reader = byBlockWith(({ view: { text } }, by: { readonly word: string }) =>
      text.includes(by.word) ? [text] : [],
    );
    const read = readArticle(article('Words.'), rememberingParse());
    expect(reader(read, { word: 'none' }, all)).toHaveLength(1);
    expect(reader(read, { word: 'dose' }, all)).toHaveLength(2);
  });
});
