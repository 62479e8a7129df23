import type { ReferenceFact } from '../types.ts';

type Fields = Pick<ReferenceFact, 'type' | 'title' | 'source' | 'year' | 'doi' | 'pmid' | 'url'>;

const DOI = /\b10\.\d{4,9}\/[^\s"<>\uFFFC]{1,200}/;
const PMID = /\bPMID:?\s?(\d{1,8})\b|pubmed\.ncbi\.nlm\.nih\.gov\/(\d{1,8})/i;
const YEAR = /\b(?:19|20)\d{2}\b/g;
/** "Finnerup NB, Attal N, et al" or "Lee A": surnames with initials. */
const AUTHORS =
  /^(?:[\p{Lu}][\p{L}'’-]{1,30}(?: [\p{Lu}][\p{L}'’-]{1,30})? \p{Lu}{1,3}\b,? ?(?:and |& )?){1,30}(?:et al)?$|\bet al$/u;

/** What can be told from an entry's own words; null for what cannot. `links`: targets of the links in it. */
export function entryFields(text: string, links: readonly string[]): Fields {
  const all = [text, ...links].join(' ');
  const doi = cleanDoi(DOI.exec(all)?.[0]);
  const pmid = PMID.exec(all);
  const { title, source } = titleAndSource(text);
  const url =
    links.find((link) => /^https?:/i.test(link)) ?? /https?:\/\/[^\s<>"\uFFFC]{1,300}/.exec(text)?.[0] ?? null;
  return {
    type: null,
    title,
    source,
    year: yearOf(text.replace(DOI, ' ')),
    doi,
    pmid: pmid?.[1] ?? pmid?.[2] ?? null,
    url: url?.replace(/[.,;)]+$/, '') ?? null,
  };
}

/** Closing punctuation is the sentence's, a closing parenthesis only when the identifier opened one. */
function cleanDoi(found: string | undefined): string | null {
  if (found === undefined) return null;
  let doi = found.replace(/[.,;:\]}'’]+$/, '');
  while (doi.endsWith(')') && count(doi, ')') > count(doi, '(')) doi = doi.slice(0, -1).replace(/[.,;:]+$/, '');
  return doi.toLowerCase();
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** The year of publication stands before a volume, in parentheses or last; a year inside the title comes earlier. */
export function yearOf(text: string): number | null {
  const years = [...text.matchAll(YEAR)];
  const placed = years.find((y) => /^\s?(?:[;)]|\s[A-Z][a-z]{2}\b|:\d)/.test(text.slice(y.index + 4)));
  const chosen = placed ?? years[years.length - 1];
  return chosen === undefined ? null : Number(chosen[0]);
}

/** Vancouver style: authors, then title, then source, each ended by a stop. Anything else is left open. */
function titleAndSource(text: string): { title: string | null; source: string | null } {
  const segments = text
    .split(/(?<=[^.\s]{2}|\bal)[.?!]\s+/)
    .map((s) => s.trim())
    .filter((s) => s !== '');
  const [first = '', second, third] = segments;
  if (!AUTHORS.test(first)) return { title: second === undefined ? null : plausible(first), source: null };
  return { title: plausible(second), source: sourceOf(third) };
}

const plausible = (title: string | undefined): string | null =>
  title !== undefined && title.length >= 8 && /\p{L}{3}/u.test(title) ? title : null;

function sourceOf(segment: string | undefined): string | null {
  const name = segment?.replace(/[\s,.]*(?:\(?(?:19|20)\d{2}\b).*$/, '').trim();
  return name === undefined || name === '' ? null : name;
}
