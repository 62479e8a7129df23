import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { fieldIdentifiers, plainDoi } from './field-identifiers.ts';
import type { RawBibliography, RawEntry } from './parse-bibliography.ts';

type Item = Readonly<Record<string, unknown>>;

/** CSL-JSON, or CSL-YAML with its entries at the top or under `references`. */
export function readCsl(text: string, form: 'json' | 'yaml'): RawBibliography {
  const read = form === 'json' ? fromJson(text) : fromYaml(text);
  if ('problem' in read) return { entries: [], problems: [read.problem] };
  const problems: { line: number | null; message: string }[] = [];
  const entries = read.items.flatMap(({ value, line }, index) => {
    if (isItem(value) && idOf(value) !== null) return [entryOf(value, idOf(value) ?? '', line ?? 1)];
    problems.push({ line, message: `entry ${index + 1} has no "id"` });
    return [];
  });
  return { entries, problems };
}

type Read =
  | { readonly items: readonly { readonly value: unknown; readonly line: number | null }[] }
  | { readonly problem: { readonly line: number | null; readonly message: string } };

const NO_LIST = 'the file is not a list of CSL entries';

/** The parser of JSON keeps no places: an entry begins where its key is written first. */
function fromJson(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /position (\d{1,12})/.exec(message)?.[1];
    const line = at === undefined ? 1 : lineAt(text, Number(at));
    return { problem: { line, message: `it is not valid JSON: ${message.slice(0, 120)}` } };
  }
  const list = isItem(value) && Array.isArray(value.references) ? value.references : value;
  if (!Array.isArray(list)) return { problem: { line: 1, message: NO_LIST } };
  const lines = new Map<string, number>();
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(/"id"\s{0,20}:\s{0,20}"?([^",}\n]{1,200})/g)) {
    for (; counted < match.index; counted++) if (text.charCodeAt(counted) === 10) line++;
    const key = (match[1] ?? '').trim();
    if (!lines.has(key)) lines.set(key, line);
  }
  return {
    items: list.map((item: unknown) => ({
      value: item,
      line: lines.get(isItem(item) ? (idOf(item) ?? '') : '') ?? null,
    })),
  };
}

function fromYaml(text: string): Read {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lineCounter.linePos(error.pos[0]);
    return { problem: { line, message: `it is not valid YAML: ${error.message.slice(0, 120)}` } };
  }
  const top = isMap(document.contents) ? document.contents.get('references', true) : document.contents;
  if (!isSeq(top)) return { problem: { line: 1, message: NO_LIST } };
  return {
    items: top.items.map((node) => {
      const { range } = node as { readonly range?: readonly [number, number, number] };
      const value: unknown = isMap(node) ? node.toJS(document, { maxAliasCount: 20 }) : null;
      return { value, line: lineCounter.linePos(range?.[0] ?? 0).line };
    }),
  };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? String(value).trim() : null;

const idOf = (item: Item): string | null => textOf(item.id);

function entryOf(item: Item, key: string, line: number): RawEntry {
  const [title, source] = [textOf(item.title), textOf(item['container-title']) ?? textOf(item.publisher)];
  const authors = namesOf(item.author) ?? namesOf(item.editor);
  const year = yearOf(item.issued);
  const doi = plainDoi(textOf(item.DOI));
  const text = [authors, title, source, year].filter((part) => part !== null).join('. ');
  return {
    ...{ key, line, type: textOf(item.type), title, source, authors, year },
    doi: doi?.toLowerCase() ?? null,
    pmid: /^\d{1,8}$/.exec(textOf(item.PMID) ?? '')?.[0] ?? null,
    url: textOf(item.URL),
    identifiers: fieldIdentifiers({ doi, pmid: textOf(item.PMID), pmcid: textOf(item.PMCID), isbn: textOf(item.ISBN) }),
    text: `${text}.`,
  };
}

function namesOf(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  const names = value.filter(isItem).flatMap((name) => {
    const parts = [textOf(name.family), textOf(name.given)].filter((part) => part !== null);
    return textOf(name.literal) ?? (parts.length > 0 ? parts.join(' ') : []);
  });
  return names.length > 0 ? names.join(', ') : null;
}

/** `{"date-parts": [[2020, 5]]}`, `{"year": 2020}`, `[{year: 2020}]`, "2020-05". */
function yearOf(value: unknown): number | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const parts = isItem(first) ? (first['date-parts'] ?? first.year ?? first.raw ?? first.literal) : first;
  const found = /\b(?:1[5-9]|20)\d{2}\b/.exec(typeof parts === 'object' ? JSON.stringify(parts) : String(parts ?? ''));
  return found === null ? null : Number(found[0]);
}
