/** Units behind a number: which of them can be a dose, which only count things, which measure something else. */
import { normaliseUnit, UNIT_ALIASES } from '../../../units/aliases.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

export interface UnitRead {
  readonly unit: string;
  /** 1,000 for "50 thousand units"; otherwise 1. */
  readonly factor: number;
  readonly first: number;
  readonly next: number;
}

const WORDS = new Map(Object.entries(UNIT_ALIASES));

/** Spellings that only this reader needs. */
const MORE = dictionary<string>({
  un: 'units',
  uts: 'units',
  pump: 'pump',
  pumps: 'pump',
  scoop: 'scoop',
  scoops: 'scoop',
  capful: 'capful',
  capfuls: 'capful',
  oz: 'oz',
  ounce: 'oz',
  ounces: 'oz',
  ttablet: 'tablet',
  tabletten: 'tablet',
  nebuliser: 'nebule',
  granule: 'granule',
  granules: 'granule',
  spoonsful: 'spoonful',
  cartridge: 'cartridge',
  cartridges: 'cartridge',
  plaster: 'patch',
  plasters: 'patch',
});

const MEASURING = new Set([
  'mg',
  'mcg',
  'g',
  'ng',
  'mL',
  'L',
  'microL',
  'units',
  'million units',
  'milliunits',
  'mEq',
  'Eq',
  'mmol',
  'mol',
  'micromol',
]);

/** Units of what is handed out; in prose they are a dose only beside other words of dosing. */
export const isCountable = (unit: string): boolean => !MEASURING.has(unit) && unit !== '%' && unit !== 'kg';
export const isMeasuring = (unit: string): boolean => MEASURING.has(unit);
export const isVolume = (unit: string): boolean => unit === 'mL' || unit === 'L' || unit === 'microL' || unit === 'oz';
export const isMass = (unit: string): boolean => unit === 'mg' || unit === 'g' || unit === 'mcg' || unit === 'ng';

/** What follows the number of a laboratory value, a size, a pressure, an energy … : never a dose. */
const FOREIGN = new Set(
  'mmhg cmh2o kpa hg bpm hz khz mhz db cm mm km m nm ft inch inches in kcal cal calories calorie kj j joule joules gy cgy msv mci mbq gbq ma mv v kv ms msec sec secs second seconds s mosm mosmol fl pg dl microns micron um c f °c °f degrees degree point points percent patients people participants women men cases studies trials bpm beats breaths'.split(
    ' ',
  ),
);

export const isForeign = (word: string): boolean => FOREIGN.has(word);

const RIBBON = /^(?:ribbon|strip)s?$/;

/** The unit at `at`, over a hyphen ("380-mg") and a scale word ("2.4 million units"). */
export function unitAt(tokens: Tokens, at: number): UnitRead | null {
  const begin = wordAt(tokens, at) === '-' && tokens[at + 1]?.spaced === false ? at + 1 : at;
  const token = tokens[begin];
  // "6-MU", "5-U" are names, not amounts.
  if (token === undefined || (begin > at && /^M?U$/.test(token.raw))) return null;
  // "175 anti-Xa IU"
  if (token.word === 'anti' && wordAt(tokens, begin + 2) === 'xa') return single(tokens, begin + 3);
  if (token.word === '%') return { unit: '%', factor: 1, first: begin, next: begin + 1 };
  if (token.kind !== 'word') return null;
  if (/^(?:cm|inch|inches|mm)$/.test(token.word) && RIBBON.test(wordAt(tokens, begin + 1))) {
    return {
      unit: `${token.word === 'inches' ? 'inch' : token.word} ribbon`,
      factor: 1,
      first: begin,
      next: begin + 2,
    };
  }
  return scaled(tokens, begin) ?? single(tokens, begin);
}

function scaled(tokens: Tokens, at: number): UnitRead | null {
  const word = wordAt(tokens, at);
  const isThousand = word === 'thousand' || (word === 'k' && tokens[at]?.spaced === false);
  if (word !== 'million' && word !== 'mega' && !isThousand && tokens[at]?.raw !== 'M') return null;
  const unit = single(tokens, wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1);
  if (unit === null || unit.unit !== 'units') return null;
  return isThousand
    ? { unit: 'units', factor: 1000, first: word === 'k' ? unit.first : at, next: unit.next }
    : { unit: 'million units', factor: 1, first: at, next: unit.next };
}

function single(tokens: Tokens, at: number): UnitRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { word } = token;
  if (token.raw === 'T' && /^(?:po|by|bid|tid|qid|qd|qday|qhs|qam|daily|bd|tds|od)$/.test(wordAt(tokens, at + 1)))
    return { unit: 'tablet', factor: 1, first: at, next: at + 1 };
  if (word === 'international' || word === 'usp' || word === 'int') {
    const behind = wordAt(tokens, at + 1);
    return behind === 'unit' || behind === 'units' ? { unit: 'units', factor: 1, first: at, next: at + 2 } : null;
  }
  const unit = MORE[word] ?? (token.raw.length <= 3 ? (normaliseUnit(token.raw) ?? undefined) : WORDS.get(word));
  if (unit === undefined || unit === 'pg' || unit === 'dL' || unit === 'nmol') return null;

  return { unit, factor: 1, first: at, next: pluralEnd(tokens, ofWhat(tokens, at + 1, unit)) };
}

/** "20 mg PE/kg", "10 mg TMP/kg", "20 mg salt/kg", "10 mg of base/kg": which substance is counted. */
function ofWhat(tokens: Tokens, at: number, unit: string): number {
  if (unit !== 'mg') return at;
  if (/^(?:pe|tmp)$/.test(wordAt(tokens, at))) return at + 1;
  const what = wordAt(tokens, at) === 'of' ? at + 1 : at;
  return /^(?:salt|base|iron)$/.test(wordAt(tokens, what)) && /^(?:\/|per)$/.test(wordAt(tokens, what + 1))
    ? what + 1
    : at;
}

/** A weight and a share are no dose; undefined is no unit. */
const NO_DOSE_UNITS = new Set<string | undefined>(['kg', '%', undefined]);

/** True when the word can be the last of a unit that `unitAt` reads; of those for which letter case counts, only "T" is left out. */
export const isUnitWord = (word: string): boolean =>
  word === 'miu' || RIBBON.test(word) || MORE[word] !== undefined || !NO_DOSE_UNITS.has(WORDS.get(word));

/** "tablet(s)". */
function pluralEnd(tokens: Tokens, at: number): number {
  const plural = wordAt(tokens, at) === '(' && wordAt(tokens, at + 1) === 's' && wordAt(tokens, at + 2) === ')';
  return plural && tokens[at]?.spaced === false ? at + 3 : at;
}
