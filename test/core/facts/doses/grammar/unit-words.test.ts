import { describe, expect, it } from 'vitest';
import { unitAt } from '../../../../../server/src/core/facts/doses/grammar/dose-units.ts';
import { mayNameUnit } from '../../../../../server/src/core/facts/doses/grammar/unit-words.ts';
import { tokenise } from '../../../../../server/src/core/facts/doses/tokens/tokenise.ts';
import { plainView } from '../../../../../server/src/core/text/text-view.ts';
import { UNIT_ALIASES } from '../../../../../server/src/core/units/aliases.ts';
import { fc } from '../../../../harness/fast-check.ts';

const PIECES = [
  ...Object.keys(UNIT_ALIASES),
  ...'MU mU MIU T M I.U. u.i. mm inch ribbon strips million mega thousand international int usp units scoop oz µg μg ²'.split(
    ' ',
  ),
  ...'5 500 0.5 1,000 ½ the of pain bidx10 x B12 q6h % / - ( ) . , ; ° × é'.split(' '),
];
const TEXT = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '')), { maxLength: 12 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

const namesUnit = (text: string): boolean => {
  const tokens = tokenise({ text, isTightSpace: () => false, masked: [] }, 0, text.length);
  return tokens.some((_, at) => unitAt(tokens, at) !== null);
};

describe('a unit by the spelling of words', () => {
  it('is never missed', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        if (namesUnit(text)) expect(mayNameUnit(plainView(text, 0), { start: 0, end: text.length })).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['In 2019 the trial of 300 patients ended.', 'See section 4 and table 12 [1, 2].'])(
    'is not in "%s"',
    (text) => expect(mayNameUnit(plainView(text, 0), { start: 0, end: text.length })).toBe(false),
  );
});
