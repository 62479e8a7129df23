import type { ArticleFacts, ReferenceFact, SourceWords } from '../facts/types.ts';
import { escapeMarkdown, webLink } from '../text/escape-markdown.ts';
import type { Translate } from '../text/translate.ts';
import { citedEntries } from './citation-links.ts';

/** The entries that a citation leads to, as Markdown; says so where one leads nowhere. */
export function citationCard(facts: ArticleFacts, labels: readonly string[], t: Translate): string {
  const rows = citedEntries(facts, labels).map(({ label, entry, filed }) => {
    const known = entry ?? filed;
    if (known === null) return missing(label, facts, t);
    return present(label, known, entry !== null && isUnlabelled(entry), t);
  });
  return rows.join('\n\n');
}

const isUnlabelled = (entry: ReferenceFact): boolean => entry.number === null && entry.key === null;

function missing(label: string, facts: ArticleFacts, t: Translate): string {
  return `${heading(label, t)}: ${t('no such entry.')} ${listWords(facts, t)}`;
}

const heading = (label: string, t: Translate): string => `**${t('Reference {0}', escapeMarkdown(label))}**`;

function listWords({ references, bibliography }: ArticleFacts, t: Translate): string {
  if (references.length === 1) return t('The reference list has 1 entry.');
  if (references.length > 1) return t('The reference list has {0} entries.', references.length);
  if (bibliography === null) return t('The article has no reference list.');
  return t('Read: {0}.', escapeMarkdown(bibliography.files.join(', ')));
}

function present(label: string, entry: SourceWords, byPosition: boolean, t: Translate): string {
  const links = [
    entry.doi === null ? '' : webLink(`doi:${entry.doi}`, doiUrl(entry.doi)),
    entry.pmid === null ? '' : webLink(`PMID ${entry.pmid}`, `https://pubmed.ncbi.nlm.nih.gov/${entry.pmid}/`),
    entry.url === null || entry.url.includes('doi.org/') ? '' : webLink(entry.url, entry.url),
  ].filter((link) => link !== '');
  const counted = byPosition ? ` (${t('by position: the list has no numbers')})` : '';
  const text = escapeMarkdown(entry.text);
  return [`${heading(label, t)}${counted}: ${text}`, ...(links.length > 0 ? [links.join(' · ')] : [])].join('\n\n');
}

/** Empty where the DOI is not plain ASCII: then it is shown, not linked. */
function doiUrl(doi: string): string {
  if (!/^[!-~]{1,400}$/.test(doi)) return '';
  return `https://doi.org/${encodeURI(doi).replace(/\(/g, '%28').replace(/\)/g, '%29')}`;
}
