/** Amounts that are sizes and contents of things: weights, needles, packs, prices, what a vial holds. */
import { type Draft, hasTiming } from '../../assemble/draft.ts';
import { isCountable } from '../../grammar/dose-units.ts';
import { oneOf } from '../../tokens/one-of.ts';
import { type Tokens, wordAt } from '../../tokens/token.ts';
import { GIVING } from './strength.ts';

const THINGS = oneOf(
  'monofilament monofilaments filament needle needles cannula cannulas cannulae catheter catheters butterfly weight weights tumour tumor gauge sample samples vial vials ampoule ampoules syringe syringes bag bags bottle bottles stock tube tubes cartridge cartridges canister canisters pen pens carton cartons prefilled pre-filled strength strengths',
);

/** "a catheter inflated with 10 mL" */
const isFilling = (tokens: Tokens, { first }: Draft): boolean =>
  (wordAt(tokens, first - 1) === 'with' && /^(?:inflated?|filled|fill|inflating)$/.test(wordAt(tokens, first - 2))) ||
  (wordAt(tokens, first - 1) === 'takes' && THINGS.test(wordAt(tokens, first - 2)));

/** "10-g monofilament", "a 1 mL syringe", "100 mg vial". */
export const isThing = (tokens: Tokens, draft: Draft): boolean =>
  isFilling(tokens, draft) ||
  isPacked(tokens, draft) ||
  (!hasTiming(draft) && (isOfContainer(tokens, draft) || isPriced(tokens, draft))) ||
  (!hasTiming(draft) &&
    tokens
      .slice(Math.max(0, draft.first - 5), draft.first)
      .some((token) => /^(?:vial|vials|ampoule|ampoules|ampule|ampules)$/.test(token.word))) ||
  /^(?:contains?|costs?|supplies|yields?)$/.test(wordAt(tokens, draft.amountNext)) ||
  isContent(tokens, draft) ||
  isVessel(tokens, draft) ||
  isCountedOut(tokens, draft) ||
  (!hasTiming(draft) &&
    (THINGS.test(wordAt(tokens, draft.amountNext)) ||
      // "500 mg or 1 g vial"
      (wordAt(tokens, draft.amountNext) === 'or' && THINGS.test(wordAt(tokens, draft.amountNext + 3)))));

/** "1 mL syringes × 3", "a 750 mg IV vial": what is counted, and what it holds. */
function isVessel(tokens: Tokens, draft: Draft): boolean {
  const behind = wordAt(tokens, draft.amountNext);
  if (/^syringes?$/.test(behind)) return draft.frequency === null && draft.per === null;
  return (
    /^(?:iv|im|oral)$/.test(behind) && /^(?:vials?|ampoules?|ampules?)$/.test(wordAt(tokens, draft.amountNext + 1))
  );
}

/** "1 mg ampoules x 10": what is in store. */
const isCountedOut = (tokens: Tokens, { amountNext, count, frequency, per }: Draft): boolean =>
  count !== null && frequency === null && per === null && THINGS.test(wordAt(tokens, amountNext));

/** "a pack of 28 tablets", "birth weight 2,450 g", "restriction of 1.5 L a day". */
function isPacked(tokens: Tokens, { first }: Draft): boolean {
  const [before, led] = [wordAt(tokens, first - 1), wordAt(tokens, first - 2)];
  if (before === 'of') return /^(?:packs?|box|boxes|packets?|restriction|exposure)$/.test(led);
  return before === 'weight' && (led === 'birth' || led === 'body');
}

/** "There is 93 mg of calcium in a 10 ml ampoule", "1 mL of calcium gluconate 10% contains 9 mg": what something holds. */
function isContent(tokens: Tokens, draft: Draft): boolean {
  const of = wordAt(tokens, draft.amountNext) === 'of';
  if (
    of &&
    tokens.slice(draft.amountNext, draft.amountNext + 8).some((token, i, near) => isHolding(token.word, near[i + 1]))
  )
    return true;
  if (of && !hasTiming(draft) && isHeld(tokens, draft.first)) return true;
  if (of && draft.first <= 2 && wordAt(tokens, draft.first - 1) === 'in') return true;
  // "the 5 g in 10 mL solution"
  const behind = tokens.slice(draft.amountNext, draft.amountNext + 4).map((token) => token.word);
  if (behind[0] === 'in' && /^(?:solution|strength|preparation)$/.test(behind[3] ?? '')) return true;
  if (behind[0] === 'in' && /^(?:each|every)$/.test(behind[1] ?? '') && behind[2] === 'ml') return true;
  // "1 mg in 10 mL prefilled syringe"
  const filled = behind[0] === 'in' && !hasTiming(draft) && THINGS.test(behind[3] ?? '');
  if (filled && !tokens.slice(Math.max(0, draft.first - 6), draft.first).some(({ word }) => GIVING.test(word)))
    return true;
  const led = tokens.slice(Math.max(0, draft.first - 4), draft.first).map((token) => token.word);
  if (!/^(?:is|are)$/.test(led[led.lastIndexOf('there') + 1] ?? '') || !led.includes('there')) return false;
  return tokens.slice(draft.amountNext, draft.amountNext + 14).some((token) => HOLDS.test(token.word));
}

/** "100 g of spinach supplies 3.6 mg": the verb stands before a figure, "has a role" holds nothing. */
const isHolding = (word: string, next: Tokens[number] | undefined): boolean =>
  /^(?:contains?|supplies|yields?|provides?)$/.test(word) ||
  (/^(?:has|have|gives|holds?)$/.test(word) && (next?.kind === 'number' || ROUGHLY.test(next?.word ?? '')));

/** "a litre of saline has 9 g of sodium chloride" */
const isHeld = (tokens: Tokens, first: number): boolean =>
  /^(?:has|have|had)$/.test(wordAt(tokens, ROUGHLY.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1));
const ROUGHLY = oneOf('about approximately roughly around nearly only over some');

/** "one tube (30 g)", "pack size: 28 tablets", "28 tablets of 20 mg": how much of it is in one. */
function isOfContainer(tokens: Tokens, { first, unit }: Draft): boolean {
  const before = wordAt(tokens, first - 1);
  const led = wordAt(tokens, first - 2);
  if (before === '(') return CONTAINERS.test(led);
  if (isOfThing(tokens, first)) return true;
  if (isListOfPieces(tokens, first)) return unit !== null && !isCountable(unit);
  return (before === ':' && led === 'size') || before === 'size';
}

/** "28 tablets of 20 mg", "tablets of 25, 50 and 100 mcg": what is in one of them. */
function isListOfPieces(tokens: Tokens, first: number): boolean {
  let at = first - 1;
  while (
    at > first - 40 &&
    (tokens[at]?.kind === 'number' || /^(?:,|and|or|&|mg|mcg|micrograms|g)$/.test(wordAt(tokens, at)))
  )
    at -= 1;
  const doses = wordAt(tokens, at - 1) === 'doses' && (tokens[at - 2]?.value ?? 0) >= MANY_DOSES;
  if (!/^(?:of|:)$/.test(wordAt(tokens, at)) || !(doses || PIECES.test(wordAt(tokens, at - 1)))) return false;
  return !tokens.slice(Math.max(0, at - 7), at - 1).some(({ word }) => GIVING.test(word));
}

/** "a bottle of 150 mL", "syringes of 1 mL and 5 mL": what it holds, unless it is given. */
function isOfThing(tokens: Tokens, first: number): boolean {
  const again = wordAt(tokens, first - 1) === 'and' ? 3 : 0;
  const at = first - 1 - again;
  if (wordAt(tokens, at) !== 'of' || !CONTAINERS.test(wordAt(tokens, at - 1))) return false;
  return !tokens.slice(Math.max(0, at - 6), at).some(({ word }) => GIVING.test(word) || word === 'infuse');
}

/** No course has so many: an inhaler "of 200 doses". */
const MANY_DOSES = 20;

const CONTAINERS = oneOf(
  'tube tubes bottle bottles jar pot bag bags box boxes pack packs carton vial vials ampoule ampoules pen pens cartridge inhaler syringe syringes',
);
const PIECES = oneOf('tablets capsules sachets suppositories patches lozenges');

/** "240 mg: list price $6,580" */
const isPriced = (tokens: Tokens, { first, amountNext }: Draft): boolean =>
  tokens
    .slice(amountNext, amountNext + 5)
    .some(({ word }, i) => /^(?:prices?|priced|costs?)$/.test(word) || isMoney(tokens, amountNext + i)) ||
  tokens
    .slice(Math.max(0, first - 8), Math.max(0, first - 1))
    .some((_, i) => isMoney(tokens, Math.max(0, first - 8) + i));

/** A sign of money before a figure; "$2.5 mg$" is set as mathematics. */
const isMoney = (tokens: Tokens, at: number): boolean =>
  /^[£$€]$/.test(wordAt(tokens, at)) && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.spaced === false;

const HOLDS = oneOf(
  'vial vials ampoule ampoules ampule ampules solution tablet tablets capsule capsules bag bottle ml amp amps',
);
