import type { ArticleFacts, ReferenceFact } from '../facts/types.ts';
import type { Span } from '../text/span.ts';

/** A reference list that can be repaired: one list, its entries in ascending order, each with a place of its own. */
export interface ReferenceList {
  /** `numbers`: written or counted; `notes`: footnotes with numbers; `keys`: names. */
  readonly kind: 'numbers' | 'notes' | 'keys';
  readonly entries: readonly ReferenceFact[];
  /** True where nothing but space and list markers stands between the entries, so that they can trade places. */
  readonly together: boolean;
}

/** Space, the bars of a table, the sign of a quotation. */
const BETWEEN = /^[\s|>]*$/;

export function referenceList({ references }: ArticleFacts, source: string): ReferenceList | null {
  const kind = kindOf(references);
  if (kind === null || references.some(({ list }) => list !== references[0]?.list)) return null;
  const orderly = references.every((entry, at) => {
    const before = references[at - 1];
    return before === undefined || (before.span.end <= entry.span.start && isAfter(before, entry, kind));
  });
  if (!orderly) return null;
  const together = references.every((entry, at) => {
    const before = references[at - 1];
    return before === undefined || BETWEEN.test(source.slice(before.span.end, entry.span.start));
  });
  return { kind, entries: references, together };
}

const isAfter = (before: ReferenceFact, entry: ReferenceFact, kind: ReferenceList['kind']): boolean =>
  kind === 'keys' || kind === 'notes' || before.position < entry.position;

function kindOf(references: readonly ReferenceFact[]): ReferenceList['kind'] | null {
  if (references.length === 0) return null;
  if (references.every(({ key, number, label }) => key === null && (number === null) === (label === null)))
    return hasOneWay(references) ? 'numbers' : null;
  if (!references.every(({ key, label }) => key !== null && label !== null)) return null;
  const numeric = references.every(({ key, number }) => key === String(number));
  if (numeric && new Set(references.map(({ number }) => number)).size < references.length) return null;
  return numeric ? 'notes' : 'keys';
}

const hasOneWay = (references: readonly ReferenceFact[]): boolean =>
  references.every(({ number }) => (number === null) === (references[0]?.number === null));

/** Line ends and marks of a hard break belong to the place, not to the entry. */
const BREAK = /(?:\\|<br ?\/?>)$/i;

/** An entry without the number or key before it. */
export function bodyOf({ span, label }: ReferenceFact, source: string): Span {
  const start = label === null ? span.start : label.end;
  const body = source.slice(start, span.end).trimEnd();
  return { start, end: start + body.replace(BREAK, '').trimEnd().length };
}

/** What goes with an entry that is removed: the space to its neighbour. */
export function placeOf(list: ReferenceList, entry: ReferenceFact, source: string): Span {
  const at = list.entries.indexOf(entry);
  const [before, next] = [list.entries[at - 1], list.entries[at + 1]];
  if (next !== undefined && BETWEEN.test(source.slice(entry.span.end, next.span.start)))
    return { start: entry.span.start, end: next.span.start };
  if (before !== undefined && BETWEEN.test(source.slice(before.span.end, entry.span.start)))
    return { start: before.span.end, end: entry.span.end };
  const rest = /^[ \t]*(?:\r?\n){0,2}/.exec(source.slice(entry.span.end, entry.span.end + 80))?.[0] ?? '';
  return { start: entry.span.start, end: entry.span.end + rest.length };
}
