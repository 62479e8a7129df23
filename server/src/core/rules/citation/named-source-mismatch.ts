import { bodiesIn } from '../../facts/citations/named-sources.ts';
import type { ArticleFacts, CitationFact, NamedSource, ReferenceFact } from '../../facts/types.ts';
import { indexReferences } from '../cited-references.ts';
import { filedByKey } from '../filed-references.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a sentence that names its source and cites another: either the name or the number is wrong. */
export const citationNamedSourceMismatch: ArticleRule = {
  id: 'citation/named-source-mismatch',
  scope: 'article',
  summary: 'The sentence names a source, and the cited entry is another.',
  rationale:
    'A sentence that says "Lee et al.", "NICE recommends", "the 2021 guideline" or "the EXAMPLE trial" can be held ' +
    'against its entry. Authors must be in it, a body may not be another body, the year of a guideline may differ by one at most, ' +
    'and a trial is not cited by a guideline or an overview. What the entry leaves open is not judged: trials are often published ' +
    'without their short name.',
  needs: ['citations', 'references'],
  defaultSeverity: 'error',
  messages: {
    author: 'The text names {name}, but entry {labels} does not: "{entry}". Correct the name or the citation.',
    body: 'The text names {name}, but entry {labels} comes from {other}: "{entry}". Correct the name or the citation.',
    trial:
      'The text names the trial {name}, but entry {labels} is a guideline or an overview: "{entry}". Cite the report of the trial.',
    year: 'The text names a document of {name}, but entry {labels} is of {other}: "{entry}". Correct the year or the citation.',
  },
  examples: {
    bad: [
      {
        title: 'Another author',
        markdown:
          '# Migraine\n\nLee et al. found that triptans help [1].\n\n## References\n\n1. Roy B. Migraine in adults. Neurology 2020.',
        reports: 'Lee',
      },
    ],
    good: [
      {
        title: 'The author of the entry',
        markdown:
          '# Migraine\n\nRoy et al. found that triptans help [1].\n\n## References\n\n1. Roy B, Lee A. Migraine in adults. Neurology 2020.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://doi.org/10.7717/peerj.1364'],
  *check(facts) {
    const citedEntries = entryFinder(facts);
    const marks = new Map<number, number>();
    for (const { claim } of facts.citations) marks.set(claim.start, (marks.get(claim.start) ?? 0) + 1);
    for (const citation of facts.citations) {
      // With several marks in a sentence the named source may be behind any of them.
      if (marks.get(citation.claim.start) !== 1) continue;
      const entries = citation.names.length === 0 ? [] : citedEntries(citation);
      const [first] = entries;
      if (first === undefined) continue;
      const labels = entries.map((entry) => entry.key ?? String(entry.position)).join(', ');
      for (const named of citation.names) {
        const other = mismatch(named, entries);
        if (other === null) continue;
        const data = { name: named.text, labels, other, entry: shortened(first.text) };
        yield { messageId: named.kind, data, span: named.span, subject: `${named.kind} ${named.text}` };
      }
    }
  },
};

const GENERAL = /\b(?:guidelines?|overview|topic|summar(?:y|ies)|standards of (?:medical )?care|handbook|textbook)\b/i;
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77).trimEnd()}…` : text);

/** Only where every number leads to an entry: a missing one may be the source that is named. */
function entryFinder(facts: ArticleFacts): (citation: CitationFact) => readonly ReferenceFact[] {
  const index = indexReferences(facts.references);
  const filed = filedByKey(facts);
  const entries = (part: CitationFact['parts'][number]): readonly ReferenceFact[] => {
    const listed = index.entries(part);
    const inFile = part.key === null ? undefined : filed.get(part.key.toLowerCase());
    return listed.length > 0 || inFile === undefined ? listed : [inFile];
  };
  return ({ parts }) => {
    const found = parts.map(entries);
    return found.every((own, at) => own.length >= Math.max(1, parts[at]?.numbers.length ?? 1)) ? found.flat() : [];
  };
}

/** What the entries say instead; null where one of them fits or leaves it open. */
function mismatch(named: NamedSource, entries: readonly ReferenceFact[]): string | null {
  const says = entries.map((entry) => `${entry.authors ?? ''} ${entry.text} ${entry.source ?? ''} ${entry.url ?? ''}`);
  if (says.some((text) => text.toLowerCase().includes(named.text.toLowerCase()))) return null;
  if (named.kind === 'author') return entries.every((entry) => entry.authors !== null) ? '' : null;
  if (named.kind === 'trial') return entries.every(isGeneral) ? '' : null;
  if (named.kind === 'body') {
    const bodies = says.map(bodiesIn);
    return bodies.every((found) => found.length > 0 && !found.includes(named.text)) ? bodies.flat().join(', ') : null;
  }
  const years = entries.map((entry) => entry.year);
  const apart = years.every((year) => year !== null && Math.abs(year - Number(named.text)) > 1);
  return apart && entries.every(isGeneral) ? years.join(', ') : null;
}

const isGeneral = ({ type, title, text }: ReferenceFact): boolean =>
  /guideline|label|textbook/i.test(type ?? '') || GENERAL.test(title ?? text);
