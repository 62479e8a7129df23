/** Numbers that measure something else: ratios, blood pressure, statistics, laboratory values, percentages, years. */
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { monthsTo } from './bands.ts';
import { isForeign, unitAt } from './dose-units.ts';
import { type Element, make } from './element.ts';
import { readNumber } from './numbers.ts';

export function readMeasured(tokens: Tokens, at: number): Element | null {
  return readStatistic(tokens, at) ?? readRatio(tokens, at) ?? readForeign(tokens, at) ?? readPercent(tokens, at);
}

/** "NNT 4.04", "HR 1.0", "RR of 1.73", "INR 2.0-3.0", "HbA1c 6-7", "p < 0.05", "n=191". */
function readStatistic(tokens: Tokens, at: number): Element | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !STATISTICS.has(token.word) || token.raw === 'or') return null;
  if (
    token.word.length === 1 &&
    wordAt(tokens, at + 1) !== '=' &&
    wordAt(tokens, at + 1) !== '<' &&
    wordAt(tokens, at + 1) !== '>'
  )
    return null;
  let next = at + 1;
  while (next < at + 6 && JOINTS.has(wordAt(tokens, next))) next += 1;
  const number = readNumber(tokens, next);
  if (number === null || tokens[next]?.kind !== 'number') return null;
  const high = /^(?:-|to)$/.test(wordAt(tokens, number.next)) ? readNumber(tokens, number.next + 1) : null;
  const end = high?.next ?? number.next;
  return unitAt(tokens, end) !== null && !SCALES.has(token.word)
    ? null
    : make(tokens, at, pastUnit(tokens, end), { kind: 'measured' });
}

const STATISTICS = new Set(
  'nnt nnh hr rr or ci smd md inr hba1c a1c aptt p n gcs asa bmi sd iqr qtc ph rass nihss spo2 fio2 pao2 map sbp dbp'.split(
    ' ',
  ),
);
const SCALES = new Set(['inr', 'hba1c', 'a1c', 'bmi', 'ph', 'spo2', 'map', 'sbp', 'dbp', 'qtc']);
const JOINTS = new Set([
  'of',
  '=',
  ':',
  '<',
  '>',
  '≥',
  '≤',
  'was',
  'is',
  'target',
  'at',
  'between',
  '(',
  'to',
  'below',
  'above',
]);

const pastUnit = (tokens: Tokens, at: number): number =>
  wordAt(tokens, at) === '%' || isForeign(wordAt(tokens, at)) ? at + 1 : at;

/** "1:1,000", "140/90 mmHg", "1 in 4". */
function readRatio(tokens: Tokens, at: number): Element | null {
  if (tokens[at]?.kind !== 'number') return null;
  const joint = wordAt(tokens, at + 1);
  if (tokens[at + 2]?.kind !== 'number') return null;
  if (joint === ':' && !tokens[at + 1]?.spaced && !tokens[at + 2]?.spaced)
    return make(tokens, at, at + 3, { kind: 'measured' });
  const slashed = joint === '/' && (tokens[at]?.value ?? 0) >= 50 && unitAt(tokens, at + 3) === null;
  return slashed && isForeign(wordAt(tokens, at + 3)) ? make(tokens, at, at + 4, { kind: 'measured' }) : null;
}

/** "12 mmHg", "5.0-mm", "10 kHz", "1500 kcal". */
function readForeign(tokens: Tokens, at: number): Element | null {
  if (tokens[at]?.kind !== 'number') return null;
  const number = readNumber(tokens, at);
  if (number === null) return null;
  const high = /^(?:-|to|or)$/.test(wordAt(tokens, number.next)) ? readNumber(tokens, number.next + 1) : null;
  let next = high?.next ?? number.next;
  if (wordAt(tokens, next) === '-' && tokens[next + 1]?.spaced === false) next += 1;
  const word = wordAt(tokens, next);
  // "4 M units": a million, no metre.
  if (!isForeign(word) || (word === 'm' && unitAt(tokens, next)?.unit === 'million units')) return null;
  // "6m-6yrs" are months.
  if (word === 'm' && monthsTo(tokens, next) !== null) return null;
  if (/^(?:cm|inch|inches)$/.test(word) && /^(?:ribbon|strip|length)$/.test(wordAt(tokens, next + 1))) return null;
  // "5 in" and "2 s" are words where a dose is still possible; "10 point" is a scale.
  if ((word === 'in' || word === 'c' || word === 'f' || word === 'j' || word === 'v') && tokens[next]?.spaced !== false)
    return null;
  return make(tokens, at, next + 1, { kind: 'measured' });
}

/** "50% of patients", "6-7%": a share. A strength ("8% patch", "1% cream") is told by the form behind it. */
function readPercent(tokens: Tokens, at: number): Element | null {
  if (tokens[at]?.kind !== 'number') return null;
  const number = readNumber(tokens, at);
  if (number === null) return null;
  const high = /^(?:-|to)$/.test(wordAt(tokens, number.next)) ? readNumber(tokens, number.next + 1) : null;
  const next = high?.next ?? number.next;
  const sign =
    wordAt(tokens, next) === '%'
      ? 1
      : phraseAt(tokens, next, 'percent')
        ? 1
        : phraseAt(tokens, next, 'per', 'cent')
          ? 2
          : 0;
  if (sign === 0) return null;
  const strength = high === null && STRENGTH_WORDS.has(wordAt(tokens, next + sign));
  return strength
    ? make(tokens, at, next + sign, { kind: 'strength', value: number.value, unit: '%', per: null })
    : make(tokens, at, next + sign, { kind: 'measured' });
}

const STRENGTH_WORDS = new Set(
  'cream ointment gel lotion patch patches plaster topical solution drops shampoo foam spray w v saline dextrose injection nebulised eye medicated mouthwash'.split(
    ' ',
  ),
);

/** Words at which these readings can begin. */
export const MEASURED_STARTS: readonly string[] = [...STATISTICS];
