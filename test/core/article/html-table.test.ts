import { describe, expect, test } from 'vitest';
import { htmlTables } from '../../../server/src/core/article/markdown/html-table.ts';

const cells = (source: string): (string | null)[][][] =>
  htmlTables(source).map(({ rows }) =>
    rows.map((row) => row.map((cell) => (cell === null ? null : source.slice(cell.start, cell.end)))),
  );

describe('tables in HTML', () => {
  test('a cell over several rows stands in each, one over several columns in the first', () => {
    const source =
      '<table><tr><td>A</td><td>B</td></tr><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr><tr><td colspan="2">4</td></tr></table>';
    expect(cells(source)).toEqual([
      [
        ['A', 'B'],
        ['1', '2'],
        ['1', '3'],
        ['4', null],
      ],
    ]);
  });

  test('a header over several columns heads each of them', () => {
    const source = '<table><tr><th colspan=2>A</th></tr><tr><td>1</td><td>2</td></tr></table>';
    expect(cells(source)).toEqual([
      [
        ['A', 'A'],
        ['1', '2'],
      ],
    ]);
  });

  test.each([
    ['th', '<table><tr><th>10 mg</th></tr><tr><td>2</td></tr></table>', true],
    ['words', '<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>', true],
    ['figures', '<table><tr><td>A</td><td>10 mg</td></tr><tr><td>B</td><td>2</td></tr></table>', false],
  ])('whether the first row is a header: %s', (_, source, headed) => {
    expect(htmlTables(source).map((table) => table.headed)).toEqual([headed]);
  });

  test.each([
    ['one row', '<table><tr><td>1</td></tr></table>'],
    ['no end', '<table><tr><td>1</td></tr><tr><td>2</td></tr>'],
    ['a table in a table', '<table><tr><td><table><tr><td>1</td></tr></table></td></tr><tr><td>2</td></tr></table>'],
    ['in a comment', '<!-- <table><tr><td>1</td></tr><tr><td>2</td></tr></table> -->'],
    ['tags that do not close', `<table>${'<tr'.repeat(500)}`],
  ])('none: %s', (_, source) => {
    expect(htmlTables(source)).toEqual([]);
  });

  test('a cell that says it spans very many columns stays bounded', () => {
    const row = `<tr>${'<td colspan="99" rowspan="99">1</td>'.repeat(50)}</tr>`;
    const [table] = htmlTables(`<table>${row.repeat(50)}</table>`);
    expect(Math.max(...(table?.rows ?? []).map((cells) => cells.length))).toBeLessThanOrEqual(40);
  });
});
