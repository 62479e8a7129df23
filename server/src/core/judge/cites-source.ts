/**
 * Whether a reference of the article is a source of the formulary: by DOI, PMID or URL, else by title and year. An
 * identifier that names another document decides against a title that agrees.
 */
import type { SourceWords } from '../facts/types.ts';
import type { Source } from '../formulary/model.ts';

export function citesSource(reference: SourceWords, source: Source): boolean {
  const pairs = [
    [doiOf(reference.doi ?? reference.url), doiOf(source.doi ?? source.url)],
    [digits(reference.pmid ?? pubmedId(reference.url)), digits(source.pmid ?? pubmedId(source.url))],
    [plainUrl(reference.url), plainUrl(source.url)],
  ] as const;
  if (pairs.some(([a, b]) => a !== null && a === b)) return true;
  const [[doi, sourceDoi], [pmid, sourcePmid]] = pairs;
  if ((doi !== null && sourceDoi !== null) || (pmid !== null && sourcePmid !== null)) return false;
  return sameTitle(reference, source);
}

function doiOf(text: string | null | undefined): string | null {
  const match = /\b10\.\d{4,9}\/\S{1,200}/.exec(text ?? '');
  return match === null ? null : withoutTail(match[0].toLowerCase());
}

/** Drops what follows a DOI in a sentence. A closing bracket stays where it closes one of the DOI's own. */
function withoutTail(doi: string): string {
  const last = doi.at(-1) ?? '';
  const closes = last === ')' && doi.split(')').length > doi.split('(').length;
  return closes || '.,;:"\'>]'.includes(last) ? withoutTail(doi.slice(0, -1)) : doi;
}

const digits = (text: string | null | undefined): string | null => /\d{4,9}/.exec(text ?? '')?.[0] ?? null;

const pubmedId = (url: string | null | undefined): string | null =>
  /pubmed(?:\.ncbi\.nlm\.nih\.gov)?\/(\d{4,9})\b/.exec(url ?? '')?.[1] ?? null;

/** Host, path and what the query asks for; a bare host names no document. */
function plainUrl(url: string | null | undefined): string | null {
  if (url === null || url === undefined) return null;
  const plain = url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/#.*$/s, '')
    .replace(/[?&]utm_[^&]{0,200}/g, '')
    .replace(/[/.,;]{1,5}$/, '');
  return /^[^/]+\/.+/.test(plain) ? plain : null;
}

const MIN_TITLE_WORDS = 4;

function sameTitle(reference: SourceWords, source: Source): boolean {
  const year = source.year ?? Number(source.effectiveDate?.slice(0, 4));
  if (!Number.isInteger(year) || !namesYear(reference, year)) return false;
  const title = words(source.title);
  const main = words(source.title.split(/[:?]/)[0] ?? '');
  const own = words(reference.title ?? '');
  if (own !== '' && (own === title || (isLong(own) && (own === main || title.startsWith(`${own} `))))) return true;
  return isLong(title) && ` ${words(reference.text)} `.includes(` ${title} `);
}

const namesYear = (reference: SourceWords, year: number): boolean =>
  reference.year === null ? new RegExp(`\\b${year}\\b`).test(reference.text) : reference.year === year;

const isLong = (text: string): boolean => text.split(' ').length >= MIN_TITLE_WORDS;

/** Lower-case words without accents, punctuation and spacing. */
function words(text: string): string {
  const plain = text.slice(0, 2000).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]{1,60}/gu) ?? []).join(' ');
}
