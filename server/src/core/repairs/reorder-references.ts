import type { ArticleFacts, ReferenceFact } from '../facts/types.ts';
import type { Edit } from '../text/edit.ts';
import { mentions } from './first-mentions.ts';
import { ifReadTheSame } from './reads-the-same.ts';
import { bodyOf, referenceList } from './reference-list.ts';
import { renumberCitations } from './renumber.ts';

/**
 * Numbers the references in the order in which the text first cites them; those it never cites follow in their order.
 * Entries trade places, their numbers and everything between them stay.
 */
export function orderByMention(facts: ArticleFacts, source: string): readonly Edit[] | null {
  const byNumber = new Map(facts.references.map((entry) => [entry.position, entry]));
  const cited = mentions(facts.citations, facts.references).flatMap(({ number }) => byNumber.get(number) ?? []);
  return reorder(facts, source, [...new Set([...cited, ...facts.references])]);
}

/** Moves one entry to the number of another; those between them move up or down by one. */
export function moveReference(
  facts: ArticleFacts,
  source: string,
  { entry, to }: { readonly entry: ReferenceFact; readonly to: ReferenceFact },
): readonly Edit[] | null {
  const order = facts.references.filter((one) => one !== entry);
  order.splice(facts.references.indexOf(to), 0, entry);
  return reorder(facts, source, order);
}

/** Puts the entries into this order: one edit list over list and text, or null where it cannot be done whole. */
function reorder(facts: ArticleFacts, source: string, order: readonly ReferenceFact[]): readonly Edit[] | null {
  const list = referenceList(facts, source);
  if (list === null || list.kind === 'keys' || order.length !== list.entries.length) return null;
  if (!list.together && list.kind === 'numbers') return null;
  const to = new Map(order.map((entry, at) => [entry.position, list.entries[at]?.position ?? entry.position]));
  const marks = renumberCitations(facts, source, (number) => to.get(number) ?? number);
  const bodies = list.entries.map((place, at) => moved(place, order[at] ?? place, source));
  if (marks === null || bodies.includes('unfit')) return null;
  return ifReadTheSame(facts, source, [...marks, ...bodies.filter((edit) => edit !== 'unfit').flat()]);
}

/** An entry of several paragraphs is indented to its number: it only fits a place with a number of that width. */
function moved(place: ReferenceFact, entry: ReferenceFact, source: string): readonly Edit[] | 'unfit' {
  if (place === entry) return [];
  const body = bodyOf(entry, source);
  const text = source.slice(body.start, body.end);
  const width = ({ label }: ReferenceFact): number => (label === null ? 0 : label.end - label.start);
  if (width(place) !== width(entry) && /\n[^\S\n]*\n/.test(text)) return 'unfit';
  return [{ ...bodyOf(place, source), text }];
}
