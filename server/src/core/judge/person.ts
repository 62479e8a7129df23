/**
 * The people a dose is meant for: what the text says, completed by the assumption for what it does not say, an adult of
 * 50 kg or more with normal organ function who is not pregnant.
 */
import type { Patient } from '../facts/types.ts';

/** From `min` to `max`; infinity where it is open. */
export interface Band {
  readonly min: number;
  readonly max: number;
}

export interface Person {
  readonly age: Band;
  /** Null where it is not known: a child without a weight. */
  readonly weight: Band | null;
  /** False where the text says nothing of who they are. */
  readonly named: boolean;
  /** Creatinine clearance or eGFR in mL/min; null where impairment is named without figures. */
  readonly renal: Band | null;
  readonly dialysis: boolean;
  readonly pregnant: boolean;
  readonly hepatic: boolean;
  /** The words of the text, in lower case. */
  readonly text: string;
}

/** 18 completed years of 365.25 days. */
export const ADULT_DAYS = 6574;
export const NORMAL_RENAL: Band = { min: 90, max: Number.POSITIVE_INFINITY };
const GENERAL_ADULT: Band = { min: ADULT_DAYS, max: 60 * 365.25 };
const OLDER_ADULT: Band = { min: 65 * 365.25, max: Number.POSITIVE_INFINITY };
const CHILD: Band = { min: 0, max: ADULT_DAYS - 1 };
const EVERY_AGE: Band = { min: 0, max: Number.POSITIVE_INFINITY };
const ADULT_WEIGHT: Band = { min: 50, max: Number.POSITIVE_INFINITY };
const CHILD_WEIGHT_KG = 40;
/** No adult weighs so little. */
const ONLY_CHILD_WEIGHT_KG = 25;

/** Nobody weighs so much below six months. */
const NO_YOUNG_INFANT_KG = 12;
const YOUNG_INFANT_DAYS = 182;

const CHILD_WORDS =
  /\b(?:child(?![- ]pugh)|children|infants?|newborns?|neonat\w{1,4}|p(?:a)?ediatrics?|p(?:a)?eds|toddlers?|babies|baby|adolescents?|teenagers?|boys?|girls?)\b/;
const OLDER_WORDS = /\b(?:elderly|older (?:adults?|people|patients?|persons?)|geriatrics?|frail)\b/;
const PREGNANCY_WORDS = /\b(?:pregnan\w{1,3}|trimester)\b/;
const DIALYSIS_WORDS = /\b(?:h(?:a)?emo)?(?:dia)?(?:dialysis|filtration)\b|\b(?:crrt|capd|esrd|eskd)\b/;
const RENAL_WORDS =
  /\b(?:renal|kidney) (?:impairment|failure|dysfunction|insufficiency|disease|injury)\b|\bimpaired (?:renal|kidney)\b|\b(?:reduced|poor|declining|decreased) (?:renal|kidney) function\b|\bckd\b/;
const HEPATIC_WORDS =
  /\b(?:hepatic|liver) (?:impairment|failure|dysfunction|insufficiency|disease)\b|\bimpaired (?:hepatic|liver)\b|\bcirrho\w{1,4}\b|\bchild[- ]pugh\b/;
const NORMAL_WORDS = /\b(?:normal|no|without|non|not|absence of)\b/;

/** Completes the patients of the text by what is assumed where the text is silent. */
export function personOf(patient: Patient | null): Person {
  const text = (patient?.text ?? '').toLowerCase().slice(0, 400);
  const age = notYoungAt(patient?.weightMinKg ?? 0, ageOf(patient, text));
  const stated = patient === null ? null : band(patient.weightMinKg, patient.weightMaxKg);
  return {
    age,
    weight: stated ?? (age.min >= ADULT_DAYS - 2 ? ADULT_WEIGHT : null),
    named: patient !== null,
    renal: renalOf(patient, text),
    dialysis: says(text, DIALYSIS_WORDS),
    pregnant: patient?.pregnancy ?? says(text, PREGNANCY_WORDS),
    hepatic: says(text, HEPATIC_WORDS),
    text,
  };
}

/** A child of 20 kg is no young infant, whatever else is not said. */
const notYoungAt = (weightMinKg: number, age: Band): Band =>
  weightMinKg < NO_YOUNG_INFANT_KG || age.max >= ADULT_DAYS
    ? age
    : { ...age, min: Math.max(age.min, YOUNG_INFANT_DAYS) };

function ageOf(patient: Patient | null, text: string): Band {
  const stated = patient === null ? null : band(patient.ageMinDays, patient.ageMaxDays);
  if (stated === null) return ageOfWords(patient, text);
  const open = stated.max === Number.POSITIVE_INFINITY;
  // "Adults under 75 years"
  if (patient?.ageMinDays == null && stated.max > ADULT_DAYS && onlyAdults(text)) return { ...stated, min: ADULT_DAYS };
  if (open && Math.abs(stated.min - ADULT_DAYS) <= 2) return GENERAL_ADULT;
  return open && stated.min < ADULT_DAYS - 2 && onlyChildren(text) ? { min: stated.min, max: CHILD.max } : stated;
}

function ageOfWords(patient: Patient | null, text: string): Band {
  if (onlyChildren(text)) return CHILD;
  if (CHILD_WORDS.test(text)) return EVERY_AGE;
  if (OLDER_WORDS.test(text)) return OLDER_ADULT;
  const weightMax = patient?.weightMaxKg ?? null;
  if (weightMax !== null && weightMax <= ONLY_CHILD_WEIGHT_KG) return CHILD;
  return weightMax !== null && weightMax <= CHILD_WEIGHT_KG ? EVERY_AGE : GENERAL_ADULT;
}

const onlyAdults = (text: string): boolean => /\badults?\b/.test(text) && !CHILD_WORDS.test(text);

const onlyChildren = (text: string): boolean => CHILD_WORDS.test(text) && !/\badults?\b/.test(text);

function renalOf(patient: Patient | null, text: string): Band | null {
  const stated = patient === null ? null : band(patient.crclMin, patient.crclMax);
  return stated ?? (says(text, RENAL_WORDS) ? null : NORMAL_RENAL);
}

const band = (min: number | null, max: number | null): Band | null =>
  min === null && max === null ? null : { min: min ?? 0, max: max ?? Number.POSITIVE_INFINITY };

/** True when the words stand in the text and none of those just before them denies it. */
function says(text: string, words: RegExp): boolean {
  const match = words.exec(text);
  return match !== null && !NORMAL_WORDS.test(text.slice(Math.max(0, match.index - 16), match.index));
}
