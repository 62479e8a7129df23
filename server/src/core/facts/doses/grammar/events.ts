/** Reads the moments of a day at which a dose is given, as FHIR EventTiming codes. */

import { dictionary } from '../tokens/dictionary.ts';
import { oneOf } from '../tokens/one-of.ts';
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { unitAt } from './dose-units.ts';
import { type Element, make } from './element.ts';

/** Moments that come once a day by themselves, by the part of the day; meals in general (C, AC, PC) do not say how often. */
const DAILY = dictionary<string>({
  MORN: 'morning',
  CM: 'morning',
  ACM: 'morning',
  PCM: 'morning',
  NOON: 'noon',
  CD: 'noon',
  ACD: 'noon',
  PCD: 'noon',
  AFT: 'afternoon',
  EVE: 'evening',
  CV: 'evening',
  ACV: 'evening',
  PCV: 'evening',
  NIGHT: 'night',
  HS: 'night',
});

/** How many moments of a day: "every morning before breakfast" is one. */
export const momentsIn = (when: readonly string[]): number => new Set(when.flatMap((code) => DAILY[code] ?? [])).size;

const isMeal = (code: string): boolean => code === 'C' || code === 'AC' || code === 'PC';

const SINGLE = dictionary<string>({
  nocte: 'NIGHT',
  noct: 'NIGHT',
  nightly: 'NIGHT',
  mane: 'MORN',
  qam: 'MORN',
  am: 'MORN',
  qpm: 'EVE',
  pm: 'EVE',
  qhs: 'HS',
  hs: 'HS',
  qn: 'NIGHT',
  bedtime: 'HS',
  noon: 'NOON',
  ac: 'AC',
  pc: 'PC',
});
const PARTS_OF_DAY = dictionary<string>({
  morning: 'MORN',
  mornings: 'MORN',
  am: 'MORN',
  noon: 'NOON',
  midday: 'NOON',
  afternoon: 'AFT',
  evening: 'EVE',
  evenings: 'EVE',
  pm: 'EVE',
  night: 'NIGHT',
  nights: 'NIGHT',
  nighttime: 'NIGHT',
  bedtime: 'HS',
  bed: 'HS',
});
const MEALS = dictionary<string>({
  breakfast: 'M',
  lunch: 'D',
  lunchtime: 'D',
  dinner: 'V',
  supper: 'V',
  meal: '',
  meals: '',
  food: '',
  mealtimes: '',
  mealtime: '',
  eating: '',
});
const AROUND = dictionary<string>({ before: 'AC', after: 'PC', with: 'C', at: 'C', following: 'PC', during: 'C' });

/** "1 tablet morning, noon and night": a bare part of the day, right behind an amount and before another. */
function bareMoment(tokens: Tokens, at: number): Moment | null {
  const code = PARTS_OF_DAY[wordAt(tokens, at)];
  if (code === undefined || at === 0 || unitAt(tokens, at - 1) === null) return null;
  const joint = wordAt(tokens, at + 1);
  const more = /^(?:,|and|&|\/)$/.test(joint) && PARTS_OF_DAY[wordAt(tokens, at + 2)] !== undefined;
  return more ? { code, next: at + 1 } : null;
}

export function readEvent(tokens: Tokens, at: number): Element | null {
  const first = momentAt(tokens, at, false) ?? bareMoment(tokens, at);
  if (first === null) return null;
  const when = [first.code];
  let next = first.next;
  let meals = false;
  for (let more = 0; more < 4; more += 1) {
    const joint = wordAt(tokens, next);
    const step =
      joint === ',' && wordAt(tokens, next + 1) === 'and'
        ? 2
        : joint === ',' || joint === 'and' || joint === '&' || joint === '/'
          ? 1
          : 0;
    const other = momentAt(tokens, next + step, true) ?? (step > 0 ? momentAt(tokens, next + step, false) : null);
    if (other === null) break;
    // "every evening at bedtime" says one moment more exactly.
    if (step === 0 && other.code === 'HS' && when[when.length - 1] === 'EVE') when.pop();
    when.push(other.code);
    meals ||= step > 0 && when.some(isMeal);
    next = other.next;
  }
  return make(tokens, at, next, { kind: 'when', when: [...new Set(when)], meals });
}

interface Moment {
  readonly code: string;
  readonly next: number;
}

/** `behind`: after another moment, where a bare "dinner" or "evening" is enough. */
function momentAt(tokens: Tokens, at: number, behind: boolean): Moment | null {
  const word = wordAt(tokens, at);
  if (behind && at > 0) {
    const part = PARTS_OF_DAY[word];
    if (part !== undefined) return { code: part, next: at + 1 };
    const meal = MEALS[word];
    if (meal !== undefined && meal !== '') return { code: `C${meal}`, next: at + 1 };
  }
  return (
    emptyStomach(tokens, at) ?? eachDay(tokens, at) ?? partOfDay(tokens, at) ?? mealAt(tokens, at) ?? single(tokens, at)
  );
}

function single(tokens: Tokens, at: number): Moment | null {
  const word = wordAt(tokens, at);
  // "q6PM": daily at six in the evening.
  const clock = /^q\d{1,2}([ap])m$/.exec(word);
  const code = clock === null ? SINGLE[word] : clock[1] === 'a' ? 'MORN' : 'EVE';
  if (code === undefined) return null;
  // "hs-CRP", "HS troponin": high sensitivity.
  if (word === 'hs' && /^(?:-|c?tn|trop|crp)/.test(wordAt(tokens, at + 1))) return null;
  // "a.m." and "pm" behind a clock time say when, not how often; bare "am" is a verb.
  if (word === 'am' && tokens[at]?.raw === 'am' && tokens[at - 1]?.word === 'i') return null;
  if ((word === 'ac' || word === 'pc' || word === 'am' || word === 'pm') && tokens[at - 1]?.kind === 'number')
    return null;
  const meal = MEALS[wordAt(tokens, at + 1)];
  if ((code === 'AC' || code === 'PC') && meal !== undefined) return { code: `${code}${meal}`, next: at + 2 };
  return { code, next: at + 1 };
}

function emptyStomach(tokens: Tokens, at: number): Moment | null {
  return phraseAt(tokens, at, 'on', 'an', 'empty', 'stomach') ? { code: 'AC', next: at + 4 } : null;
}

/** "5 mg OM", "20 mg ON": every morning and every night in the UK, right behind an amount; "5 mg ON arrival" goes on. */
function eachDay(tokens: Tokens, at: number): Moment | null {
  const raw = tokens[at]?.raw ?? '';
  if (at === 0 || !/^(?:O[MN]|o[mn])$/.test(raw) || unitAt(tokens, at - 1) === null) return null;
  if (raw !== 'ON' && raw !== 'on') return { code: 'MORN', next: at + 1 };
  const behind = tokens[at + 1];
  if (raw === 'on' && behind !== undefined) return null;
  return behind === undefined || behind.kind === 'symbol' || BEHIND_ON.test(behind.word)
    ? { code: 'NIGHT', next: at + 1 }
    : null;
}

const BEHIND_ON = oneOf('and or then for plus with if po oral orally');

/** "in the morning", "at night", "every evening", "at bedtime", "before bed", "last thing at night". */
function partOfDay(tokens: Tokens, at: number): Moment | null {
  const word = wordAt(tokens, at);
  if (phraseAt(tokens, at, 'early', 'morning')) return { code: 'MORN', next: at + 2 };
  if (!PREPOSITIONS.has(word)) return null;
  let next = at + 1;
  while (FILLERS.has(wordAt(tokens, next)) && next < at + 3) next += 1;
  const part = wordAt(tokens, next);
  const code = part === 'bed' && word !== 'before' && word !== 'at' ? undefined : PARTS_OF_DAY[part];
  if (code === undefined || (part === 'bed' && wordAt(tokens, next + 1) === 'rest')) return null;
  if ((part === 'am' || part === 'pm') && word !== 'every' && word !== 'each' && word !== 'in') return null;
  if (word === 'before' && (code === 'MORN' || code === 'NIGHT' || code === 'NOON')) return null;
  const time = part === 'bed' && wordAt(tokens, next + 1) === 'time' ? 2 : 1;
  return { code, next: next + time };
}

const PREPOSITIONS = new Set(['in', 'at', 'every', 'each', 'before', 'q', 'during', 'the', 'once']);
const FILLERS = new Set(['the', 'early', 'late', 'going', 'to', 'each', 'every']);

/** "with meals", "before lunch", "after food", "30 minutes before breakfast", "with an evening meal". */
function mealAt(tokens: Tokens, at: number): Moment | null {
  const around = AROUND[wordAt(tokens, at)];
  if (around === undefined) return null;
  let next = at + 1;
  while (MEAL_FILLERS.has(wordAt(tokens, next)) && next < at + 4) next += 1;
  const part = PARTS_OF_DAY[wordAt(tokens, next)];
  if (part !== undefined && MEALS[wordAt(tokens, next + 1)] === '') {
    const letter = part === 'MORN' ? 'M' : part === 'NOON' ? 'D' : part === 'EVE' ? 'V' : '';
    return { code: `${around}${letter}`, next: next + 2 };
  }
  const meal = MEALS[wordAt(tokens, next)];
  if (meal === undefined || (wordAt(tokens, at) === 'at' && meal === '' && !wordAt(tokens, next).startsWith('meal')))
    return null;
  return { code: `${around}${meal}`, next: next + 1 };
}

const MEAL_FILLERS = new Set(['a', 'an', 'the', 'each', 'every', 'your', 'any', 'main', 'or', 'immediately', 'light']);

/** Words at which a moment of the day can begin. */
export const EVENT_STARTS: readonly string[] = [
  ...Object.keys(SINGLE),
  ...Object.keys(AROUND),
  ...Object.keys(PARTS_OF_DAY),
  ...PREPOSITIONS,
  'on',
  'om',
  'early',
];
