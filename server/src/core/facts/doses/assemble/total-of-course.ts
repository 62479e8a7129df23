/** "… to a total of 6 mg", "cumulative dose 1000 mg": an amount that several doses come to, and no single one. */
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import type { Draft } from './draft.ts';

const TOTAL = /^(?:total|cumulative|totall?ing)$/;
const BETWEEN = oneOf('of dose doses dosage amount is : = ( a an the about approximately maximum up to');
const PERIOD = oneOf('daily day weekly week monthly hourly hour hours h single each 24 per');
const RAISING = /^(?:increas|rais|titrat|escalat|build|step|doubl)/;
const WITHIN = 5;

/**
 * Of a total without a period, the period is the whole course. Raised "to a total of 20 mg" it is what one dose comes to,
 * and a total that the dose before it comes to in a day is that day's.
 */
export function finishTotals(tokens: Tokens, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const at = isOpen(draft) ? totalAt(tokens, draft) : -1;
    if (at < 0 || isOfPeriod(tokens, at) || isRaised(tokens, at) || isDayOf(drafts[index - 1], draft)) return;
    draft.per = 'course';
    if (draft.bounds?.max?.per === null) draft.bounds.max = { ...draft.bounds.max, per: 'course' };
  });
}

const isOpen = ({ per, frequency, divided, unit }: Draft): boolean =>
  per === null && frequency === null && divided === null && unit !== null;

/** Place of the word for a total before the amount, or right behind it: "(1000 mg total)", "(1.8 mg in total)". */
function totalAt(tokens: Tokens, { first, amountNext }: Draft): number {
  const at = wordAt(tokens, amountNext) === 'in' ? amountNext + 1 : amountNext;
  const ends = wordAt(tokens, at) === 'total' && /^(?:[,;.)|]|)$/.test(wordAt(tokens, at + 1));
  return ends ? at : totalBefore(tokens, first);
}

/** Place of the word for a total before the amount; -1 where other words stand there. */
function totalBefore(tokens: Tokens, first: number): number {
  for (let at = first - 1; at >= 0 && at >= first - WITHIN; at -= 1) {
    const word = wordAt(tokens, at);
    if (TOTAL.test(word)) return at;
    if (!BETWEEN.test(word)) return -1;
  }
  return -1;
}

function isDayOf(single: Draft | undefined, { high, unit }: Draft): boolean {
  const often = single?.frequency?.periodUnit === 'd' ? single.frequency.max : null;
  return often !== null && single?.high != null && single.unit === unit && single.high * often === high;
}

const isOfPeriod = (tokens: Tokens, at: number): boolean =>
  [at - 1, at + 1, at + 2].some((near) => PERIOD.test(wordAt(tokens, near)));

function isRaised(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 8; back -= 1) if (RAISING.test(wordAt(tokens, back))) return true;
  return false;
}
