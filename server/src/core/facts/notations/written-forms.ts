/** The forms themselves, by pattern, in the readable text of one block. Patterns are bounded: no text makes them slow. */
import type { Block } from '../../article/model.ts';
import { ERROR_PRONE_NAMES } from '../../formulary/error-prone-names.ts';
import type { Lexicon } from '../../formulary/formulary-index.ts';
import { ofWords } from '../../text/of-words.ts';
import { Sign } from '../../text/signs/sign.ts';
import type { Span } from '../../text/span.ts';
import type { NotationKind } from '../types.ts';
import { namePlaces } from './name-places.ts';

export interface Found {
  readonly kind: NotationKind;
  /** Offsets of the block's view. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

export interface Around {
  /** Source spans of the amounts that stand in the block. */
  readonly amounts: readonly Span[];
  readonly lexicon: Lexicon;
}

const UNIT = 'mg|mcg|micrograms?|g|mL|ml|units?|IU|mmol|mEq|tablets?|capsules?|drops?|puffs?';
const PRODUCT =
  'solutions?|suspension|syrup|elixir|injections?|concentrate|vials?|ampoules?|ampules?|syringes?|nasal spray';
const SHORT = [...ERROR_PRONE_NAMES.keys()].sort((a, b) => b.length - a.length).join('|');

const PATTERNS: readonly (readonly [NotationKind, RegExp])[] = [
  // "200 mg. every 6 hours": a full stop behind a unit that does not end the sentence.
  ['unit-period', /(?<=\d\s?)(?:mg|mcg|mL|ml|g|kg|mEq|mmol|IU)\.(?= [\p{Ll}(\d]| ?[,;:])/gu],
  // "The oral solution is 2.0 mg per mL": the strength of a preparation, told from a level in blood by its words.
  [
    'strength-zero',
    /\d{1,4}\.0{1,3}(?= ?(?:mg|mcg|micrograms?|g|units) ?(?:per|\/) ?(?:1 ?)?mL\b)(?<=\b(?:solution|suspension|syrup|elixir|injection|concentrate|vials?|ampoules?|preparation)\b[^.;\d]{0,40}\d{1,4}\.0{1,3})/giu,
  ],
  // "Fentanyl 50 µg/mL injection", "an ampoule of 50 µg/mL": likewise.
  [
    'strength-microgram',
    new RegExp(
      `(?<=\\d ?)[\\u00B5\\u03BC]g(?= ?(?:per|/) ?(?:\\d{1,3} ?)?mL\\b)(?:(?<=\\b(?:${PRODUCT})\\b[^.;\\d]{0,40}\\d[\\d.,]{0,6} ?..)|(?= ?(?:per|/) ?(?:\\d{1,3} ?)?mL,? (?:oral |nasal |pre-?filled )?(?:${PRODUCT})\\b))`,
      'giu',
    ),
  ],
  // "on day 1,600 mg", "for 7,10 days": the comma was meant between two things.
  [
    'list-comma',
    new RegExp(
      `(?<=\\b(?:days?|weeks?|months?|cycles?|steps?|visits?|phases?) )(?<!\\d (?:days?|weeks?|months?) )\\d{1,2},\\d{3}(?=\\s?(?:${UNIT})\\b)|` +
        '(?<=\\b(?:for|every|after) )\\d{1,2},\\d{2}(?=[ -]?(?:hours?|days?|weeks?|months?)\\b)',
      'giu',
    ),
  ],
  // "every 8,12, or 24 hours", "100,200 or 300 mg": figures of a list without a space.
  [
    'list-comma',
    new RegExp(
      `(?<![\\p{L}\\d.,/–-])\\d{1,3},\\d{1,3}(?:, ?\\d{1,3}){0,6},? (?:or|and) \\d{1,3}(?=[ -]?(?:${UNIT}|hours?|hrs?|h|hourly|days?|weeks?|months?|minutes?)\\b)`,
      'giu',
    ),
  ],
  // "50,100,200 mg": no single amount is so large.
  ['list-comma', /(?<![\p{L}\d.,/–-])(?!\d{1,3}(?:,000)+\b)\d{1,3}(?:,\d{3}){2,4}(?=\s?(?:mg|mcg|micrograms?|g)\b)/giu],
  // "for 3/7", "x 5/7", "in 2/52", "for 6/12".
  [
    'slash-duration',
    /(?<=\b(?:for|in|after|every|over|x|until) ?|[x×] ?)\d{1,2}\/(?:7|52|12)(?![\d/]|\.\d| ?(?:%|\(|of\b|patients|people|cases|women|men|children|studies|trials|participants|points?|score|cm\b|mm\b))/giu,
  ],
  // The same behind a frequency: "500 mg TDS 5/7".
  [
    'slash-duration',
    /(?<=\b(?:od|bd|tds|qds|bid|tid|qid|daily|nocte|mane|hourly|\d{1,2}h|prn|course|week|day)[ ,(]{1,2})\d{1,2}\/(?:7|52)(?![\d/]|\.\d| ?(?:%|of\b|patients|people|cases))/giu,
  ],
  // "P < 0.05" and "n > 30" are statistics; an arrow is no sign.
  [
    'comparison-sign',
    /(?<![<>=–-] ?)(?<!\b(?:p|n|r|i2|value|values|alpha|ci|hr|or|rr|kappa) {0,2}(?:=|is)? {0,2})[<>] ?(?=\d)/giu,
  ],
  // Where mg/mL stands beside it the ratio does no harm.
  [
    'ratio-strength',
    /(?<![\d:.,/]|mg\/mL ?[(=] ?)1 ?: ?(?:1[, ]?000|10[, ]?000|20[, ]?000|100[, ]?000|200[, ]?000)(?![\d:]|,\d|\)? ?[(=,]? ?[\d.]{1,6} ?(?:mg|mcg|micrograms?) ?(?:\/|per) ?mL)/giu,
  ],
  [
    'ratio-strength',
    /\b1 in (?:1[, ]?000|10[, ]?000|100[, ]?000|200[, ]?000)(?! ?(?:people|patients|births|live|cases|women|men|children|pregnan|newborns|individuals|persons|population|or|to|and|per)|\)? ?[(=,]? ?[\d.]{1,6} ?(?:mg|mcg|micrograms?) ?(?:\/|per) ?mL)\b/giu,
  ],
  [
    'as-directed',
    /\bas directed\b(?! (?:by|in|on|at|towards?|below|above)\b)|\but dict\b\.?|(?<![\p{L}\d.-])(?:UD|u\.d\.|MDU)(?![\p{L}\d-])/giu,
  ],
  [
    'discontinue',
    /(?<![\p{L}\d/])(?:D\/C(?:['’]?[ds]|ing|ed)?|d\/c(?:['’]?[ds]|ing|ed)?|DC(?:['’]d|ed|ing)|DC(?= (?:the )?\p{Ll}{5}))(?![\p{L}\d/])(?! (?:summar(?:y|ies)|instructions?|planning|letters?|papers|paperwork|home|from (?:the )?(?:hospital|ward|clinic|ED))\b)/gu,
  ],
  // "2 drops AU", "1 gtt OS": eyes and ears.
  [
    'organ',
    /(?<=\b(?:drops?|gtts?|ointment|strip|ribbon|apply|instill?|puffs?) (?:to |in |into )?)(?:A[DSU]|O[DSU]|[Aa]\.[DSUdsu]\.|[Oo]\.[DSUdsu]\.)(?![\p{L}\d/])/gu,
  ],
  ['organ', /(?<![\p{L}\d.-])(?:A[DSU]|O[SU])(?=[ :,]{1,2}\d{1,2} ?(?:drops?|gtts?)\b)/gu],
  [
    'drug-abbreviation',
    new RegExp(
      `(?<![\\p{L}\\d.-])(?:${SHORT})(?=[ :]{1,2}(?:(?:IV|IM|SC|PO|SL|IN|oral|infusion|bolus|patch|spray|dose|tablets?) ){0,2}\\(?\\d[\\d.,–-]{0,12} ?(?:${UNIT})\\b)`,
      'gu',
    ),
  ],
];

const FORMS = PATTERNS.map(([kind, pattern]) => ({ kind, sign: new Sign(pattern) }));

/** What the words alone show. */
export const forms = ofWords(({ text, signs }): readonly Found[] => {
  const found: Found[] = [];
  for (const { kind, sign } of FORMS) {
    // Most blocks hold none of them.
    if (!signs.has(sign)) continue;
    for (const { index, 0: match } of sign.all(text, signs))
      found.push({ kind, start: index, end: index + match.length, word: plain(match) });
  }
  return found;
});

export function writtenForms(block: Block, around: Around): Found[] {
  const found = [...forms(block.view), ...namePlaces(block, around)];
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Without points and needless spaces, so that a rule compares letters. */
const plain = (written: string): string => written.replace(/[.\s]/g, '');
