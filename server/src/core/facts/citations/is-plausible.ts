import { type Candidate, numbersOf } from './candidate.ts';

/** What the whole article says about its way of citing. */
export interface Evidence {
  /** Marks that need no vote: footnotes, keys, links. */
  readonly sure: number;
  readonly superscripts: readonly Candidate[];
  readonly brackets: readonly Candidate[];
  /** The doubtful ones of them have no vote, but their numbers go on counting. */
  readonly parentheses: readonly Candidate[];
  readonly bare: readonly Candidate[];
  /** Blocks of prose in the article; a text of one or two lines has nothing else to go by. */
  readonly blocks: number;
  /** Entries of the reference list. */
  readonly entries: number;
}

export interface Believed {
  readonly superscripts: boolean;
  readonly brackets: boolean;
  readonly parentheses: boolean;
  /** `claims`: behind a sentence; `all`: inside sentences too. */
  readonly bare: 'none' | 'claims' | 'all';
}

/** An article of so few blocks has too little to vote. */
export const SHORT = 3;
const CLAIM_WORDS = 4;
const LOW = 3;
const ENOUGH = 3;
const HIGHEST_ALONE = 60;

/** Which of the ambiguous ways of citing this article uses: mostly one, with numbers that count up from the start. */
export function believedStyles(evidence: Evidence): Believed {
  const { superscripts, brackets, bare, blocks, entries, sure } = evidence;
  const parentheses = evidence.parentheses.filter((p) => p.weak !== true);
  const short = blocks <= SHORT;
  const listed = short || entries > 0;
  const raised = superscripts.length > 0 && (listed || startsWith(superscripts, 1));
  const bracketed = brackets.length > 0 && (listed || countsUp(brackets) || brackets.some(isSingle));
  const known = sure + (raised ? superscripts.length : 0) + (bracketed ? brackets.length : 0);
  const strong = bare.filter((b) => b.weak !== true);
  const isBare = known <= (short ? bare.length : strong.length) / 2 && (short || cites(strong, entries));
  const others = known + (isBare ? strong.length : 0);
  return {
    superscripts: raised,
    brackets: bracketed,
    parentheses:
      parentheses.length > 0 &&
      others <= parentheses.length / 2 &&
      (short || (cites(parentheses, entries) && (ascends(parentheses) || goesOn(evidence)))),
    bare: bareBelieved(isBare, short, strong.length),
  };
}

/** Marks inside sentences need marks behind them in the same article, or an article that is nothing but them. */
function bareBelieved(isBare: boolean, short: boolean, strong: number): Believed['bare'] {
  if (!isBare) return 'none';
  return short || strong >= ENOUGH ? 'all' : 'claims';
}

/** Without a list to lead to, the lowest number tells a citation from an interval "[140, 159]" or a power. */
const startsWith = (marks: readonly Candidate[], most: number): boolean =>
  marks.some((m) => numbersOf(m).some((n) => n <= most));

/** A pair that stands alone in a long article is an interval, whatever its numbers. */
const countsUp = (marks: readonly Candidate[]): boolean => marks.length > 1 && startsWith(marks, LOW);

/** "relief.[24]": one number is no interval. */
const isSingle = (mark: Candidate): boolean =>
  numbersOf(mark).every((n, _, all) => all.length === 1 && n <= HIGHEST_ALONE);

/** Several marks, mostly behind whole claims, whose numbers fit the list or, without one, count up from 1. */
function cites(marks: readonly Candidate[], entries: number): boolean {
  const claims = marks.filter((m) => (m.words ?? CLAIM_WORDS) >= CLAIM_WORDS);
  if (claims.length < marks.length * 0.6) return false;
  const numbers = new Set(marks.flatMap(numbersOf));
  const highest = highestOf(numbers);
  const dense = numbers.has(1) && numbers.size >= highest / 2;
  if (entries === 0) return marks.length >= 3 && dense;
  if (marks.length === 1) return numbers.size >= 2 && highest <= entries;
  // Numbers beyond the list are what a broken list looks like; far beyond it they are something else.
  return dense || (numbers.size >= 2 && highest <= entries * 4);
}

/** Numbers come up in the order of their first mention, give or take a few: points and scales do not. */
function ascends(marks: readonly Candidate[]): boolean {
  let highest = 0;
  let jumps = 0;
  for (const number of marks.flatMap(numbersOf)) {
    if (number > highest + 3) jumps += 1;
    highest = Math.max(highest, number);
  }
  return highest >= 2 && jumps <= marks.length / 5;
}

/** Behind plain claims stands but the first number of a list, and behind intervals ("every 6 hours (2)") the others. */
const goesOn = ({ parentheses, entries }: Evidence): boolean =>
  entries > 1 && ascends(parentheses) && parentheses.flatMap(numbersOf).every((n) => n <= entries);

export function highestOf(numbers: Iterable<number>): number {
  let highest = 0;
  for (const number of numbers) highest = Math.max(highest, number);
  return highest;
}
