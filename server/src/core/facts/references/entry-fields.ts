import { OBJECT } from '../../text/text-view.ts';
import { withoutEnd } from '../../text/without-end.ts';
import type { ReferenceFact } from '../types.ts';
import { bibliographicWords } from './bibliographic-words.ts';

type Fields = Pick<ReferenceFact, 'authors' | 'type' | 'title' | 'source' | 'year' | 'doi' | 'pmid' | 'url'>;

/** A link in an entry: its words and where it leads. */
export interface EntryLink {
  readonly text: string;
  readonly url: string;
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>\uFFFC]{1,200}/;
const PMID = /\bPMID:?\s?(\d{1,8})\b|pubmed\.ncbi\.nlm\.nih\.gov\/(\d{1,8})|ncbi\.nlm\.nih\.gov\/pubmed\/(\d{1,8})/i;
const URL_IN_TEXT = /https?:\/\/[^\s<>"\uFFFC]{1,500}/;
const YEAR = /(?<![\d-])(?:19|20)\d{2}(?![\d-])/g;
/** Everything from here on is an identifier or a note on access. */
const TAIL =
  /(?<!\s)\s*(?:\bdoi\b|\bPMC?ID\b|\bPMID\b|https?:\/\/|\bavailable (?:from|at)\b|\baccessed\b|\bretrieved\b|\uFFFC).*$/is;

/** What can be told from an entry's own words; null for what cannot. */
export function entryFields(text: string, links: readonly EntryLink[]): Fields {
  const all = [text, ...links.map((link) => link.url)].join(' ');
  const doi = cleanDoi(DOI.exec(all)?.[0]);
  const pmid = PMID.exec(all);
  const linked = links.find((link) => /^https?:/i.test(link.url));
  const url = linked?.url ?? URL_IN_TEXT.exec(text)?.[0] ?? null;
  const words = bibliographicWords(text.replaceAll(OBJECT, ' ').replace(TAIL, '').trim());
  return {
    authors: words.authors,
    type: null,
    title: words.title ?? titleOfLink(linked),
    source: words.source,
    year: yearOf(text.replace(DOI, ' ').replace(URL_IN_TEXT, ' ')),
    doi,
    pmid: pmid?.[1] ?? pmid?.[2] ?? pmid?.[3] ?? null,
    url: url === null ? null : withoutEnd(url, /[.,;]/),
  };
}

/** "[Management of leg ulcers](https://…)": the words of a link are the title, unless they are an address or a label. */
function titleOfLink(link: EntryLink | undefined): string | null {
  const text = link?.text.trim() ?? '';
  const words = text.split(/\s+/).length;
  return words >= 3 && !/^(?:https?:|www\.|doi|click|read|see|full text|available|download)/i.test(text) ? text : null;
}

/** Closing punctuation is the sentence's, a closing parenthesis only when the identifier opened one. */
function cleanDoi(found: string | undefined): string | null {
  if (found === undefined) return null;
  let doi = withoutEnd(found, /[.,;:\]}'’*_]/);
  while (doi.endsWith(')') && count(doi, ')') > count(doi, '(')) doi = withoutEnd(doi.slice(0, -1), /[.,;:]/);
  return doi.toLowerCase();
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** The year of publication stands before a volume, in parentheses or last; a year inside the title comes earlier. */
export function yearOf(text: string): number | null {
  const years = [...text.replace(/\b(?:accessed|retrieved|cited|updated)\b.*$/is, ' ').matchAll(YEAR)];
  const placed = years.find((y) =>
    /^(?:[a-z]?\)|\s?;|\s[A-Z][a-z]{2}\b|:\d)/.test(text.slice(y.index + 4, y.index + 12)),
  );
  const chosen = placed ?? years[years.length - 1];
  return chosen === undefined ? null : Number(chosen[0]);
}
