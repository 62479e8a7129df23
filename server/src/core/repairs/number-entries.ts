import type { ReferenceFact } from '../facts/types.ts';
import type { Edit } from '../text/edit.ts';

/**
 * A number before each entry, in the order in which they stand. It replaces a bullet; further paragraphs of an entry
 * are indented so that they stay its own.
 */
export function numberEntries(references: readonly ReferenceFact[], source: string): readonly Edit[] {
  return references.flatMap(({ span, start, position }) => {
    const number = `${position}. `;
    const bullet = /^[-*+][^\S\n]{1,4}$/.test(source.slice(span.start, start)) ? start - span.start : 0;
    const label = { start: start - bullet, end: start, text: number };
    const body = source.slice(start, span.end);
    return /\n/.test(body) ? [label, ...indented(body, start, number.length - bullet)] : [label];
  });
}

/** Lines that only go on with a paragraph need no indentation; those after an empty line do. */
function indented(body: string, offset: number, width: number): readonly Edit[] {
  if (width <= 0 || !/\n[^\S\n]*\n|\n\s*(?:[-*+]|\d{1,3}[.)])\s/.test(body)) return [];
  return [...body.matchAll(/\n(?=[^\S\n]*\S)/g)].map(({ index }) => {
    const at = offset + index + 1;
    return { start: at, end: at, text: ' '.repeat(width) };
  });
}
