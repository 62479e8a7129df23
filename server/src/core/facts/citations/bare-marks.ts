import { sentencesWith } from '../../text/signs/sentences-with.ts';
import { allMatches, Sign } from '../../text/signs/sign.ts';
import type { TextView } from '../../text/text-view.ts';
import { withoutEnd } from '../../text/without-end.ts';
import { type Candidate, countWords } from './candidate.ts';
import { NUMBER_LIST, readNumbers } from './number-list.ts';
import { COUNTERS, MEASURED, NAMES, NEEDS_NUMBER } from './number-words.ts';

/** At the end of a sentence: after a word ("efficacy 3, 4"), after its stop ("cases. 1, 2") or glued to it ("relief.3,4"). */
const END = new RegExp(`(?:(\\s)|([.,;:!?]["”’)]?\\s{0,2}))(${NUMBER_LIST})\\s{0,2}[.;!?]?\\s{0,3}$`, 'u');
/** Inside a sentence: before a comma, a semicolon or a parenthesis that goes on. Only an article that cites so is believed. */
const INSIDE = new Sign(
  new RegExp(
    `(\\s)(${NUMBER_LIST})(?=;\\s|\\s(?:and|but|while|whereas)\\s|,\\s(?:and|but|or|while|whereas|which|with|although|though|including|as|so)\\s|\\s\\()`,
    'gu',
  ),
);
/** "first line,1 and": glued behind a comma. */
const GLUED = new Sign(/(?<=\p{L}{3})[,;](\d{1,2}(?:[,–-]\d{1,2}){0,9})(?=\s\p{Ll}{2})/gu);
/** The second of numbers that count what follows them. */
const SECOND = new Sign(/\s2[.)]\s/);
const FIGURE = new Sign(/\d/);
const TAIL = 120;
const CLAIM_WORDS = 4;
/** A bare number above this is a page or an amount. */
const HIGHEST = 150;

/** Bare numbers behind a claim, as far as the words around them let them be citations. Offsets are the view's. */
export function bareMarks(view: TextView, opensLine: (offset: number) => boolean): Candidate[] {
  const { text, signs } = view;
  if (!signs.has(FIGURE) || (signs.has(SECOND) && isEnumeration(text))) return [];
  const length = text.trimEnd().length;
  return sentencesWith(view, FIGURE).flatMap((part) => {
    const { start, end } = part;
    const ends = endsInNumber(text, start, end);
    if (!ends && !signs.hasWithin(INSIDE, part) && !signs.hasWithin(GLUED, part)) return [];
    const sentence = text.slice(start, end);
    const last = ends ? atEnd(sentence, start, opensLine, end >= length) : null;
    return [...inside(sentence, start, last?.start ?? end), ...(last === null ? [] : [last])];
  });
}

/** "1. Alcohol 2. Smoking": the numbers count what follows them. */
const isEnumeration = (text: string): boolean => /^\s*1[.)]\s|:\s{0,3}1[.)]\s/.test(text) && SECOND.pattern.test(text);

/** A figure, then nothing but spaces and the stop of the sentence. */
function endsInNumber(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at >= start && /[\s.;!?]/.test(text.charAt(at))) at--;
  return at >= start && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;
}

function atEnd(sentence: string, offset: number, opensLine: (o: number) => boolean, closes: boolean): Candidate | null {
  const tail = sentence.slice(-TAIL);
  const match = END.exec(tail);
  if (match === null) return null;
  const list = match[3] ?? '';
  const at = sentence.length - tail.length + match.index + (match[1] ?? match[2] ?? '').length;
  // A number that opens a line counts the lines, unless the claim was wrapped and ends with it.
  if (opensLine(offset + at) && !closes) return null;
  const before = sentence.slice(0, at);
  const fitting = match[2] === undefined ? followsClaim(before, list) : followsStop(before, list);
  return fitting ? candidateOf(before, list, offset, false) : null;
}

function inside(sentence: string, offset: number, until: number): Candidate[] {
  const found: Candidate[] = [];
  for (const match of allMatches(sentence, INSIDE.pattern)) {
    const list = match[2] ?? '';
    const goesOn = /^\s\p{L}/u.test(sentence.slice(match.index + match[0].length, match.index + match[0].length + 2));
    if (goesOn && !list.includes(',')) continue;
    const before = sentence.slice(0, match.index + 1);
    if (countWords(before) < CLAIM_WORDS || !followsClaim(before, list)) continue;
    const candidate = candidateOf(before, list, offset, true);
    if (candidate !== null && candidate.end <= until) found.push(candidate);
  }
  for (const match of allMatches(sentence, GLUED.pattern)) {
    const candidate = candidateOf(sentence.slice(0, match.index + 1), match[1] ?? '', offset, true);
    if (candidate !== null && candidate.end <= until) found.push(candidate);
  }
  return found;
}

function candidateOf(before: string, list: string, offset: number, weak: boolean): Candidate | null {
  const start = offset + before.length;
  const parts = readNumbers(list, start);
  const end = parts?.[parts.length - 1]?.end;
  if (parts === null || end === undefined || parts.some((p) => p.numbers.some((n) => n > HIGHEST))) return null;
  return { start, end, style: 'bare', parts: parts.map((p) => ({ ...p, key: null })), words: countWords(before), weak };
}

/** After the stop of a sentence: its last word must be a word, and no abbreviation that goes on with a number. */
function followsStop(before: string, list: string): boolean {
  const recent = before.slice(-TAIL);
  const stop = recent.trimEnd();
  const claim = withoutEnd(stop, /[.,;:!?"”’)\]*]/);
  const word = lastWord(claim);
  const glued = stop.length === recent.length;
  if (/:["”’)]?$/.test(stop) || !/[\p{L}%]$/u.test(claim) || word.includes('.')) return false;
  // "week,12" has lost its space; "shown previously,1" has not.
  if (/[,;]["”’)]?$/.test(stop) && (!glued || NEEDS_NUMBER.has(word) || COUNTERS.has(word))) return false;
  if (/^(?:fig|figs|no|nos|vol|p|pp|ch|sec|eq|tab|ref|refs|ver|v|approx|ca|e\.?g|i\.?e|max|min)$/.test(word))
    return false;
  return glued ? countWords(before, 2) === 2 || list.length > 2 : countWords(before, 2) === 2;
}

/** The words before the number decide: a citation follows a claim, not a counting word or a preposition. */
function followsClaim(before: string, list: string): boolean {
  const claim = before.slice(-TAIL).trimEnd();
  if (!/\p{L}{2}|\p{L}.*\s\S/u.test(claim) || /[:=<>≥≤±~≈×/*–—(^|-]$/u.test(claim)) return false;
  const end = withoutEnd(claim, /[,"”’)\]]/);
  const word = lastWord(end);
  if (NEEDS_NUMBER.has(word) || /\b(?:[Vv]itamin [A-Z]\d{0,2}|GOLD)$/.test(end)) return false;
  const several = /[,;]/.test(list);
  if (!several && (isLabel(claim) || isSupply(before.slice(0, TAIL), list))) return false;
  if (!several && /[–—-]/.test(list) && MEASURED.has(word)) return false;
  if (!several && NAMES.has(word) && !counted(end)) return false;
  // "12 weeks 4": the counting word already has its number; "mg/day 4" follows a unit.
  return !COUNTERS.has(word) || /\/\s?\S+$/.test(end) || counted(end);
}

const counted = (claim: string): boolean => /(?:^|[\s(:–-])\d[\d.,–-]{0,12}\s?\p{L}{1,12}$/u.test(claim);

/** "Finding 1", "Summary 2": one word and a number is a label; "COVID-19 3" is not. */
const isLabel = (claim: string): boolean => /^\P{L}*\p{L}+$/u.test(claim);

/** "take one tablet twice daily for pain 30": the number is the supply; "Give zinc to every child 2" cites. */
const isSupply = (start: string, number: string): boolean =>
  INSTRUCTION.test(start) && (Number(number) >= SMALLEST_SUPPLY || DISPENSED.test(start));

const INSTRUCTION =
  /^\s*(?:take|give|apply|inhale|instil+|insert|use|chew|inject|place|dissolve|\d+ (?:tabs?|tablets?|caps?|capsules?|puffs?|drops?))\b/i;
const DISPENSED =
  /\b(?:tabs?|tablets?|caps?|capsules?|puffs?|drops?|sprays?|patch(?:es)?|pills?|mls?|units?|(?:tea|table)?spoon(?:ful)?s?|lozenges?|by mouth|po)\b/i;
const SMALLEST_SUPPLY = 14;

const lastWord = (claim: string): string =>
  (/(\S{1,40})$/.exec(claim)?.[1] ?? '').toLowerCase().replace(/^[("'“‘[]+/, '');
