/** Reads who the dose is for: age, weight and kidney-function bands, and named groups. Ages are completed years. */
import type { Patient } from '../../types.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { type Band, bandAt, COMPARISONS, DAYS, isGluedM, openedBehind } from './bands.ts';
import { readClearance } from './clearances.ts';
import { unitAt } from './dose-units.ts';
import type { Element } from './element.ts';
import { IMPAIRED_STARTS, readImpairment } from './impaired-organs.ts';
import { readNumber } from './numbers.ts';
import { patient } from './patient-element.ts';
import { timeUnitAt } from './time-units.ts';

const GROUPS = dictionary<Partial<Patient>>({
  adult: { ageMinDays: 6574 },
  adults: { ageMinDays: 6574 },
  child: { ageMaxDays: 6573 },
  children: { ageMaxDays: 6573 },
  kids: { ageMaxDays: 6573 },
  boy: { ageMaxDays: 6573 },
  boys: { ageMaxDays: 6573 },
  girl: { ageMaxDays: 6573 },
  girls: { ageMaxDays: 6573 },
  paediatric: { ageMaxDays: 6573 },
  pediatric: { ageMaxDays: 6573 },
  paeds: { ageMaxDays: 6573 },
  peds: { ageMaxDays: 6573 },
  paediatrics: { ageMaxDays: 6573 },
  pediatrics: { ageMaxDays: 6573 },
  infant: { ageMaxDays: 365 },
  infants: { ageMaxDays: 365 },
  neonate: { ageMaxDays: 28 },
  neonates: { ageMaxDays: 28 },
  neonatal: { ageMaxDays: 28 },
  newborn: { ageMaxDays: 28 },
  newborns: { ageMaxDays: 28 },
  toddler: { ageMinDays: 365, ageMaxDays: 1095 },
  toddlers: { ageMinDays: 365, ageMaxDays: 1095 },
  adolescent: { ageMinDays: 4383, ageMaxDays: 6573 },
  adolescents: { ageMinDays: 4383, ageMaxDays: 6573 },
  elderly: { ageMinDays: 23741 },
  geriatric: { ageMinDays: 23741 },
  frail: {},
  pregnant: { pregnancy: true },
  pregnancy: { pregnancy: true },
  breastfeeding: {},
  lactation: {},
  dialysis: {},
  hemodialysis: {},
  haemodialysis: {},
});

export function readPopulation(tokens: Tokens, at: number): Element | null {
  return (
    readClearance(tokens, at) ??
    readWeight(tokens, at) ??
    readBirthWeight(tokens, at) ??
    readAge(tokens, at) ??
    readImpairment(tokens, at) ??
    readGroup(tokens, at)
  );
}

function readGroup(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  if (
    (word === 'older' || word === 'elderly') &&
    /^(?:adults?|people|persons?|patients?)$/.test(wordAt(tokens, at + 1))
  ) {
    return patient(tokens, at, at + 2, { ageMinDays: 23741 });
  }
  if (word === 'older' && wordAt(tokens, at + 1) === '/' && /^frail(?:er)?$/.test(wordAt(tokens, at + 2)))
    return patient(tokens, at, at + 3, {});
  const group = GROUPS[word];
  if (group === undefined) return null;
  // "pregnancy test", "dialysis dose" and "adult-onset" name no patient.
  const behind = wordAt(tokens, at + 1);
  if (
    /^(?:test|category|prevention|loss|onset|women's)$/.test(behind) ||
    (behind === '-' && wordAt(tokens, at + 2) === 'onset')
  )
    return null;
  if (isDenied(tokens, at) || isNeeded(tokens, at)) return null;
  if ((word === 'pregnancy' || word === 'breastfeeding') && /^(?:avoid|contraindicated)$/.test(wordAt(tokens, at - 2)))
    return null;
  const aged = readAged(tokens, at + 1, true);
  if (aged !== null) return patient(tokens, at, aged.next, { ...group, ...aged.age });
  return patient(tokens, at, at + 1, group);
}

/** "women (not pregnant)", "non-pregnant", "not on dialysis", "not for children". */
function isDenied(tokens: Tokens, at: number): boolean {
  const before = wordAt(tokens, at - 1);
  const linked = /^(?:-|on|in|for)$/.test(before) ? wordAt(tokens, at - 2) : before;
  // "women who may become pregnant"
  return linked === 'not' || linked === 'non' || /^(?:become|becomes|becoming|get)$/.test(before);
}

/** "reduces the need for dialysis" */
const isNeeded = (tokens: Tokens, at: number): boolean =>
  /dialysis$/.test(wordAt(tokens, at)) &&
  (/^(?:avoid|avoids|prevent|prevents|delay|delays|reduce|reduces)$/.test(wordAt(tokens, at - 1)) ||
    (/^(?:for|of)$/.test(wordAt(tokens, at - 1)) &&
      /^(?:need|needs|requirement|requirements|risk|likelihood)$/.test(wordAt(tokens, at - 2))));

/** "weighing less than 40 kg", "< 50kg", "weight >40 kg", "9-14 kg", "40 kg or more". Never "mg/kg". */
function readWeight(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  const body = word === 'body' && wordAt(tokens, at + 1) === 'weight';
  const named = body || /^(?:weighing|weight|weights|bodyweight|wt)$/.test(word);
  let begin = named ? at + (body ? 2 : 1) : at;
  while (named && /^(?:of|is|:|between|body|are|band)$/.test(wordAt(tokens, begin)) && begin < at + 4)
    begin += wordAt(tokens, begin) === 'between' ? 0 : 1;
  if (
    !named &&
    COMPARISONS[word] === undefined &&
    COMPARISONS[`${word} ${wordAt(tokens, at + 1)}`] === undefined &&
    tokens[at]?.kind !== 'number'
  )
    return null;
  const band = bandAt(tokens, begin);
  if (band === null) return null;
  const plus = wordAt(tokens, band.next) === '+';
  const unitAtToken = wordAt(tokens, band.next) === '-' || plus ? band.next + 1 : band.next;
  const unit = wordAt(tokens, unitAtToken);
  if (unit !== 'kg' && unit !== 'kgs' && unit !== 'kilograms') return null;
  const end = unitAtToken + 1;
  if (wordAt(tokens, end) === '/') return null;
  const opened = openedBehind(tokens, end);
  const single = band.min !== null && band.min === band.max;
  const weightMinKg = single && opened?.side === 'max' ? null : band.min;
  const weightMaxKg = single && (plus || opened?.side === 'min') ? null : band.max;
  return patient(tokens, at, opened?.next ?? end, { weightMinKg, weightMaxKg });
}

/** "if under 1500 g", "(<2000 g)": a birth weight; no medicine is given in such amounts. */
function readBirthWeight(tokens: Tokens, at: number): Element | null {
  const band = bandAt(tokens, at);
  if (band === null || wordAt(tokens, band.next) !== 'g' || tokens[at]?.kind === 'number') return null;
  const [least, most] = [band.min ?? band.max ?? 0, band.max ?? band.min ?? 0];
  if (least < 500 || most > 5000 || wordAt(tokens, band.next + 1) === '/') return null;
  if (!/^(?:if|for|in|\(|weighing|weight|babies|infants|neonates|birthweight|is)$/.test(wordAt(tokens, at - 1)))
    return null;
  const inKg = (grams: number | null): number | null => (grams === null ? null : grams / 1000);
  return patient(tokens, at, band.next + 1, { weightMinKg: inKg(band.min), weightMaxKg: inKg(band.max) });
}

/** "aged 2 to 11 years", "over 75 years of age", "<5 yrs", "12 years and older", "6 to 11 months of age". */
function readAge(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  const named = word === 'aged' || word === 'age' || word === 'ages';
  if (named) {
    const aged = readAged(tokens, at);
    return aged === null ? null : patient(tokens, at, aged.next, aged.age);
  }
  const begins =
    tokens[at]?.kind === 'number' ||
    COMPARISONS[word] !== undefined ||
    COMPARISONS[`${word} ${wordAt(tokens, at + 1)}`] !== undefined ||
    readNumber(tokens, at) !== null;
  if (!begins) return null;
  const aged = readAged(tokens, at);
  if (aged === null || !aged.sure) return null;
  return patient(tokens, at, aged.next, aged.age);
}

/** "(10 mg if under 6 months)": asked alone, and nothing is said to last so long. */
const isCondition = (tokens: Tokens, at: number, next: number): boolean =>
  wordAt(tokens, at - 1) === 'if' && /^(?:[),;.]|)$/.test(wordAt(tokens, next));

/** "<6 months 100 mcg; 6 months–6 years 150 mcg": at the head of its part, and right before an amount. */
function leadsAmount(tokens: Tokens, at: number, next: number): boolean {
  if (at > 0 && !/^[;:,(|]$/.test(wordAt(tokens, at - 1))) return false;
  const low = readNumber(tokens, next);
  const high = low !== null && /^(?:-|to)$/.test(wordAt(tokens, low.next)) ? readNumber(tokens, low.next + 1) : low;
  return high !== null && unitAt(tokens, high.next) !== null;
}

/** "<6m 25 mg": months, where an amount follows at once. */
const monthsLeading = (tokens: Tokens, at: number, next: number): ReturnType<typeof timeUnitAt> =>
  isGluedM(tokens, next) && leadsAmount(tokens, at, next + 1) ? { unit: 'mo', next: next + 1 } : null;

interface Aged {
  readonly age: Partial<Patient>;
  readonly next: number;
  /** True when the words themselves say that it is an age. */
  readonly sure: boolean;
}

/** `ofGroup`: right behind a word for a group ("neonates under 7 days"), where days and weeks are an age too. */
function readAged(tokens: Tokens, at: number, ofGroup = false): Aged | null {
  let begin = at;
  const bracket = wordAt(tokens, begin) === '(';
  if (bracket) begin += 1;
  const named = /^(?:aged|age|ages)$/.test(wordAt(tokens, begin));
  while (/^(?:aged|age|ages|of|:|group)$/.test(wordAt(tokens, begin)) && begin < at + 4) begin += 1;
  const compared =
    COMPARISONS[wordAt(tokens, begin)] !== undefined ||
    COMPARISONS[`${wordAt(tokens, begin)} ${wordAt(tokens, begin + 1)}`] !== undefined;
  const band = bandAt(tokens, begin);
  if (band === null) return null;
  const time = timeUnitAt(tokens, band.next) ?? monthsLeading(tokens, at, band.next);
  if (time === null)
    return named && band.next > begin && compared && !/[a-z]/.test(wordAt(tokens, band.next))
      ? { age: ageOf(band, 'y', null), next: band.next, sure: true }
      : null;
  let next = time.next;
  const ofAge = phraseAt(tokens, next, 'of', 'age');
  const old = wordAt(tokens, next) === 'old' || phraseAt(tokens, next, '-', 'old');
  if (ofAge) next += 2;
  else if (old) next += wordAt(tokens, next) === 'old' ? 1 : 2;
  const opened = openedBehind(tokens, next);
  if (opened !== null) next = opened.next;
  if (phraseAt(tokens, next, 'of', 'age')) next += 2;
  const isYears = time.unit === 'y';
  const close = bracket && wordAt(tokens, next) === ')' && isYears;
  const headed = isYears && (wordAt(tokens, next) === ':' || (at === 0 && next >= tokens.length));
  const sure =
    headed ||
    named ||
    ofAge ||
    old ||
    (opened !== null && (isYears || time.unit === 'mo')) ||
    (compared && (isYears || ofGroup)) ||
    close ||
    (compared && time.unit === 'mo' && isCondition(tokens, at, next)) ||
    ((isYears || time.unit === 'mo') && leadsAmount(tokens, at, next));
  if (!sure && at > 0 && !isYears && time.unit !== 'mo') return null;
  return { age: ageOf(band, time.unit, opened?.side ?? null), next: close ? next + 1 : next, sure };
}

/** Completed units: "2 to 11 years" holds until the day before the 12th birthday; "over 75 years" from the day after the 75th. */
function ageOf(band: Band, unit: string, opened: 'min' | 'max' | null): Partial<Patient> {
  const days = DAYS[unit] ?? 1;
  const single = band.min !== null && band.min === band.max;
  const min = single && opened === 'max' ? null : band.min;
  const max = single && opened === 'min' ? null : band.max;
  return {
    ageMinDays: min === null ? null : Math.floor(min * days) + (band.strictMin ? 1 : 0),
    ageMaxDays: max === null ? null : Math.floor((band.strictMax ? max : max + 1) * days) - 1,
  };
}

/** Words at which a population can begin, besides a number. */
export const POPULATION_STARTS: readonly string[] = [
  ...Object.keys(GROUPS),
  ...Object.keys(COMPARISONS).map((words) => words.split(' ')[0] ?? ''),
  ...['older', ...IMPAIRED_STARTS, 'crcl', 'egfr', 'gfr', 'clcr', 'ccr', 'creatinine'],
  ...['weighing', 'body', 'weight', 'weights', 'bodyweight', 'wt', 'aged', 'age', 'ages'],
];
