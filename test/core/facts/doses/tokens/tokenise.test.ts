import { describe, expect, test } from 'vitest';
import { tokenise } from '../../../../../server/src/core/facts/doses/tokens/tokenise.ts';

const words = (text: string, tight: number[] = [], masked: { start: number; end: number }[] = []): string[] =>
  tokenise({ text, isTightSpace: (at) => tight.includes(at), masked }, 0, text.length).map((token) => token.word);

describe('tokens', () => {
  const CASES: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['500mg', ['500', 'mg']],
    ['1,800 mg', ['1,800', 'mg']],
    ['8,12', ['8', ',', '12']],
    ['.5 mg', ['.5', 'mg']],
    ['2·5', ['2·5']],
    ['b.i.d. then q.4.d', ['bid', 'then', 'q4d']],
    ['e.g. 5', ['eg', '5']],
    ['q6h B12 CYP2D6', ['q6h', 'b12', 'cyp2d6']],
    ['Tegretol300', ['tegretol', '300']],
    ['2x5ml x7', ['2', 'x', '5', 'ml', 'x', '7']],
    ['60–120', ['60', '-', '120']],
    ['5 -> 10', ['5', '→', '10']],
    ['mg/m²', ['mg', '/', 'm²']],
    ['10 000 units', ['10 000', 'units']],
    ['2 500 mg', ['2', '500', 'mg']],
  ];
  test.each(CASES)('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('a no-break space joins thousands', () => {
    expect(words('1 500 mg', [1])).toEqual(['1 500', 'mg']);
  });

  test('what is masked is not read', () => {
    expect(words('600 mg4, 5 daily', [], [{ start: 6, end: 10 }])).toEqual(['600', 'mg', 'daily']);
  });

  test('a number that no machine number holds is not a number', () => {
    const [token] = tokenise({ text: '9'.repeat(50), isTightSpace: () => false, masked: [] }, 0, 50);
    expect(token?.value).toBeNaN();
  });
});
