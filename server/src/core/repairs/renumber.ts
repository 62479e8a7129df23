import type { ArticleFacts, CitationFact, ReferenceFact } from '../facts/types.ts';
import type { Edit } from '../text/edit.ts';
import { partitionPoint } from '../text/partition-point.ts';
import { type Joiners, RUN } from './number-groups.ts';
import { joinersOf, writeMark } from './write-mark.ts';

/** What a number becomes. Numbers without an entry are mapped too: closing a gap moves what lies behind it. */
export type NewNumber = (number: number) => number;

/**
 * The edits that give every citation its new number; null where the article cites in a way that cannot be rewritten, or
 * mentions numbers that were not read as citations and would be left behind.
 */
export function renumberCitations(facts: ArticleFacts, source: string, to: NewNumber): readonly Edit[] | null {
  if (hasUnreadNumbers(facts) || hasUnreadMention(facts, source)) return null;
  const edits: Edit[] = [];
  const house = houseJoiners(facts.citations, source);
  for (const citation of facts.citations) {
    if (citation.numbers.every((number) => to(number) === number)) continue;
    if (citation.style === 'link') return null;
    const edit = writeMark(citation, citation.numbers.map(to), source, house(citation.style));
    if (edit === 'unwritable') return null;
    edits.push(edit);
  }
  return edits;
}

/** The number before an entry. Markdown counts "1. 1. 1." by itself: what is written is left as it is. */
export function renumberLabel({ label, number }: ReferenceFact, to: NewNumber, source: string): readonly Edit[] {
  if (label === null || number === null || to(number) === number) return [];
  const written = source.slice(label.start, label.end);
  const at = written.indexOf(String(number));
  if (at < 0) return [];
  const start = label.start + at;
  return [{ start, end: start + String(number).length, text: String(to(number)) }];
}

/** The highest number that is read as a citation; without brackets it is lower. */
const HIGHEST = 999;
const HIGHEST_BARE = 150;

/** A list so long that marks of its last entries are not read. */
function hasUnreadNumbers({ citations, references }: ArticleFacts): boolean {
  const most = citations.some(({ style }) => style === 'bare') ? HIGHEST_BARE : HIGHEST;
  return references.some(({ position }) => position > most);
}

/** "see reference 3", "[3]" in a place that is not read: renumbering would leave it behind. */
const MENTION = /\b(?:refs?\.?|references?|citations?)\s(?:nos?\.?\s|numbers?\s)?[[(]?\d{1,3}\b/gi;
const BRACKET = /\[\s?\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,40}\s?\]/g;

function hasUnreadMention({ citations, references }: ArticleFacts, source: string): boolean {
  const read = [
    ...citations.map(({ span }) => span),
    ...references.flatMap(({ label }) => (label === null ? [] : [label])),
  ].sort((a, b) => a.start - b.start);
  const isRead = (start: number, end: number): boolean => {
    const at = lastBefore(read, end);
    return at !== undefined && at.end > start;
  };
  const brackets = citations.some(({ style }) => style === 'bracket') ? [...source.matchAll(BRACKET)] : [];
  return [...brackets, ...source.matchAll(MENTION)].some(({ 0: text, index }) => !isRead(index, index + text.length));
}

/** The last of the sorted spans that starts before an offset. */
function lastBefore<T extends { readonly start: number }>(spans: readonly T[], offset: number): T | undefined {
  return spans[partitionPoint(spans.length, (at) => (spans[at]?.start ?? offset) < offset) - 1];
}

/** How the article joins numbers elsewhere, for marks that have only one. */
export function houseJoiners(
  citations: readonly CitationFact[],
  source: string,
): (style: CitationFact['style']) => Joiners {
  const known = new Map<string, Joiners>();
  return (style) => {
    const joiners =
      known.get(style) ??
      readJoiners(
        citations.filter((one) => one.style === style),
        source,
      );
    known.set(style, joiners);
    return joiners;
  };
}

function readJoiners(citations: readonly CitationFact[], source: string): Joiners {
  const found = citations.map((one) => joinersOf(one, source));
  const comma = found.find((one) => one.comma !== null)?.comma ?? null;
  const dash = found.find((one) => one.dash !== null)?.dash ?? null;
  const [first] = citations;
  const singly = citations.some(({ parts }) => parts.length >= RUN);
  const sure = first?.style === 'bracket' || first?.style === 'superscript';
  return {
    comma: comma ?? (first?.style === 'superscript' ? ',' : ', '),
    dash: dash ?? '–',
    ranges: sure || (dash !== null && !singly),
  };
}
