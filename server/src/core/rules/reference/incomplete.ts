import type { ReferenceFact } from '../../facts/types.ts';
import { isListOfSources } from '../cited-references.ts';
import { filedReferences } from '../filed-references.ts';
import type { ArticleRule } from '../rule.ts';
import { digestWords } from '../source-kinds.ts';

/** Reports an entry that lacks what is needed to find the source. */
export const referenceIncomplete: ArticleRule = {
  id: 'reference/incomplete',
  scope: 'article',
  summary: 'A reference lacks its year, or both author and any identifier.',
  rationale:
    'A reader finds a source by author, title, where it appeared and when. An identifier or an address replaces all ' +
    'of them. Entries that are a mere link are left alone, and so is what the entry may say in words that are not ' +
    'understood, and digests, which are not to be cited at all: only a missing year, and the authors of an entry in labelled parts, are reported.',
  needs: ['references'],
  defaultSeverity: 'warning',
  messages: {
    year: 'Entry {label} has no year. Add the year of publication, or an identifier such as a DOI.',
    author: 'Entry {label} names neither authors nor an identifier. Add the authors, or a DOI or PMID.',
  },
  examples: {
    bad: [
      {
        title: 'No year',
        markdown:
          '# Gout\n\nRest the joint [1]. Cool it [2].\n\n## References\n\n1. Lee A. Gout in adults. BMJ.\n2. Roy B. Ice for joints. BMJ 2020.',
        reports: '1. Lee A. Gout in adults. BMJ.',
      },
    ],
    good: [
      {
        title: 'A year, and an identifier in its place',
        markdown:
          '# Gout\n\nRest the joint [1]. Cool it [2].\n\n## References\n\n1. Lee A. Gout in adults. BMJ. doi:10.1136/bmj.l123\n2. Roy B. Ice for joints. BMJ 2020.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.ncbi.nlm.nih.gov/books/NBK7256/'],
  *check(facts) {
    const listed = isListOfSources(facts.references) ? facts.references : [];
    for (const entry of [...listed, ...filedReferences(facts)]) {
      const messageId = canBeFound(entry) || digestWords(entry) !== null ? null : lacks(entry);
      if (messageId === null) continue;
      const label = entry.key ?? String(entry.position);
      yield { messageId, data: { label }, span: entry.span, subject: entry.title ?? entry.text.slice(0, 60) };
    }
  },
};

const canBeFound = ({ doi, pmid, url, identifiers }: ReferenceFact): boolean =>
  doi !== null || pmid !== null || url !== null || identifiers.length > 0;

function lacks(entry: ReferenceFact): 'year' | 'author' | null {
  // Without authors, title or journal it may be no source at all but a remark.
  const isSource = entry.authors !== null || entry.source !== null || entry.type !== null;
  if (isSource && entry.year === null && !UNDATED.test(entry.text)) return 'year';
  const inParts = entry.type !== null && entry.source !== null;
  return inParts &&
    entry.authors === null &&
    !BODY.test(entry.source ?? '') &&
    !/^[A-Z]{2,8}\b/.test(entry.source ?? '')
    ? 'author'
    : null;
}

const UNDATED = /\b(?:n\.?d\.|in press|forthcoming|ahead of print|no date|(?:19|20)\d{2})\b|(?:19|20)\d{2}/i;
/** A body that publishes in its own name is its own author. */
const BODY =
  /\b(?:association|society|college|institute|organi[sz]ation|committee|group|agency|administration|network|department|ministry|council|academy|federation|service|board|collaboration)\b/i;
