/** Fluids, and what else is given but stands in no list of names since it is also measured. */
import type { Draft } from '../assemble/draft.ts';
import { isVolume } from '../grammar/dose-units.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Token, type Tokens, wordAt } from '../tokens/token.ts';
import type { DrugGroup, NamedDrug } from './drug-groups.ts';
import { unlisted } from './unknown-name.ts';

/** "75 mL of 20% glucose". */
export const SHARE = /^(?:[\d.]{1,6}|%)$/;

/** "30 mL/kg of balanced crystalloid", "25 g glucose" is nothing of the drug before. */
export const isFluid = (tokens: Tokens, draft: Draft): boolean => {
  const { amountNext, unit } = draft;
  return (
    unlistedBeside(tokens, draft) !== null ||
    ((wordAt(tokens, amountNext) === 'of' || (unit !== null && isVolume(unit))) && namesFluid(tokens, amountNext))
  );
};

/** "10 mL/kg fluid bolus of normal saline" */
export const isBolusOf = (tokens: Tokens, { amountNext }: Draft, behind: DrugGroup | undefined): behind is DrugGroup =>
  behind !== undefined && behind.first - amountNext <= 4 && wordAt(tokens, behind.first - 1) === 'of';

/** "of balanced crystalloid", "of 0.9% saline", "isotonic fluid". */
function namesFluid(tokens: Tokens, behind: number): boolean {
  let at = behind;
  while (at < behind + 6 && (SHARE.test(wordAt(tokens, at)) || FLUID_WORDS.test(wordAt(tokens, at)))) at += 1;
  return /^(?:crystalloids?|colloids?|fluids?|saline|ringers?|hartmann|blood)$/.test(wordAt(tokens, at));
}

const FLUID_WORDS = oneOf('of iv intravenous normal isotonic balanced warmed warm oral lactated rapid bolus flush');

/** "25 g glucose", "50 mL of 20% glucose", "oxygen 12 L/min", "needs 0.9% saline 200 mL/h": names that also stand for what is measured, so they are in no list. */
function unlistedBeside(tokens: Tokens, { amountNext, first }: Draft): Token | null {
  let at = amountNext;
  while (at < amountNext + 5 && (SHARE.test(wordAt(tokens, at)) || GLUCOSE_WORDS.test(wordAt(tokens, at)))) at += 1;
  const found = UNLISTED.test(wordAt(tokens, at)) ? at : first - 1;
  return UNLISTED.test(wordAt(tokens, found)) ? (tokens[found] ?? null) : null;
}

const UNLISTED = oneOf('glucose oxygen o2 albumin saline blood ffp');

const GLUCOSE_WORDS = oneOf('of oral iv intravenous fast rapid quick - acting fast-acting');

/** Of these, what is a medicine where it is given: it is in no list, but it has a name. */
export function fluidGiven(tokens: Tokens, draft: Draft): NamedDrug | null {
  const beside = unlistedBeside(tokens, draft);
  return beside !== null && /^(?:glucose|albumin)$/.test(beside.word) ? unlisted(beside) : null;
}
