import { describe, expect, it } from 'vitest';
import { fitTables } from '../../../server/src/core/article/markdown/fit-tables.ts';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { fc } from '../../harness/fast-check.ts';

/** The cells of all tables, as rows, and what stands at each cell's place in the text. */
function tablesOf(text: string): { cells: string[][][]; places: string[] } {
  const { tables, blocks } = readArticle(text);
  const cell = (index: number | null): string => (index === null ? '' : (blocks[index]?.view.text ?? ''));
  const cells = tables.map(({ header, rows }) => [header, ...rows].map((row) => row.map(cell)));
  const places = blocks.map(({ span }) => text.slice(span.start, span.end));
  return { cells, places };
}

const HEADER = '| Drug | Gabapentin | Pregabalin |';
const ROW = '| Dose | 300 mg | 150 mg |';
const CELLS = [
  ['Drug', 'Gabapentin', 'Pregabalin'],
  ['Dose', '300 mg', '150 mg'],
];

describe('a table whose row of dashes does not fit its header', () => {
  it.each<readonly [what: string, text: string]>([
    ['fits', `${HEADER}\n|--|--|--|\n${ROW}`],
    ['is too short', `${HEADER}\n|--|--|\n${ROW}`],
    ['is too long', `${HEADER}\n|--|--|--|--|--|\n${ROW}`],
    ['is short, with a header that is open at the end', `| Drug | Gabapentin | Pregabalin\n|--|--|\n${ROW}`],
    ['is short, with line ends of Windows', `${HEADER}\r\n|--|--|\r\n${ROW}\r\n`],
    ['is aligned and indented', `  ${HEADER}\n  | :-- | --: |\n  ${ROW}`],
  ])('%s', (_what, text) => {
    const { cells, places } = tablesOf(text);
    expect(cells).toEqual([CELLS]);
    expect(places).toEqual(CELLS.flat());
  });

  it('leaves everything else where it stands', () => {
    const text = `# Pain\n\n${HEADER}\n|--|--|\n${ROW}\n\nIn **between**.\n\n${HEADER}\n|-|-|-|-|\n${ROW}\n\nAt the end.\n`;
    const { cells, places } = tablesOf(text);
    expect(cells).toEqual([CELLS, CELLS]);
    expect(places.filter((place) => !CELLS.flat().includes(place))).toEqual([
      '# Pain',
      'In **between**.',
      'At the end.',
    ]);
  });

  it.each<readonly [what: string, text: string]>([
    ['no row below', `${HEADER}\n|--|--|\n`],
    ['no header', `Text\n|--|--|\n${ROW}`],
    ['one column', `| Drug |\n|--|--|\n${ROW}`],
    ['a rule', `${HEADER}\n---\n${ROW}`],
    ['an escaped bar', `| Drug \\| dose | Gabapentin |\n|--|--|\n${ROW}`],
  ])('is left alone: %s', (_what, text) => expect(fitTables(text)).toEqual({ text, shifts: [] }));

  it('never loses a character', () => {
    const line = fc.constantFrom(HEADER, ROW, '|--|--|', '|-|-|-|-|', '', 'Text *here*', '| a', '# H', '- item', '```');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        for (const block of readArticle(text).blocks) {
          expect(block.span.end).toBeLessThanOrEqual(text.length);
          const words = block.view.text.match(/\w{3,}/g) ?? [];
          const source = text.slice(block.span.start, block.span.end);
          for (const word of words) expect(source).toContain(word);
        }
      }),
    );
  });
});
