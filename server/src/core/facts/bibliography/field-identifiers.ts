import type { BibliographyEntry } from '../types.ts';

interface Fields {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly isbn: string | null;
}

/** What the fields of an entry hold as identifiers, without the words and addresses around them. */
export function fieldIdentifiers({ doi, pmid, pmcid, isbn }: Fields): BibliographyEntry['identifiers'] {
  const found = [
    ['doi', plainDoi(doi)],
    ['pmid', pmid?.replace(/^PMID:?\s{0,3}/i, '')],
    ['pmcid', pmcid?.replace(/^(?:PMCID:?\s{0,3})?(?:PMC)?/i, 'PMC')],
    // "978-… (pbk), 978-…": the first of several.
    ['isbn', /(?<![\dX-])[\dX][\dX –-]{8,20}[\dX](?![\dX-])/i.exec(isbn?.slice(0, 200) ?? '')?.[0]],
  ] as const;
  return found.flatMap(([kind, text]) => (text == null || text === '' ? [] : [{ kind, text }]));
}

/** Without the address or the word that leads to it. */
export const plainDoi = (doi: string | null): string | null =>
  doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)/i, '') ?? null;
