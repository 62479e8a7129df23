/** Reads dosage forms and release ("extended-release", "XR", "cream"). */
import { dictionary } from '../tokens/dictionary.ts';
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { type Element, make } from './element.ts';

const FORMS = dictionary<string>({
  tablet: 'tablet',
  tablets: 'tablet',
  tab: 'tablet',
  tabs: 'tablet',
  caplet: 'tablet',
  caplets: 'tablet',
  capsule: 'capsule',
  capsules: 'capsule',
  caps: 'capsule',
  pill: 'tablet',
  pills: 'tablet',
  patch: 'patch',
  patches: 'patch',
  plaster: 'patch',
  plasters: 'patch',
  suppository: 'suppository',
  suppositories: 'suppository',
  pessary: 'pessary',
  pessaries: 'pessary',
  lozenge: 'lozenge',
  lozenges: 'lozenge',
  sachet: 'sachet',
  sachets: 'sachet',
  cream: 'cream',
  ointment: 'ointment',
  gel: 'gel',
  lotion: 'lotion',
  foam: 'foam',
  shampoo: 'shampoo',
  solution: 'solution',
  suspension: 'suspension',
  syrup: 'syrup',
  elixir: 'syrup',
  liquid: 'solution',
  powder: 'powder',
  injection: 'injection',
  injections: 'injection',
  implant: 'implant',
  implants: 'implant',
  spray: 'spray',
  sprays: 'spray',
  inhaler: 'inhaler',
  drops: 'drops',
  enema: 'enema',
  enemas: 'enema',
  mouthwash: 'mouthwash',
  gum: 'gum',
  film: 'film',
  ampoule: 'ampoule',
  ampoules: 'ampoule',
  ampule: 'ampoule',
  vial: 'vial',
  vials: 'vial',
  system: 'system',
});

/** Forms that come one by one: a mass before one of them is its strength. */
const COUNTED = new Set([
  'tablet',
  'capsule',
  'patch',
  'suppository',
  'pessary',
  'lozenge',
  'sachet',
  'implant',
  'ampoule',
  'vial',
  'gum',
  'film',
]);

export const isCountedForm = (form: string): boolean => COUNTED.has(form);

const SKIN = new Set(['cream', 'ointment', 'gel', 'lotion', 'foam', 'shampoo']);

export const isSkinForm = (form: string): boolean => SKIN.has(form);

export function readForm(tokens: Tokens, at: number): Element | null {
  const form = FORMS[wordAt(tokens, at)];
  return form === undefined ? null : make(tokens, at, at + 1, { kind: 'form', form });
}

const ABBREVIATIONS = dictionary<'IR' | 'ER' | 'DR'>({
  ER: 'ER',
  XR: 'ER',
  SR: 'ER',
  CR: 'ER',
  XL: 'ER',
  LA: 'ER',
  MR: 'ER',
  PR: 'ER',
  IR: 'IR',
  DR: 'DR',
  EC: 'DR',
});

const RELEASES = dictionary<'IR' | 'ER' | 'DR'>({
  extended: 'ER',
  sustained: 'ER',
  modified: 'ER',
  prolonged: 'ER',
  slow: 'ER',
  controlled: 'ER',
  immediate: 'IR',
  instant: 'IR',
  delayed: 'DR',
});

/** "XR" is extended release; null for any other word. */
export const releaseAbbreviation = (word: string): 'IR' | 'ER' | 'DR' | null => ABBREVIATIONS[word] ?? null;

export function readRelease(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  const release = RELEASES[word];
  if (release !== undefined) {
    const next = wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
    return wordAt(tokens, next).startsWith('releas') ? make(tokens, at, next + 1, { kind: 'release', release }) : null;
  }
  if (word === 'enteric' || word === 'gastro') {
    const next = wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
    return /^(?:coated|resistant)$/.test(wordAt(tokens, next))
      ? make(tokens, at, next + 1, { kind: 'release', release: 'DR' })
      : null;
  }
  if (phraseAt(tokens, at, 'long', '-', 'acting') && FORMS[wordAt(tokens, at + 3)] !== undefined) {
    return make(tokens, at, at + 3, { kind: 'release', release: 'ER' });
  }
  const abbreviation = releaseAbbreviation(tokens[at]?.raw ?? '');
  // "PR" is a route unless it stands right behind a drug's name, which the joining decides; here it is left alone.
  if (abbreviation === null || tokens[at]?.raw === 'PR') return null;
  return make(tokens, at, at + 1, { kind: 'release', release: abbreviation });
}

/** Words at which each of these readings can begin. */
export const FORM_STARTS: readonly string[] = Object.keys(FORMS);
export const RELEASE_STARTS: readonly string[] = [
  ...Object.keys(RELEASES),
  ...Object.keys(ABBREVIATIONS).map((letters) => letters.toLowerCase()),
  'enteric',
  'gastro',
  'long',
];
