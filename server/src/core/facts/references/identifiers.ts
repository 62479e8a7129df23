import type { Span } from '../../text/span.ts';
import { withoutEnd } from '../../text/without-end.ts';
import type { IdentifierFact } from '../types.ts';

/** What an entry writes as an identifier: a name and what follows it, well formed or not. */
const WRITTEN: readonly (readonly [IdentifierFact['kind'], RegExp])[] = [
  ['doi', /\bdoi(?::\s?|\.org\/|\s(?=\d))(?!https?:|doi\b|\()([^\s"<>)\]|]{2,200})/gi],
  ['pmid', /\bPMID:?\s{0,2}\[?([A-Z]{0,4}\d[\dA-Z]{0,14})\b/gi],
  ['pmcid', /\bPMCID:?\s{0,2}\[?([A-Z]{0,4}\d[\dA-Z]{0,14})\b/gi],
  ['pmcid', /(?<![A-Z:]\s{0,2})\b(PMC\s?\d{1,14})\b/g],
  ['isbn', /\bISBN(?:-1[03])?:?\s{0,2}([\dX][\dX–-]{3,24}[\dX]|\d[\dX -]{8,20}[\dX])(?![\dX])/gi],
  ['nct', /\b(NCT[ -]?\d{1,14})\b/g],
];

/** Identifiers in the source of an entry, in the order in which they stand. */
export function identifiersIn(source: string, span: Span): IdentifierFact[] {
  const text = source.slice(span.start, span.end);
  if (!/doi|PM|ISBN|NCT/i.test(text)) return [];
  const found = WRITTEN.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match): IdentifierFact => {
      const written = withoutEnd(match[1] ?? '', /[.,;:}'’*_\\]/);
      const start = span.start + match.index + match[0].lastIndexOf(match[1] ?? '');
      return { kind, text: written, span: { start, end: start + written.length } };
    }),
  );
  const seen = new Set<number>();
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span: at }) => !seen.has(at.start) && seen.add(at.start) !== undefined);
}
