import type { ArticleFacts, CitationFact, ReferenceFact } from '../facts/types.ts';
import { moveReference } from '../repairs/reorder-references.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { type Phrase, phrase } from '../text/translate.ts';

/** What can be renamed at an offset: one number or key of a citation, or that of an entry. */
export interface RenameTarget {
  readonly span: Span;
  /** The number or key without its brackets. */
  readonly name: string;
  readonly entry: ReferenceFact;
}

export type Renaming = { readonly edits: readonly Edit[] } | { readonly problem: Phrase };

export function renameTargetAt(facts: ArticleFacts, source: string, offset: number): RenameTarget | null {
  const { references } = facts;
  for (const { span, numbers, key } of partsAt(facts.citations, offset)) {
    const name = key ?? String(numbers[0]);
    const entry = key === null ? byNumber(references, numbers) : byKey(references, key);
    const at = source.slice(span.start, span.end).indexOf(name);
    if (entry !== undefined && at >= 0) return { span: within(span.start + at, name), name, entry };
  }
  const entry = references.find(({ label }) => label !== null && touches(label, offset));
  const name = entry?.key ?? (entry?.number == null ? null : String(entry.number));
  if (entry?.label == null || name === null) return null;
  const at = source.slice(entry.label.start, entry.label.end).indexOf(name);
  return at < 0 ? null : { span: within(entry.label.start + at, name), name, entry };
}

/** A new number moves the entry there and renumbers what lies between; a new key is written wherever the old one is. */
export function renameCitation(facts: ArticleFacts, source: string, target: RenameTarget, to: string): Renaming {
  const wanted = to.trim().replace(/^\[?[\^@]?|\]$/g, '');
  const { entry, name } = target;
  if (wanted === name) return { edits: [] };
  const isKey = entry.key !== null && entry.key !== String(entry.number);
  return isKey ? rekeyed(facts, source, entry.key ?? '', wanted) : moved(facts, source, entry, wanted);
}

function moved(facts: ArticleFacts, source: string, entry: ReferenceFact, wanted: string): Renaming {
  const to = facts.references.find((one) => String(one.position) === wanted);
  const numbers = facts.references.map(({ position }) => position);
  if (to === undefined) {
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    return { problem: phrase('A reference can take a number of the list: {0} to {1}.', first, last) };
  }
  const edits = moveReference(facts, source, { entry, to });
  return edits === null ? { problem: IMPOSSIBLE } : { edits };
}

const IMPOSSIBLE = phrase(
  'The list cannot be renumbered as it stands: its entries are not one list, or the text mentions numbers that are not read as citations.',
);

function rekeyed({ citations, references }: ArticleFacts, source: string, from: string, to: string): Renaming {
  if (!/^[\w][\w:./-]{0,98}$/.test(to)) return { problem: phrase('A key has letters, digits and : . / - _ only.') };
  if (byKey(references, to) !== undefined) return { problem: phrase('"{0}" is the key of another entry.', to) };
  const spans = [
    ...citations.flatMap(({ parts }) => parts.flatMap((part) => (same(part.key, from) ? [part.span] : []))),
    ...references.flatMap(({ key, label }) => (same(key, from) && label !== null ? [label] : [])),
  ];
  return {
    edits: spans.flatMap((span) => {
      const at = source.slice(span.start, span.end).toLowerCase().indexOf(from.toLowerCase());
      const start = span.start + at;
      return at < 0 ? [] : [{ start, end: start + from.length, text: to }];
    }),
  };
}

/** A range names two numbers at once: none of them can be meant. */
const partsAt = (citations: readonly CitationFact[], offset: number): readonly CitationFact['parts'][number][] =>
  citations
    .filter((one) => touches(one.span, offset))
    .flatMap(({ parts }) => parts.filter((part) => touches(part.span, offset) && part.numbers.length <= 1));

const byNumber = (references: readonly ReferenceFact[], numbers: readonly number[]): ReferenceFact | undefined =>
  references.find(({ position }) => position === numbers[0]);

const byKey = (references: readonly ReferenceFact[], key: string): ReferenceFact | undefined =>
  references.find((one) => same(one.key, key));

const same = (a: string | null, b: string): boolean => a !== null && a.toLowerCase() === b.toLowerCase();

const within = (start: number, name: string): Span => ({ start, end: start + name.length });

const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;
