import { type BibtexItem, type BibtexPart, parse } from 'bibtex-parse';
import { fieldIdentifiers, plainDoi } from './field-identifiers.ts';
import type { RawBibliography, RawEntry } from './parse-bibliography.ts';

type Fields = ReadonlyMap<string, string>;

interface Item {
  readonly line: number;
  readonly item: BibtexItem;
}

/**
 * Each entry is parsed by itself, so that a broken one costs only itself and is named by its line. An entry begins
 * where a line begins with `@` and a word.
 */
export function readBibtex(text: string): RawBibliography {
  const items: Item[] = [];
  const problems: { line: number; message: string }[] = [];
  for (const { start, line, body } of pieces(text)) {
    try {
      for (const item of parse(body, { number: 'string' })) items.push({ line, item });
    } catch (error) {
      const name = /^@\w{1,40}\s{0,5}[{(]\s{0,5}([^\s,{}()]{1,80})/.exec(text.slice(start, start + 150))?.[1];
      // Deep nesting overflows the parser's stack.
      const why = error instanceof RangeError ? 'is nested too deeply' : 'is not closed, or not written as BibTeX';
      problems.push({ line, message: `the entry ${name === undefined ? 'here' : `"${name}"`} ${why}` });
    }
  }
  if (items.length === 0 && problems.length === 0 && text.trim() !== '')
    problems.push({ line: 1, message: 'the file has no BibTeX entry' });
  return { entries: entriesOf(items), problems };
}

function* pieces(text: string): Iterable<{ start: number; line: number; body: string }> {
  const starts = [...text.matchAll(/^[ \t]{0,8}@[A-Za-z]{1,40}[ \t]{0,8}[{(]/gm)].map((match) => match.index);
  let line = 1;
  let counted = 0;
  for (const [index, at] of starts.entries()) {
    const start = at + (/^[ \t]{0,8}/.exec(text.slice(at, at + 9))?.[0].length ?? 0);
    for (; counted < start; counted++) if (text.charCodeAt(counted) === 10) line++;
    yield { start, line, body: text.slice(start, starts[index + 1] ?? text.length) };
  }
}

function entriesOf(items: readonly Item[]): RawEntry[] {
  const strings = new Map<string, string>();
  const fieldsByKey = new Map<string, Fields>();
  const found: { key: string; line: number; type: string; fields: Fields }[] = [];
  for (const { line, item } of items) {
    if (item.itemtype === 'string' && item.name !== undefined)
      strings.set(item.name.toLowerCase(), textOfValue(item, strings));
    if (item.itemtype !== 'entry' || item.key === null || item.key === undefined) continue;
    const fields = new Map((item.fields ?? []).map((f) => [f.name.toLowerCase(), textOfValue(f, strings)]));
    found.push({ key: item.key, line, type: item.type ?? '', fields });
    if (!fieldsByKey.has(item.key.toLowerCase())) fieldsByKey.set(item.key.toLowerCase(), fields);
  }
  return found.map(({ key, line, type, fields }) => {
    // One step only: a chain of crossings may be a circle.
    const parent = fieldsByKey.get((fields.get('crossref') ?? '').toLowerCase());
    return entryOf(key, line, type, (name) => fields.get(name) ?? parent?.get(name) ?? '');
  });
}

function entryOf(key: string, line: number, type: string, field: (name: string) => string): RawEntry {
  const one = (...names: readonly string[]): string | null =>
    names.map((n) => plain(field(n))).find((v) => v !== '') ?? null;
  const year = /\b(?:1[5-9]|20)\d{2}\b/.exec(one('year', 'date') ?? '')?.[0];
  const [authors, title] = [one('author', 'editor')?.replaceAll(' and ', ', ') ?? null, one('title')];
  const source = one('journal', 'journaltitle', 'booktitle', 'publisher', 'institution', 'organization');
  const [doi, url] = [one('doi'), one('url')];
  const text = [authors, title, source, year].filter((part) => part != null).join('. ');
  return {
    ...{ key, line, type: type.toLowerCase() || null, title, source, authors, url },
    year: year === undefined ? null : Number(year),
    doi: plainDoi(doi)?.toLowerCase() ?? null,
    pmid: /\d{1,8}/.exec(one('pmid') ?? (/pubmed/i.test(field('eprinttype')) ? field('eprint') : ''))?.[0] ?? null,
    identifiers: fieldIdentifiers({ doi, pmid: one('pmid'), pmcid: one('pmcid'), isbn: one('isbn') }),
    text: `${text}.`,
  };
}

function textOfValue({ datatype, value }: Partial<BibtexPart>, strings: ReadonlyMap<string, string>): string {
  if (Array.isArray(value)) return (value as readonly BibtexPart[]).map((part) => textOfValue(part, strings)).join('');
  const text = typeof value === 'string' ? value : '';
  return datatype === 'identifier' ? (strings.get(text.toLowerCase()) ?? text) : text;
}

/** TeX as a reader sees it: accents are dropped, their letters stay. */
function plain(text: string): string {
  return text
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/\\["'`^~=.]/g, '')
    .replace(/\\[A-Za-z]{1,20}/g, '')
    .replace(/[{}]/g, '')
    .replaceAll('--', '–')
    .replace(/\s+/g, ' ')
    .trim();
}
