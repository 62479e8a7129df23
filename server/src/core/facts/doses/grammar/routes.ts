/** Reads routes: abbreviations (capitals where the small word means something else), adjectives and places. */
import type { Route } from '../../types.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { phraseAt, type Token, type Tokens, wordAt } from '../tokens/token.ts';
import { isEyeCode } from './abbreviations.ts';
import { type Element, make } from './element.ts';

const WORDS = dictionary<Route>({
  oral: 'oral',
  orally: 'oral',
  po: 'oral',
  intravenous: 'intravenous',
  intravenously: 'intravenous',
  iv: 'intravenous',
  ivi: 'intravenous',
  ivp: 'intravenous',
  ivpb: 'intravenous',
  intramuscular: 'intramuscular',
  intramuscularly: 'intramuscular',
  im: 'intramuscular',
  imi: 'intramuscular',
  subcutaneous: 'subcutaneous',
  subcutaneously: 'subcutaneous',
  subcut: 'subcutaneous',
  subq: 'subcutaneous',
  subcu: 'subcutaneous',
  sq: 'subcutaneous',
  sc: 'subcutaneous',
  sub: 'subcutaneous',
  topical: 'topical',
  topically: 'topical',
  transdermal: 'transdermal',
  transdermally: 'transdermal',
  inhaled: 'inhaled',
  inhalation: 'inhaled',
  inhalations: 'inhaled',
  inhale: 'inhaled',
  inhaler: 'inhaled',
  inh: 'inhaled',
  mdi: 'inhaled',
  nebulise: 'nebulised',
  nebulize: 'nebulised',
  nebulised: 'nebulised',
  nebulized: 'nebulised',
  nebuliser: 'nebulised',
  nebulizer: 'nebulised',
  nebulisers: 'nebulised',
  nebulizers: 'nebulised',
  nebulisation: 'nebulised',
  nebulization: 'nebulised',
  nebs: 'nebulised',
  neb: 'nebulised',
  intranasal: 'intranasal',
  intranasally: 'intranasal',
  nasal: 'intranasal',
  nasally: 'intranasal',
  nostril: 'intranasal',
  nostrils: 'intranasal',
  rectal: 'rectal',
  rectally: 'rectal',
  pr: 'rectal',
  sublingual: 'sublingual',
  sublingually: 'sublingual',
  sl: 'sublingual',
  buccal: 'buccal',
  buccally: 'buccal',
  vaginal: 'vaginal',
  vaginally: 'vaginal',
  intravaginal: 'vaginal',
  intravaginally: 'vaginal',
  pv: 'vaginal',
  ophthalmic: 'ophthalmic',
  otic: 'otic',
  intrathecal: 'intrathecal',
  intrathecally: 'intrathecal',
  epidural: 'epidural',
  epidurally: 'epidural',
  intraosseous: 'intraosseous',
  intraosseously: 'intraosseous',
  intravitreal: 'other',
  intravitreally: 'other',
  intradermal: 'other',
  intradermally: 'other',
  intraarticular: 'other',
  endotracheal: 'other',
  ivt: 'other',
});

/** Small words of English: a route only in capitals. */
const CAPITALS = dictionary<Route>({
  IN: 'intranasal',
  NAS: 'intranasal',
  IO: 'intraosseous',
  IT: 'intrathecal',
  ET: 'other',
  ETT: 'other',
  TD: 'transdermal',
  OS: 'ophthalmic',
  OU: 'ophthalmic',
  ID: 'other',
  NG: 'other',
});

const PLACES: readonly (readonly [readonly string[], Route])[] = [
  [['by', 'mouth'], 'oral'],
  [['per', 'os'], 'oral'],
  [['per', 'oral'], 'oral'],
  [['under', 'the', 'tongue'], 'sublingual'],
  [['under', 'tongue'], 'sublingual'],
  [['under', 'your', 'tongue'], 'sublingual'],
  [['beneath', 'the', 'tongue'], 'sublingual'],
  [['under', 'the', 'skin'], 'subcutaneous'],
  [['under', 'skin'], 'subcutaneous'],
  [['into', 'the', 'skin'], 'subcutaneous'],
  [['into', 'the', 'nose'], 'intranasal'],
  [['per', 'rectum'], 'rectal'],
  [['into', 'the', 'rectum'], 'rectal'],
  [['via', 'rectum'], 'rectal'],
  [['per', 'vagina'], 'vaginal'],
  [['into', 'the', 'vagina'], 'vaginal'],
  [['in', 'the', 'vagina'], 'vaginal'],
  [['to', 'nose'], 'intranasal'],
  [['in', 'the', 'nose'], 'intranasal'],
  [['to', 'the', 'skin'], 'topical'],
  [['to', 'skin'], 'topical'],
  [['on', 'the', 'skin'], 'topical'],
  [['on', 'skin'], 'topical'],
  [['into', 'a', 'vein'], 'intravenous'],
  [['into', 'muscle'], 'intramuscular'],
  [['into', 'the', 'muscle'], 'intramuscular'],
  [['eye', 'drops'], 'ophthalmic'],
  [['eye', 'drop'], 'ophthalmic'],
  [['eye', 'ointment'], 'ophthalmic'],
  [['ear', 'drops'], 'otic'],
  [['ear', 'drop'], 'otic'],
  [['via', 'spacer'], 'inhaled'],
  [['via', 'a', 'spacer'], 'inhaled'],
  [['by', 'spacer'], 'inhaled'],
  [['into', 'the', 'cheek'], 'buccal'],
  [['inside', 'the', 'cheek'], 'buccal'],
  [['in', 'the', 'cheek'], 'buccal'],
  [['through', 'a', 'spacer'], 'inhaled'],
  [['with', 'a', 'spacer'], 'inhaled'],
];
const PLACE_STARTS = new Set(PLACES.map(([words]) => words[0] ?? ''));

const EYES = new Set(['eye', 'eyes', 'eyelid', 'eyelids']);
const EARS = new Set(['ear', 'ears']);

export function readRoute(tokens: Tokens, at: number): Element | null {
  const first = routeAt(tokens, at);
  if (first === null) return null;
  const routes = [first.route];
  let next = first.next;
  for (let more = 0; more < 4; more += 1) {
    const joint = wordAt(tokens, next);
    if (joint !== '/' && joint !== 'or' && joint !== ',') break;
    const other = routeAt(tokens, joint === ',' && wordAt(tokens, next + 1) === 'or' ? next + 2 : next + 1);
    if (other === null) break;
    routes.push(other.route);
    next = other.next;
  }
  // "if no IV access"
  if (/^(?:access|cannula|line|lines)$/.test(wordAt(tokens, next))) return null;
  return make(tokens, at, pastRouteWord(tokens, next), { kind: 'route', routes: [...new Set(routes)] });
}

interface RouteRead {
  readonly route: Route;
  readonly next: number;
}

function routeAt(tokens: Tokens, at: number): RouteRead | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  return (
    placeAt(tokens, at) ??
    organAt(tokens, at) ??
    slashed(tokens, at) ??
    dropCode(tokens, at) ??
    single(tokens, at, token)
  );
}

const SLASHED = dictionary<Route>({
  'i/v': 'intravenous',
  'i/m': 'intramuscular',
  's/c': 'subcutaneous',
  'p/r': 'rectal',
});

/** "i/v", "s/c" in ward notes. */
function slashed(tokens: Tokens, at: number): RouteRead | null {
  const [slash, last] = [tokens[at + 1], tokens[at + 2]];
  if (slash?.word !== '/' || slash.spaced || last === undefined || last.spaced) return null;
  const route = SLASHED[`${wordAt(tokens, at)}/${last.word}`];
  return route === undefined ? null : { route, next: at + 3 };
}

const DROP_CODES = dictionary<Route>({ ou: 'ophthalmic', os: 'ophthalmic', au: 'otic', as: 'otic', ad: 'otic' });

/** "1 gtt ou", "2 drops AU": which eye or ear, right behind the drops. */
function dropCode(tokens: Tokens, at: number): RouteRead | null {
  const route = DROP_CODES[wordAt(tokens, at)];
  const drops = /^(?:drops?|gtts?)$/.test(wordAt(tokens, at - 1));
  const word = /^(?:needed|required|directed|per)$/.test(wordAt(tokens, at + 1));
  return route === undefined || !drops || word ? null : { route, next: at + 1 };
}

function single(tokens: Tokens, at: number, token: Token): RouteRead | null {
  if (isEyeCode(tokens, at)) return { route: 'ophthalmic', next: at + 1 };
  const capital = CAPITALS[token.raw];
  if (capital !== undefined) return { route: capital, next: at + 1 };
  const route = Object.hasOwn(WORDS, token.word) ? WORDS[token.word] : undefined;
  if (route === undefined) return null;
  // "if unable to obtain IV"
  if (/^(?:obtain|establish|secure|gain)$/.test(wordAt(tokens, at - 1))) return null;
  if (token.word === 'sub')
    return phraseAt(tokens, at + 1, '-', 'q') || phraseAt(tokens, at + 1, '-', 'cut')
      ? { route, next: at + 3 }
      : phraseAt(tokens, at + 1, 'q') && /^\d/.test(wordAt(tokens, at + 2)) === false
        ? { route, next: at + 2 }
        : null;
  // "I'm" and "SC troponin" are not routes: only plain small letters or capitals, and not behind an apostrophe.
  if (token.word === 'im' && tokens[at - 1]?.word === "'") return null;
  // In "MDI" or "pr interval" the letters are something else.
  if (token.word === 'pr' && /^(?:interval|segment|prolongation|depression)$/.test(wordAt(tokens, at + 1))) return null;
  if (
    token.word === 'iv' &&
    token.raw === 'IV' &&
    /^(?:stage|class|grade|type|phase|level|nyha)$/.test(wordAt(tokens, at - 1))
  )
    return null;
  if (
    token.word === 'oral' &&
    /^(?:intake|cavity|hygiene|health|mucosa|ulcers?|feeding|glucose|contraceptives?|contraception)$/.test(
      wordAt(tokens, at + 1),
    )
  )
    return null;
  return { route, next: at + 1 };
}

function placeAt(tokens: Tokens, at: number): RouteRead | null {
  if (!PLACE_STARTS.has(wordAt(tokens, at))) return null;
  for (const [words, route] of PLACES) {
    if (!phraseAt(tokens, at, ...words)) continue;
    // "water drawn into the muscle cell"
    return /^(?:cells?|tissues?|fib(?:er|re)s?)$/.test(wordAt(tokens, at + words.length))
      ? null
      : { route, next: at + words.length };
  }
  return null;
}

/** "in each eye", "into both ears", "right eye", "to the affected eye". */
function organAt(tokens: Tokens, at: number): RouteRead | null {
  if (!ORGAN_STARTS.has(wordAt(tokens, at))) return null;
  // "R eye", "L ear"
  if (/^[RL]$/.test(tokens[at]?.raw ?? '') && !isOrgan(wordAt(tokens, at + 1))) return null;
  for (let ahead = 1; ahead <= 4; ahead += 1) {
    const word = wordAt(tokens, at + ahead);
    if (EYES.has(word)) return { route: 'ophthalmic', next: at + ahead + 1 };
    if (EARS.has(word)) return { route: 'otic', next: at + ahead + 1 };
    if (word === 'nostril' || word === 'nostrils') return { route: 'intranasal', next: at + ahead + 1 };
    if (!ORGAN_FILLERS.has(word)) return null;
  }
  return null;
}

const isOrgan = (word: string): boolean => EYES.has(word) || EARS.has(word);

const ORGAN_STARTS = new Set(['in', 'into', 'to', 'r', 'l', 'right', 'left', 'both', 'each', 'affected']);
const ORGAN_FILLERS = new Set([
  'the',
  'each',
  'both',
  'affected',
  'right',
  'left',
  'surgical',
  'operated',
  'infected',
  'one',
  'other',
  'either',
  'alternate',
  'lower',
  'upper',
  'your',
]);

/** "IV infusion", "inhalation route", "by oral route" belong to the route. */
function pastRouteWord(tokens: Tokens, at: number): number {
  const word = wordAt(tokens, at);
  if (word === 'route' || word === 'push' || word === 'infusion' || word === 'bolus') return at + 1;
  if (word === 'solution' || word === 'injection' || word === 'administration') return at;
  return at;
}

/** Words at which a route can begin. */
export const ROUTE_STARTS: readonly string[] = [
  ...Object.keys(WORDS),
  ...Object.keys(CAPITALS).map((letters) => letters.toLowerCase()),
  ...PLACE_STARTS,
  ...ORGAN_STARTS,
  ...Object.keys(DROP_CODES),
  ...['i', 's', 'p'],
  'od',
];
