import type { Article } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { firstFrom, indicesWithin } from './in-span.ts';
import type { DrugMention, UnjudgedDose } from './types.ts';

/** Two doses in lines that say the same, of which one is ten or a thousand times the other. */
export interface TwinFact {
  /** Indices into `ArticleFacts.doses`. */
  readonly first: number;
  readonly dose: number;
  readonly factor: 10 | 1000;
}

const FACTORS = [10, 1000] as const;
const NUMBER = /\d+(?:[.,]\d+)*/g;
const LIST_MARK = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
/** Longer lines hold more than one statement. */
const LONGEST_LINE = 300;
/** Lines with the same words that a line is compared with. */
const COMPARED = 8;

interface Line {
  readonly dose: number;
  readonly numbers: readonly number[];
  /** Which of the numbers stand in the dose. */
  readonly own: readonly boolean[];
}

/**
 * Doses of one drug in two lines that say the same, for the same patients and in the same place of the article, but for
 * an amount that is ten or a thousand times the other: one of them has lost or gained a point or zeros.
 */
export function readTwins(
  article: Article,
  doses: readonly UnjudgedDose[],
  drugs: readonly DrugMention[],
): readonly TwinFact[] {
  const seen = new Map<string, Line[]>();
  const found: TwinFact[] = [];
  const mayBe = sharedDigits(doses);
  for (const [dose, fact] of doses.entries()) {
    const line = mayBe(fact) && isStatement(fact) ? lineAround(article.text, fact.span) : null;
    if (line === null || !names(drugs, line, fact)) continue;
    const key = `${placeOf(article, fact)}|${words(article.text, line)}`;
    const own = { dose, ...numbersIn(article.text, line, fact.span) };
    const before = seen.get(key) ?? [];
    for (const other of before) {
      const factor = factorBetween(other, own);
      if (factor !== null) found.push({ first: other.dose, dose, factor });
    }
    if (before.length < COMPARED) seen.set(key, [...before, own]);
  }
  return found;
}

/** Whether a drug is given at another amount with the same digits, as a lost point or zero leaves it: few doses are. */
function sharedDigits(doses: readonly UnjudgedDose[]): (dose: UnjudgedDose) => boolean {
  const amounts = new Map<string, Set<number>>();
  for (const dose of doses) {
    const key = digitsOf(dose);
    const known = amounts.get(key) ?? new Set();
    known.add(dose.high ?? dose.low ?? 0);
    amounts.set(key, known);
  }
  return (dose) => (amounts.get(digitsOf(dose))?.size ?? 0) > 1;
}

const digitsOf = ({ drugs, low, high }: UnjudgedDose): string =>
  `${drugs[0]?.name} ${String(high ?? low)
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '')}`;

/** Advice that says how the drug is given: amounts alone may be strengths or examples. */
const isStatement = ({ confidence, role, drugs, basis, routes, frequency }: UnjudgedDose): boolean =>
  confidence === 'high' &&
  (role === 'recommendation' || role === 'limit') &&
  drugs.length === 1 &&
  (basis !== null || routes.length > 0 || frequency !== null);

/** Null where it is long; no more of a long one is looked at. */
function lineAround(text: string, { start, end }: Span): Span | null {
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  const behind = text.slice(end, end + LONGEST_LINE);
  const from = before.lastIndexOf('\n');
  const to = behind.indexOf('\n');
  if ((from < 0 && before.length < start) || (to < 0 && end + behind.length < text.length)) return null;
  const line = { start: start - before.length + from + 1, end: end + (to < 0 ? behind.length : to) };
  return line.end - line.start > LONGEST_LINE ? null : line;
}

const names = (drugs: readonly DrugMention[], line: Span, { drugs: own }: UnjudgedDose): boolean =>
  indicesWithin(drugs, line).some((i) => drugs[i]?.name === own[0]?.name);

/** What must be equal besides the words: drug, patients, use, section, and the item around. */
function placeOf(article: Article, { block, drugs, patient, indication }: UnjudgedDose): string {
  const { section, item } = article.blocks[firstFrom(article.blocks, block.start)] ?? { section: null, item: null };
  const parent = item === null ? null : (article.items[item]?.parent ?? null);
  return JSON.stringify([drugs[0]?.name, section, parent, patient, indication?.id]);
}

/** The words of a line without its numbers and blanks. */
const words = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(LIST_MARK, '').replace(NUMBER, '#').replace(/\s+/g, '').toLowerCase();

function numbersIn(text: string, line: Span, dose: Span): Pick<Line, 'numbers' | 'own'> {
  const whole = text.slice(line.start, line.end);
  const skipped = LIST_MARK.exec(whole)?.[0].length ?? 0;
  const numbers: number[] = [];
  const own: boolean[] = [];
  for (const { 0: number, index } of whole.slice(skipped).matchAll(NUMBER)) {
    const at = line.start + skipped + index;
    numbers.push(Number(number.replace(/,(?=\d{3}(?!\d))/g, '')));
    own.push(at >= dose.start && at + number.length <= dose.end);
  }
  return { numbers, own };
}

/** Null unless all numbers that differ are those of the dose, and all by one factor. */
function factorBetween(a: Line, b: Line): 10 | 1000 | null {
  const ratios = a.numbers.flatMap((number, i) => (number === b.numbers[i] ? [] : [ratio(number, b.numbers[i] ?? 0)]));
  const ours = a.numbers.every((number, i) => number === b.numbers[i] || (a.own[i] === true && b.own[i] === true));
  if (!ours || ratios.length === 0) return null;
  return (
    FACTORS.find(
      (factor) => ratios.every((it) => isAbout(it, factor)) || ratios.every((it) => isAbout(1 / it, factor)),
    ) ?? null
  );
}

const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);

const isAbout = (value: number, factor: number): boolean => Math.abs(value - factor) < factor * 1e-9;
