import type { ArticleFacts, ReferenceFact, SourceWords } from '../facts/types.ts';
import { escapeMarkdown, webLink } from '../text/escape-markdown.ts';
import { citedEntries } from './citation-links.ts';

/** The entries that a citation leads to, as Markdown; says so where one leads nowhere. */
export function citationCard(facts: ArticleFacts, labels: readonly string[]): string {
  const rows = citedEntries(facts, labels).map(({ label, entry, filed }) => {
    const known = entry ?? filed;
    if (known === null) return missing(label, facts);
    return present(label, known, entry !== null && isUnlabelled(entry));
  });
  return rows.join('\n\n');
}

const isUnlabelled = (entry: ReferenceFact): boolean => entry.number === null && entry.key === null;

function missing(label: string, { references, bibliography }: ArticleFacts): string {
  const count = references.length;
  const none = bibliography === null ? 'The article has no reference list.' : `Read: ${bibliography.files.join(', ')}.`;
  const list =
    count === 0 ? escapeMarkdown(none) : `The reference list has ${count} ${count === 1 ? 'entry' : 'entries'}.`;
  return `**Reference ${escapeMarkdown(label)}**: no such entry. ${list}`;
}

function present(label: string, entry: SourceWords, byPosition: boolean): string {
  const links = [
    entry.doi === null ? '' : webLink(`doi:${entry.doi}`, doiUrl(entry.doi)),
    entry.pmid === null ? '' : webLink(`PMID ${entry.pmid}`, `https://pubmed.ncbi.nlm.nih.gov/${entry.pmid}/`),
    entry.url === null || entry.url.includes('doi.org/') ? '' : webLink(entry.url, entry.url),
  ].filter((link) => link !== '');
  const counted = byPosition ? ' (by position: the list has no numbers)' : '';
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
