import type { Severity } from '../config/types.ts';
import { ofArticle } from '../facts/of-article.ts';
import type { ArticleFacts, DoseFact, DosePart, NotationFact, NotationKind } from '../facts/types.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { type Phrase, phrase } from '../text/translate.ts';
import { doseSubject } from './dose-words.ts';
import { isEnglish } from './governance.ts';
import type { Fix, Problem } from './rule.ts';

/** A piece of a dose in which a dangerous notation was found, and what it should read. */
export interface Notation {
  /** Offsets within the text of the part. */
  readonly start: number;
  readonly end: number;
  /** Null where only the author can say what was meant. */
  readonly replacement: string | null;
  /** The title of the repair; by default the replacement is quoted. */
  readonly title?: Phrase;
  /** True when the new notation can mean nothing else. */
  readonly safe: boolean;
  /** More words for the message. */
  readonly data?: Readonly<Record<string, string>>;
  readonly messageId?: string;
  readonly severity?: Severity;
}

type Kinds = readonly DosePart['kind'][];

/** Pieces that hold numbers, times, and units; a total ("300mg/day") is one piece. */
export const AMOUNTS: Kinds = ['low', 'high', 'max', 'total'];
export const FREQUENCIES: Kinds = ['frequency', 'total'];
export const UNITS: Kinds = ['unit', 'total'];

/** `surely`: a dose of a drug or with a frequency alone; `any`: a notation that nothing but a dose is written in. */
type Which = 'surely' | 'any';

export interface NotationSearch {
  /** The pieces that are looked at; all where none are named. */
  readonly kinds?: Kinds;
  readonly which?: Which;
  readonly find: (part: DosePart, dose: DoseFact) => Notation | null;
}

/**
 * Looks for one notation in the pieces of every dose of a drug or with a frequency, so that laboratory values, sizes and statistics are
 * never reported. A piece that serves several doses is reported once. A dose with more than one reading is a warning
 * at most, and its repair is only offered.
 */
export function* notationProblems(
  facts: ArticleFacts,
  messageId: string,
  { kinds, which = 'surely', find }: NotationSearch,
): Iterable<Problem> {
  if (!isEnglish(facts)) return;
  const seen = new Set<number>();
  for (const { part, dose } of partsOf(facts, which, kinds)) {
    const found = find(part, dose);
    if (found === null || seen.has(part.span.start)) continue;
    seen.add(part.span.start);
    yield problem(found.messageId ?? messageId, dose, part, found);
  }
}

interface Placed {
  readonly part: DosePart;
  readonly dose: DoseFact;
}

/** Some twenty rules look at the same pieces. */
const known = ofArticle(() => new Map<string, readonly Placed[]>());

/** In reading order. */
function partsOf(facts: ArticleFacts, which: Which, kinds: Kinds | undefined): readonly Placed[] {
  const of = known(facts);
  const name = `${which} ${kinds?.join(' ') ?? ''}`;
  const there = of.get(name);
  if (there !== undefined) return there;
  const found: Placed[] = [];
  for (const dose of facts.doses) {
    if (which === 'surely' && !isSurelyDose(dose)) continue;
    for (const part of dose.parts) if (kinds?.includes(part.kind) !== false) found.push({ part, dose });
  }
  of.set(name, found);
  return found;
}

/**
 * A row such as "15-29 | 200 mg QD" names no drug, but nothing else is taken so many times a day; nor is anything but a
 * drug measured in units per kg.
 */
const isSurelyDose = ({ drugs, frequency, basis, unit, confidence }: DoseFact): boolean =>
  drugs.length > 0 ||
  (confidence === 'high' && unit !== null && (frequency !== null || (basis !== null && unit.endsWith('units'))));

/** One pattern with one replacement, in the pieces of these kinds; `$1` and the like in the replacement are filled. */
export function rewritten(
  kinds: Kinds,
  pattern: RegExp,
  replacement: string,
  { safe, title }: { readonly safe: boolean; readonly title?: Phrase },
): NotationSearch {
  const find: NotationSearch['find'] = (part) => {
    const match = pattern.exec(part.text);
    if (match === null) return null;
    const text = replacement.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    const end = match.index + match[0].length;
    return { start: match.index, end, replacement: text, ...(title && { title }), safe };
  };
  return { kinds, find };
}

function problem(messageId: string, dose: DoseFact, part: DosePart, found: Notation): Problem {
  const sure = dose.confidence === 'high';
  const written = part.text.slice(found.start, found.end);
  return {
    messageId,
    data: { written, replacement: found.replacement?.trim() ?? '', part: part.text, ...found.data },
    span: narrowed(part, found),
    // A severity of its own is about how it is written, whatever is meant.
    ...(found.severity === undefined ? { unsure: !sure } : { severity: found.severity }),
    subject: `${doseSubject(dose)}|${written}`,
    ...(found.replacement !== null && { fixes: [fix(part, found, apart(dose, part, found), sure)] }),
  };
}

/** "10IU": a word that takes the place of a unit needs the space that its abbreviation had not. */
function apart(dose: DoseFact, part: DosePart, { start, replacement }: Notation): string {
  const word = replacement ?? '';
  const glued = start === 0 && part.kind === 'unit' && dose.parts.some((other) => other.span.end === part.span.start);
  return glued && /^(?:\p{L}{3}|mL$)/u.test(word) ? ` ${word}` : word;
}

/** A route or a frequency can be long ("PO, IV or SQ"): the words alone are marked; of a number the whole is. */
const narrowed = (part: DosePart, found: Notation): Span =>
  (part.kind === 'route' || part.kind === 'frequency') && isVerbatim(part)
    ? { start: part.span.start + found.start, end: part.span.start + found.end }
    : part.span;

const isVerbatim = (part: DosePart): boolean => part.span.end - part.span.start === part.text.length;

/** Where the part's text is the source slice the edit is as small as it can be; else the part is written anew. */
function fix(part: DosePart, found: Notation, replacement: string, sure: boolean): Fix {
  const verbatim = isVerbatim(part);
  const whole = part.text.slice(0, found.start) + replacement + part.text.slice(found.end);
  const edit = verbatim
    ? { start: part.span.start + found.start, end: part.span.start + found.end, text: replacement }
    : { start: part.span.start, end: part.span.end, text: whole };
  const title = found.title ?? phrase('Write "{0}"', replacement.trim());
  return { title, safe: found.safe && sure && verbatim, edits: [edit] };
}

/** What a rule says about one written form; null leaves it alone. */
export interface FormReport {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly severity?: Severity;
  /** What to write; absent where only the author can say. */
  readonly write?: string;
  /** Other places of the same form, for a finding that is reported once. */
  readonly also?: readonly Edit[];
}

/** Reports written forms of one kind; what to write is only offered. */
export function* formProblems(
  facts: ArticleFacts,
  kind: NotationKind,
  report: (form: NotationFact) => FormReport | null,
): Iterable<Problem> {
  if (!isEnglish(facts)) return;
  for (const form of facts.notations) {
    const found = form.kind === kind ? report(form) : null;
    if (found === null) continue;
    const { messageId, data, severity, write } = found;
    yield {
      messageId,
      data: { written: form.text, ...data },
      span: form.span,
      ...(severity !== undefined && { severity }),
      subject: form.text,
      ...(write !== undefined && { fixes: [offered(form, write, found.also)] }),
    };
  }
}

const offered = ({ span }: NotationFact, text: string, also: readonly Edit[] = []): Fix => ({
  title: phrase('Write "{0}"', text.trim()),
  safe: false,
  edits: [{ ...span, text }, ...also],
});
