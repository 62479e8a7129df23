/** "150 mg daily, as 50 mg three times daily": the day's total that stands before its single doses. */
import { inUnit } from '../grammar/same-unit.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import type { Draft } from './draft.ts';

/** A day's amount lends its total to the single doses that it is given as; both stay doses of their own. */
export function takeTotalsBefore(tokens: Tokens, drafts: readonly Draft[]): void {
  for (let i = 1; i < drafts.length; i += 1) {
    const [day, single] = [drafts[i - 1], drafts[i]];
    if (day !== undefined && single !== undefined && day.per === 'day') takeTotal(tokens, day, single);
  }
}

function takeTotal(tokens: Tokens, day: Draft, single: Draft): void {
  if (day.frequency !== null || day.limit || single.limit || single.total !== null || single.bounds !== null) return;
  if (single.per !== null || day.basis !== single.basis || day.unit === null || single.unit === null) return;
  const words = wordsBetween(tokens, day.next, single.first);
  if (typeof day.divided === 'number' && single.frequency === null && isEach(words))
    single.frequency = { min: day.divided, max: day.divided, period: 1, periodUnit: 'd' };
  else if (single.frequency === null || !isGivenAs(words)) return;
  const [low, high] = [day.low, day.high].map((end) =>
    end === null ? null : inUnit(end, day.unit ?? '', single.unit ?? ''),
  );
  if (low == null || high == null) return;
  single.total = { low, high, unit: single.unit, basis: single.basis };
  single.parts.push({ kind: 'total', span: { start: day.start, end: day.end } });
}

const NEAR = 6;

function wordsBetween(tokens: Tokens, from: number, to: number): readonly string[] | null {
  if (to <= from || to - from > NEAR) return null;
  return tokens.slice(from, to).map((_, i) => wordAt(tokens, from + i));
}

const JOINTS = oneOf('( , : as given taken administered split ie = in doses');
const AS = oneOf('as ie =');

const isGivenAs = (words: readonly string[] | null): boolean =>
  words?.every((word) => JOINTS.test(word)) === true && words.some((word) => AS.test(word));

/** "in 3 divided doses of 50 mg". */
const isEach = (words: readonly string[] | null): boolean => /^(?:each )?of$/.test(words?.join(' ') ?? '');
