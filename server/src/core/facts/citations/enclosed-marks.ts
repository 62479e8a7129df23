import { sentenceAt } from '../../text/sentences.ts';
import { Sign } from '../../text/signs/sign.ts';
import type { TextView } from '../../text/text-view.ts';
import { type Candidate, countWords, numbersOf } from './candidate.ts';
import { NUMBER_LIST, readNumbers } from './number-list.ts';

const BRACKETS = new Sign(new RegExp(`\\[\\s?(${NUMBER_LIST})\\s?\\](?!\\]?\\()`, 'g'));
const PARENTHESES = new Sign(new RegExp(`\\(\\s?(${NUMBER_LIST})\\s?\\)`, 'g'));
/** "(ref 1)", "[refs 2, 4]", "(ref 1, ref 3)": says itself what it is. */
const NAMED = new Sign(/[[(]refs?\.?\s?\d{1,3}(?:\s?[,;–—-]\s?(?:refs?\.?\s?)?\d{1,3}){0,40}\s?[\])]/gi);
/** What stands before a bracket of numbers that are a result or a measurement, not a citation. */
const RESULT =
  /(?:\bCI|confidence interval|interquartile range|IQR|\brange|\bmedian|\bmean|\bthresholds?|\bintervals?|\bbetween|\bwithin|\bbounds?|\blimits|(?<!\bby )\bage[ds]?|\bn|\bscores?|[=<>≥≤±~])\s?:?\s?$/i;
/** A parenthesis closes a claim: a word, a percentage or a unit stands before it, not a number with its unit. */
const CLAIM_END = /[\p{L}%\]"”'’)]\s$|\p{Ll}{3}$/u;
/** "… or systemic involvement.(1)": glued to the stop. */
const STOPPED = /\p{L}{2}\.$/u;
/** "… or systemic involvement. (1)" at the end: behind a stop and a blank, more words would make it a point of a list. */
const STOPPED_APART = /[\p{L}\d)%]\.\s$/u;
/** "pack years (20)": the number is the value of what stands before it. */
const VALUED =
  /(?<!(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|few|many|some|of|the|for|a|per|every|each|all))\s?[–-]?)(?<!\/)\b(?:years?|months?|weeks?|days?|hours?|minutes?|scores?|scale|points?|grade|level|stage|class|age)\s$/i;
const DOSED = /\d\s?(?:mg|mcg|micrograms?|g|units|mmol|mL)\b/;
const MEASURE = /\d\s?\p{L}{0,5}\s?$/u;

/** Numbers in square brackets: "[1]", "[1,2]", "[1–3]". */
export function bracketMarks(view: TextView): Candidate[] {
  const { text } = view;
  return numbered(view, BRACKETS, 'bracket').filter(
    ({ start, end }) =>
      /\p{L}{2}/u.test(text.slice(Math.max(0, start - 80), start)) &&
      !/^\s?[=\d]/.test(text.slice(end, end + 4)) &&
      !(text[end] === ':' && isLabel(text, start, end)),
  );
}

/** "[1]: https://…" on a line of its own defines; "another class [1]: olanzapine" cites. */
const isLabel = (text: string, start: number, end: number): boolean =>
  !/^:\s*$/.test(text.slice(end, end + 4)) &&
  !(/\p{L}{2} $/u.test(text.slice(Math.max(0, start - 3), start)) && /^: /.test(text.slice(end, end + 2)));

/** Numbers that call themselves references. */
export function namedMarks({ text, signs }: TextView): Candidate[] {
  return NAMED.all(text, signs).flatMap((match): Candidate[] => {
    const parts = readNumbers(match[0], match.index);
    if (parts === null) return [];
    const style = match[0].startsWith('[') ? ('bracket' as const) : ('parenthesis' as const);
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ ...place, style, named: true, parts: parts.map((part) => ({ ...part, key: null })) }];
  });
}

/** "(1, 2)" after a claim and before punctuation or the end; enumerations, points and measurements are none. */
export function parenthesisMarks(view: TextView): Candidate[] {
  const { text } = view;
  const all = numbered(view, PARENTHESES, 'parenthesis');
  // "(3)" and no more: a cell under or beside "Reference".
  const [only] = all;
  if (only !== undefined && all.length === 1 && text.trim() === text.slice(only.start, only.end))
    return [{ ...only, weak: true }];
  const found = all
    .filter((candidate) => closesClaim(text, candidate))
    .map((candidate) => (MEASURE.test(behind(text, candidate)) ? { ...candidate, weak: true } : candidate));
  if (found.length === 0) return [];
  const sentences = view.sentences;
  const bySentence = new Map<number, Candidate[]>();
  for (const candidate of found) {
    const apart = STOPPED_APART.test(behind(text, candidate)) ? 2 : 0;
    const start = sentenceAt(sentences, candidate.start - apart)?.start ?? 0;
    const claim = text.slice(start, candidate.start);
    // A cell may hold a dose and no more: "75–300 mg daily (4)".
    const words = countWords(claim) + (DOSED.test(claim) ? 2 : 0);
    bySentence.set(start, [...(bySentence.get(start) ?? []), { ...candidate, words }]);
  }
  return [...bySentence.values()].filter((marks) => !repeats(marks)).flat();
}

function closesClaim(text: string, candidate: Candidate): boolean {
  const before = behind(text, candidate);
  const after = text.slice(candidate.end, candidate.end + 2);
  if (STOPPED.test(before) && /^(?:\s?$|\s\p{Lu})/u.test(after))
    return candidate.parts.every((p) => p.numbers.length <= 10);
  if (STOPPED_APART.test(before) && /^\s?$/.test(after)) return candidate.parts.every((p) => p.numbers.length <= 10);
  // "All regimens in this table: (1,3)"
  if (/\p{L}:\s$/u.test(before) && /^\.?\s?$/.test(after)) return true;
  if (!CLAIM_END.test(before)) return false;
  if (MEASURE.test(before) && !isMeasuredClaim(text, candidate)) return false;
  if (candidate.parts.some((p) => p.numbers.length > 10)) return false;
  if (candidate.parts.length === 1 && VALUED.test(before)) return false;
  return /^(?:[.,;]|:?\s?$|\)\s?$|\s\uFFFC)/.test(after) || (candidate.parts.length > 1 && /^\s\p{Ll}/u.test(after));
}

const behind = (text: string, { start }: Candidate): string => text.slice(Math.max(0, start - 20), start);

/** "every 4 hours (2)." ends a claim as well, if nothing else there has a number in parentheses: a mean, a score, a count. */
const isMeasuredClaim = (text: string, candidate: Candidate): boolean =>
  /\d\s\p{L}{1,5}\s$/u.test(behind(text, candidate)) &&
  !SPREAD.test(text.slice(Math.max(0, candidate.start - 200), candidate.start)) &&
  /^(?:[.;]|\s?$)/.test(text.slice(candidate.end, candidate.end + 2));
const SPREAD =
  /(?<!\b(?:over|after|during|for|at) an? )\b(?:means?|medians?|averaged?|SD|IQR|scores?|points?|tablets?|capsules?)\b/;

/** "fever (1), rash (2), cough (1)": the same number twice in a sentence counts points. */
function repeats(candidates: readonly Candidate[]): boolean {
  const numbers = candidates.flatMap(numbersOf);
  return new Set(numbers).size < numbers.length;
}

function numbered({ text, signs }: TextView, pattern: Sign, style: 'bracket' | 'parenthesis'): Candidate[] {
  return pattern.all(text, signs).flatMap((match): Candidate[] => {
    if (RESULT.test(text.slice(Math.max(0, match.index - 24), match.index))) return [];
    const parts = readNumbers(match[0], match.index);
    if (parts === null) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ ...place, style, parts: parts.map((p) => ({ ...p, key: null })) }];
  });
}
