import { indicesWithin } from '../facts/in-span.ts';
import { ofFact } from '../facts/kept-object.ts';
import type { CitationFact, ReferenceFact, SourceWords, UnjudgedDose, UnjudgedFacts } from '../facts/types.ts';
import { shortDigest } from '../text/digest.ts';
import { byValue, once } from '../text/memo.ts';
import type { Remember } from '../text/remember.ts';

/** Entries that a dose cites, and a name that is the same for the same entries wherever they stand. */
export interface CitedEntries {
  readonly entries: readonly SourceWords[];
  readonly name: () => string;
}

/**
 * The entries that a dose's own citations lead to: by number, or by key, in the list or else in a bibliography file;
 * those that its words name by author and year; and what its links lead to.
 * Doses that cite the same share one answer: where a text has many lists, one number leads to many entries.
 */
export function citedEntries(
  { references, bibliography, citations, links }: UnjudgedFacts,
  digests: Remember<string>,
): (dose: UnjudgedDose) => CitedEntries {
  const byMark = new Map<number | string, SourceWords[]>();
  for (const entry of references) {
    add(byMark, entry.number ?? entry.position, entry);
    if (entry.key !== null) add(byMark, entry.key.toLowerCase(), entry);
  }
  for (const entry of bibliography?.cited ?? []) add(byMark, entry.key.toLowerCase(), entry);
  const all: readonly SourceWords[] = [...references, ...(bibliography?.cited ?? [])];
  const places = new Map(all.map((entry, at) => [entry, at]));
  const inOrder = (a: SourceWords, b: SourceWords): number => (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const naming = byValue((entry: SourceWords) => {
    if (isOfArticle(entry)) return nameOf(entry);
    const said = saidOf(entry);
    return digests(said, () => shortDigest(said));
  });
  const linked = byValue((url: string): SourceWords => ({ ...UNTITLED, url }));
  const entriesOf = byValue((cited: string): CitedEntries => {
    const { marks, named, urls } = JSON.parse(cited) as Cited;
    const found = new Set([
      ...marks.flatMap((mark) => byMark.get(mark) ?? []),
      ...named.flatMap((index) => references[index] ?? []),
    ]);
    const entries = [...[...found].sort(inOrder), ...urls.map(linked)];
    return { entries, name: once(() => shortDigest(entries.map(naming).join(' '))) };
  });
  return (dose) => {
    const urls = links.length === 0 ? [] : indicesWithin(links, dose.block).flatMap((index) => links[index]?.url ?? []);
    if (dose.citations.length === 0 && dose.entries.length === 0 && urls.length === 0) return NONE;
    const marks = dose.citations.flatMap((index) => marksOf(citations[index]));
    return entriesOf(JSON.stringify({ marks, named: dose.entries, urls } satisfies Cited));
  };
}

interface Cited {
  readonly marks: readonly (number | string)[];
  readonly named: readonly number[];
  readonly urls: readonly string[];
}

const UNTITLED: SourceWords = { title: null, year: null, doi: null, pmid: null, url: null, text: '' };

const NONE: CitedEntries = { entries: [], name: () => '' };

/** What a dose is judged by. */
const WORDS = ['title', 'year', 'doi', 'pmid', 'url', 'text'] as const satisfies readonly (keyof SourceWords)[];

const saidOf = (entry: SourceWords): string => JSON.stringify(WORDS.map((field) => entry[field]));

const isOfArticle = (entry: SourceWords | ReferenceFact): entry is ReferenceFact => 'kept' in entry;

const nameOf = ofFact((entry: ReferenceFact) => shortDigest(saidOf(entry)));

const marksOf = (citation: CitationFact | undefined): (number | string)[] =>
  citation === undefined ? [] : [...citation.numbers, ...citation.keys.map((key) => key.toLowerCase())];

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
