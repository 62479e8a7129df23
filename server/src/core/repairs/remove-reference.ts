import type { ArticleFacts, CitationFact, ReferenceFact } from '../facts/types.ts';
import type { Edit } from '../text/edit.ts';
import { ifReadTheSame } from './reads-the-same.ts';
import { bodyOf, placeOf, type ReferenceList, referenceList } from './reference-list.ts';
import { type NewNumber, renumberCitations, renumberLabel } from './renumber.ts';

/** Takes an entry that nothing cites out of the list and closes up the numbers behind it. */
export function removeReference(facts: ArticleFacts, source: string, entry: ReferenceFact): readonly Edit[] | null {
  const list = referenceList(facts, source);
  if (list === null || list.entries.length < 2) return null;
  const removed = { ...placeOf(list, entry, source), text: '' };
  if (list.kind === 'keys') return [removed];
  return closedUp(facts, source, list, { entry, to: closing(entry), edits: [removed] });
}

/**
 * Makes one entry of two for the same source: the citations of the second lead to the first, and the numbers behind it
 * close up. `text` says whose words stay.
 */
export function mergeReferences(
  facts: ArticleFacts,
  source: string,
  {
    kept,
    dropped,
    text,
  }: { readonly kept: ReferenceFact; readonly dropped: ReferenceFact; readonly text: 'kept' | 'dropped' },
): readonly Edit[] | null {
  const list = referenceList(facts, source);
  if (list === null) return null;
  const body = bodyOf(dropped, source);
  const edits = [
    { ...placeOf(list, dropped, source), text: '' },
    ...(text === 'kept' ? [] : [{ ...bodyOf(kept, source), text: source.slice(body.start, body.end) }]),
  ];
  if (list.kind === 'keys') return redirected(facts.citations, source, { kept, dropped, edits });
  const close = closing(dropped);
  const to: NewNumber = (number) => close(number === dropped.position ? kept.position : number);
  return closedUp(facts, source, list, { entry: dropped, to, edits });
}

const closing =
  ({ position }: ReferenceFact): NewNumber =>
  (number) =>
    number > position ? number - 1 : number;

interface Removal {
  readonly entry: ReferenceFact;
  readonly to: NewNumber;
  readonly edits: readonly Edit[];
}

function closedUp(
  facts: ArticleFacts,
  source: string,
  list: ReferenceList,
  { entry, to, edits }: Removal,
): readonly Edit[] | null {
  const marks = renumberCitations(facts, source, to);
  if (marks === null) return null;
  const labels = list.entries.filter((one) => one !== entry).flatMap((one) => renumberLabel(one, to, source));
  return ifReadTheSame(facts, source, [...marks, ...labels, ...edits]);
}

/** Citations by key name the entry that stays. Where a mark would name it twice, the writer has to look. */
function redirected(
  citations: readonly CitationFact[],
  source: string,
  {
    kept,
    dropped,
    edits,
  }: { readonly kept: ReferenceFact; readonly dropped: ReferenceFact; readonly edits: readonly Edit[] },
): readonly Edit[] | null {
  const [from, to] = [dropped.key ?? '', kept.key ?? ''];
  const same = (key: string | null): boolean => key !== null && key.toLowerCase() === from.toLowerCase();
  const result = [...edits];
  for (const { keys, parts } of citations) {
    if (!keys.some(same)) continue;
    if (keys.length > 1 && keys.some((key) => key.toLowerCase() === to.toLowerCase())) return null;
    for (const { key, span } of parts) {
      if (!same(key) || key === null) continue;
      const at = source.slice(span.start, span.end).indexOf(key);
      if (at < 0) return null;
      result.push({ start: span.start + at, end: span.start + at + key.length, text: to });
    }
  }
  return result;
}
