/** "2.5 mg/3 mL nebulised": what is written as a strength and given as it is, a nebule or a syringe as a whole. */
import { isMass } from '../grammar/dose-units.ts';
import type { Element } from '../grammar/element.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { type Draft, draftOf } from './draft.ts';

const NEBULISED = oneOf('neb nebs nebulised nebulized nebuliser nebulizer');
/** A way or a timing right behind it: something is given, but whether all of it is not said. */
const GIVEN = oneOf('iv io im po every bid tid qid bd tds qds od daily once twice prn stat');

/** A dose of the amount in the volume; null where the amount only says how strong a liquid is. */
export function wholeOf(tokens: Tokens, element: Element & { kind: 'amount' }): Draft | null {
  const { unit, concentration, basis } = element.amount;
  if (concentration === null || concentration.unit !== 'mL' || (concentration.value ?? 1) === 1) return null;
  if (unit === null || !isMass(unit) || basis !== null) return null;
  const next = wordAt(tokens, element.next);
  const isSure = NEBULISED.test(next) || (next === 'via' && NEBULISED.test(wordAt(tokens, element.next + 1)));
  if ((!isSure && !GIVEN.test(next) && !/^q\d/.test(next)) || hasVolume(tokens, element.next)) return null;
  const draft = draftOf(element);
  if (!isSure) draft.doubtful = true;
  return draft;
}

/** "250 mg/5 mL PO 10 mL": the volume is what is given. */
const hasVolume = (tokens: Tokens, from: number): boolean =>
  tokens.slice(from, from + 12).some(({ word }, i) => /^mls?$/.test(word) && tokens[from + i - 1]?.kind === 'number');
