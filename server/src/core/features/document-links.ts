import type { ArticleFacts, ReferenceFact } from '../facts/types.ts';
import type { Span } from '../text/span.ts';
import type { Translate } from '../text/translate.ts';

export interface DocumentLink {
  readonly span: Span;
  readonly url: string;
  readonly title: string;
}

/** Identifiers of the reference list as links; the entry's own addresses are links in every editor already. */
export function documentLinks(facts: ArticleFacts, text: string, t: Translate): readonly DocumentLink[] {
  return facts.references.flatMap((reference) => [
    ...link(reference, text, reference.doi, (doi) => `https://doi.org/${encodeURI(doi)}`, t('Open the DOI')),
    ...link(reference, text, reference.pmid, (pmid) => `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, t('Open in PubMed')),
  ]);
}

function link(
  { span }: ReferenceFact,
  text: string,
  identifier: string | null,
  urlOf: (identifier: string) => string,
  title: string,
): readonly DocumentLink[] {
  if (identifier === null) return [];
  const entry = text.slice(span.start, span.end);
  const at = entry.toLowerCase().indexOf(identifier.toLowerCase());
  // Inside an address it is part of a link already.
  if (at < 0 || /https?:\/\/\S{0,200}$/.test(entry.slice(0, at))) return [];
  const start = span.start + at;
  return [{ span: { start, end: start + identifier.length }, url: urlOf(identifier), title }];
}
