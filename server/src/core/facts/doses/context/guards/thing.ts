/** Amounts that are sizes and contents of things: weights, needles, packs, what a vial holds. */
import { type Draft, hasTiming } from '../../assemble/draft.ts';
import { oneOf } from '../../tokens/one-of.ts';
import { type Tokens, wordAt } from '../../tokens/token.ts';

const THINGS = oneOf(
  'monofilament monofilaments filament needle needles cannula cannulas cannulae catheter catheters butterfly weight weights tumour tumor gauge sample samples vial vials ampoule ampoules syringe syringes bag bags bottle bottles stock',
);

/** "a catheter inflated with 10 mL" */
const isFilling = (tokens: Tokens, { first }: Draft): boolean =>
  (wordAt(tokens, first - 1) === 'with' && /^(?:inflated?|filled|fill|inflating)$/.test(wordAt(tokens, first - 2))) ||
  (wordAt(tokens, first - 1) === 'takes' && THINGS.test(wordAt(tokens, first - 2)));

/** "10-g monofilament", "a 1 mL syringe", "100 mg vial". */
export const isThing = (tokens: Tokens, draft: Draft): boolean =>
  isFilling(tokens, draft) ||
  isPacked(tokens, draft) ||
  (!hasTiming(draft) &&
    tokens
      .slice(Math.max(0, draft.first - 5), draft.first)
      .some((token) => /^(?:vial|vials|ampoule|ampoules|ampule|ampules)$/.test(token.word))) ||
  /^(?:contains?|costs?)$/.test(wordAt(tokens, draft.amountNext)) ||
  isContent(tokens, draft) ||
  (!hasTiming(draft) &&
    (THINGS.test(wordAt(tokens, draft.amountNext)) ||
      // "500 mg or 1 g vial"
      (wordAt(tokens, draft.amountNext) === 'or' && THINGS.test(wordAt(tokens, draft.amountNext + 3)))));

/** "a pack of 28 tablets", "birth weight 2,450 g", "restriction of 1.5 L a day". */
function isPacked(tokens: Tokens, { first }: Draft): boolean {
  const [before, led] = [wordAt(tokens, first - 1), wordAt(tokens, first - 2)];
  if (before === 'of') return /^(?:packs?|box|boxes|packets?|restriction)$/.test(led);
  return before === 'weight' && (led === 'birth' || led === 'body');
}

/** "There is 93 mg of calcium in a 10 ml ampoule", "1 mL of calcium gluconate 10% contains 9 mg": what something holds. */
function isContent(tokens: Tokens, draft: Draft): boolean {
  const of = wordAt(tokens, draft.amountNext) === 'of';
  if (of && tokens.slice(draft.amountNext, draft.amountNext + 8).some((token) => /^contains?$/.test(token.word)))
    return true;
  if (of && draft.first <= 2 && wordAt(tokens, draft.first - 1) === 'in') return true;
  // "the 5 g in 10 mL solution"
  const behind = tokens.slice(draft.amountNext, draft.amountNext + 4).map((token) => token.word);
  if (behind[0] === 'in' && /^(?:solution|strength|preparation)$/.test(behind[3] ?? '')) return true;
  const led = tokens.slice(Math.max(0, draft.first - 4), draft.first).map((token) => token.word);
  if (!/^(?:is|are)$/.test(led[led.lastIndexOf('there') + 1] ?? '') || !led.includes('there')) return false;
  return tokens.slice(draft.amountNext, draft.amountNext + 14).some((token) => HOLDS.test(token.word));
}

const HOLDS = oneOf(
  'vial vials ampoule ampoules ampule ampules solution tablet tablets capsule capsules bag bottle ml amp amps',
);
