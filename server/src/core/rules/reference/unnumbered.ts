import type { CitationFact } from '../../facts/types.ts';
import { numberEntries } from '../../repairs/number-entries.ts';
import { phrase } from '../../text/translate.ts';
import { isListOfSources } from '../cited-references.ts';
import { counted } from '../counted.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a list without numbers in an article that cites by number: the reader has to count, and may miscount. */
export const referenceUnnumbered: ArticleRule = {
  id: 'reference/unnumbered',
  scope: 'article',
  summary: 'The text cites by number, but the reference list has no numbers.',
  rationale:
    'Without numbers a citation can only be followed by counting entries, and one entry that is added, removed or ' +
    'listed twice silently moves every citation after it. Lists of articles that cite by name, key or footnote need ' +
    'no numbers.',
  needs: ['citations', 'references'],
  defaultSeverity: 'error',
  messages: {
    unnumbered:
      'The text cites by number, but the {count} of the reference list have none. Number the entries in the order in which they stand.',
  },
  examples: {
    bad: [
      {
        title: 'Paragraphs instead of a numbered list',
        markdown:
          '# Migraine\n\nTriptans help [1]. So does rest [2].\n\n## References\n\nLee A. Triptans. Headache 2019.\n\nRoy B. Migraine. Neurology 2020.',
        reports: '## References',
      },
    ],
    good: [
      {
        title: 'A numbered list',
        markdown:
          '# Migraine\n\nTriptans help [1]. So does rest [2].\n\n## References\n\n1. Lee A. Triptans. Headache 2019.\n2. Roy B. Migraine. Neurology 2020.',
      },
    ],
  },
  fix: 'safe',
  since: '0.1.0',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts, { source }) {
    const [first] = facts.references;
    if (first === undefined || !facts.citations.some(citesByNumber) || !isListOfSources(facts.references)) return;
    if (facts.references.some((reference) => reference.number !== null || reference.key !== null)) return;
    const edits = numberEntries(facts.references, source ?? '');
    yield {
      messageId: 'unnumbered',
      data: { count: counted(facts.references.length, 'entry', 'entries') },
      span: facts.governance.referenceHeading ?? first.span,
      subject: 'reference-list',
      fixes: [{ title: phrase('Number the reference list'), safe: true, edits }],
    };
  },
};

const citesByNumber = (citation: CitationFact): boolean =>
  citation.numbers.length > 0 && ['bare', 'bracket', 'parenthesis', 'superscript'].includes(citation.style);
