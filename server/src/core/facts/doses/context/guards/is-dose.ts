/**
 * Decides whether an amount is a dose at all: the files beside this one know what else an amount can be, and what speaks
 * for a dose decides the rest.
 */
import { type Draft, hasTiming } from '../../assemble/draft.ts';
import { isCountable, isVolume } from '../../grammar/dose-units.ts';
import type { SentenceReading } from '../../read-sentence.ts';
import { type Tokens, wordAt } from '../../tokens/token.ts';
import { isEatenAgain, isFood } from './food.ts';
import { isFlow, isMeasuredAgain, isMeasurement } from './measurement.ts';
import { isDiluent, isPrepared } from './mixing.ts';
import { GIVING, isStrength } from './strength.ts';
import { isThing } from './thing.ts';

/** What speaks for a dose besides the amount itself. */
export interface Support {
  /** A drug is named in the sentence, or known from the place. */
  readonly drug: boolean;
  /** The sentence itself names it. */
  readonly ownDrug: boolean;
  readonly instruction: boolean;
  readonly phaseKnown: boolean;
  /** A group of patients stands beside the amount. */
  readonly patient: boolean;
  /** The sentence or its header speaks of doses. */
  readonly dosing: boolean;
}

export function isDose(
  { tokens, elements }: SentenceReading,
  draft: Draft,
  before: Draft | null,
  support: Support,
): boolean {
  if (draft.combination) return hasTiming(draft) && support.drug;
  if (draft.high === null && draft.low === null) return false;
  if (draft.unit === '%' || draft.unit === null) return draft.unit === null && draft.bare && isSupported(draft);
  if (![draft.low, draft.high].every((value) => value === null || (Number.isFinite(value) && value > 0))) return false;
  if (isPipetted(tokens, draft)) return false;
  if (isPrepared(tokens, draft) || isFlow(tokens, draft)) return false;
  if (isMeasurement(tokens, elements, draft) || isFood(tokens, draft) || isThing(tokens, draft)) return false;
  if (isMeasuredAgain(tokens, elements, draft, before) || isEatenAgain(tokens, draft, before)) return false;
  if (isStrength(tokens, draft) || isDiluent(tokens, draft, before)) return false;
  if (isCountable(draft.unit)) return isCountedDose(tokens, draft, before, support);
  if (support.instruction) return true;
  // "600 mL/min through the placenta": what flows in the body, where nothing is named that is infused.
  if (draft.unit === 'mL' && draft.per === 'minute' && draft.basis === null && !support.drug) return false;
  if (
    isVolume(draft.unit) &&
    draft.basis === null &&
    !hasTiming(draft) &&
    !support.ownDrug &&
    draft.routes.length === 0 &&
    !isOfFluid(tokens, draft)
  )
    return false;
  if ((draft.opener === 'above' || draft.opener === 'below') && !support.drug && !support.dosing) return false;
  const told = hasTiming(draft) || draft.basis !== null || draft.routes.length > 0 || draft.limit || support.phaseKnown;
  return support.drug || told || support.dosing || support.patient;
}

/** "add 200 uL", "1 uL per 1 mL of medium": of a laboratory, where neither a route nor a timing says otherwise. */
const isPipetted = (tokens: Tokens, draft: Draft): boolean =>
  !hasTiming(draft) &&
  draft.routes.length === 0 &&
  (draft.unit === 'microL' ||
    (draft.unit === 'mL' && draft.basis === null && wordAt(tokens, draft.first - 1) === 'per'));

/** "500 mL of balanced crystalloid" */
const isOfFluid = (tokens: Tokens, { amountNext }: Draft): boolean =>
  wordAt(tokens, amountNext) === 'of' &&
  [1, 2, 3].some((ahead) => /^(?:crystalloids?|colloids?)$/.test(wordAt(tokens, amountNext + ahead)));

const isSupported = (draft: Draft): boolean => hasTiming(draft) || draft.routes.length > 0 || draft.asNeeded;

function isCountedDose(tokens: Tokens, draft: Draft, before: Draft | null, support: Support): boolean {
  if (hasTiming(draft) || draft.asNeeded || draft.limit) return true;
  // "1 tablet twice daily, 60 tablets": how many are handed out.
  if (before !== null && before.unit === draft.unit && hasTiming(before) && (draft.high ?? 0) >= FEWEST_SUPPLIED)
    return false;
  // "10 puffs via spacer in an attack": nobody sells or counts out single puffs.
  if (BREATHED.test(draft.unit ?? '') && support.drug && (draft.high ?? 0) <= MOST_PUFFS) return true;
  // "thirty 75 mg capsules": a pack.
  if ((draft.high ?? 0) >= FEWEST_PACKED && draft.strength !== null) return false;
  const led = tokens.slice(Math.max(0, draft.first - 3), draft.first).some((token) => GIVING.test(token.word));
  if (support.instruction) return true;
  // "children one 5 mg tablet; adults one 10 mg tablet"
  const forWhom = support.patient && draft.strength !== null;
  return forWhom ? support.drug : led && (support.drug || draft.routes.length > 0);
}

const FEWEST_SUPPLIED = 10;
const FEWEST_PACKED = 14;

const BREATHED = /^(?:puff|inhalation|actuation|spray)$/;

/** An inhaler holds more than are ever taken at once. */
const MOST_PUFFS = 20;
