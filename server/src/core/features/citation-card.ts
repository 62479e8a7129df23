import type { ArticleFacts, ReferenceFact } from '../facts/types.ts';
import { escapeMarkdown, webLink } from '../text/escape-markdown.ts';
import { citedEntries } from './citation-links.ts';

/** The entries that a citation leads to, as Markdown; says so where one leads nowhere. */
export function citationCard(facts: ArticleFacts, labels: readonly string[]): string {
  const rows = citedEntries(facts, labels).map(({ label, entry }) =>
    entry === null ? missing(label, facts.references.length) : present(label, entry),
  );
  return rows.join('\n\n');
}

function missing(label: string, count: number): string {
  const list =
    count === 0
      ? 'The article has no reference list.'
      : `The reference list has ${count} ${count === 1 ? 'entry' : 'entries'}.`;
  return `**Reference ${escapeMarkdown(label)}**: no such entry. ${list}`;
}

function present(label: string, entry: ReferenceFact): string {
  const links = [
    entry.doi === null ? '' : webLink(`doi:${entry.doi}`, doiUrl(entry.doi)),
    entry.pmid === null ? '' : webLink(`PMID ${entry.pmid}`, `https://pubmed.ncbi.nlm.nih.gov/${entry.pmid}/`),
    entry.url === null || entry.url.includes('doi.org/') ? '' : webLink(entry.url, entry.url),
  ].filter((link) => link !== '');
  const counted = entry.number === null && entry.key === null ? ' (by position: the list has no numbers)' : '';
  const text = escapeMarkdown(entry.text);
  return [
    `**Reference ${escapeMarkdown(label)}**${counted}: ${text}`,
    ...(links.length > 0 ? [links.join(' · ')] : []),
  ].join('\n\n');
}

/** Empty where the DOI is not plain ASCII: then it is shown, not linked. */
function doiUrl(doi: string): string {
  if (!/^[!-~]{1,400}$/.test(doi)) return '';
  return `https://doi.org/${encodeURI(doi).replace(/\(/g, '%28').replace(/\)/g, '%29')}`;
}
