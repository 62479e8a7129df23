import type { ArticleFacts, DoseFact, DosePart } from '../facts/types.ts';
import { doseSubject } from './dose-words.ts';
import { isEnglish } from './governance.ts';
import type { Fix, Problem } from './rule.ts';

/** A piece of a dose in which a dangerous notation was found, and what it should read. */
export interface Notation {
  /** Offsets within the text of the part. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly title: string;
  /** True when the new notation can mean nothing else. */
  readonly safe: boolean;
}

/**
 * Looks for one notation in the pieces of every dose of a drug or with a frequency, so that laboratory values, sizes and statistics are
 * never reported. A piece that serves several doses is reported once. A dose with more than one reading is a warning
 * at most, and its repair is only offered.
 */
export function* notationProblems(
  facts: ArticleFacts,
  messageId: string,
  find: (part: DosePart, dose: DoseFact) => Notation | null,
): Iterable<Problem> {
  if (!isEnglish(facts)) return;
  const seen = new Set<number>();
  for (const dose of facts.doses) {
    if (!isSurelyDose(dose)) continue;
    for (const part of dose.parts) {
      const found = seen.has(part.span.start) ? null : find(part, dose);
      if (found === null) continue;
      seen.add(part.span.start);
      yield problem(messageId, dose, part, found);
    }
  }
}

/** A row such as "15-29 | 200 mg QD" names no drug, but nothing else is taken so many times a day. */
const isSurelyDose = (dose: DoseFact): boolean =>
  dose.drugs.length > 0 || (dose.frequency !== null && dose.unit !== null && dose.confidence === 'high');

function problem(messageId: string, dose: DoseFact, part: DosePart, found: Notation): Problem {
  const sure = dose.confidence === 'high';
  const written = part.text.slice(found.start, found.end);
  return {
    messageId,
    data: { written, replacement: found.replacement.trim(), part: part.text },
    span: part.span,
    ...(sure ? {} : { severity: 'warning' }),
    subject: `${doseSubject(dose)}|${written}`,
    fixes: [fix(part, found, sure)],
  };
}

/** Where the part's text is the source slice the edit is as small as it can be; else the part is written anew. */
function fix(part: DosePart, found: Notation, sure: boolean): Fix {
  const verbatim = part.span.end - part.span.start === part.text.length;
  const rewritten = part.text.slice(0, found.start) + found.replacement + part.text.slice(found.end);
  const edit = verbatim
    ? { start: part.span.start + found.start, end: part.span.start + found.end, text: found.replacement }
    : { start: part.span.start, end: part.span.end, text: rewritten };
  return { title: found.title, safe: found.safe && sure && verbatim, edits: [edit] };
}
