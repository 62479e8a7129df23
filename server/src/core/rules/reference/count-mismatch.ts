import type { CitationFact, ReferenceFact } from '../../facts/types.ts';
import { isListOfSources } from '../cited-references.ts';
import { counted } from '../counted.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a numbered list whose numbers do not count its entries: a citation then leads to the wrong one. */
export const referenceCountMismatch: ArticleRule = {
  id: 'reference/count-mismatch',
  scope: 'article',
  summary: 'The numbers of the reference list skip or repeat, so they do not match the number of entries.',
  rationale:
    'A number that is left out is an entry that was lost; a number that stands twice makes its citations ambiguous. ' +
    'Numbers that the text cites beyond the end of the list are reported where they are cited, by ' +
    '`citation/dangling`; they are reported here only where that rule is off, so that one defect is one finding.',
  needs: ['citations', 'references'],
  defaultSeverity: 'error',
  messages: {
    repeated:
      'Number {number} stands before two entries of the reference list. Number the list anew and correct the citations.',
    skipped:
      'The reference list goes from {before} to {number}: {missing} missing. Add what is missing, or number the list anew.',
    beyond:
      'The text cites up to {highest}, but the reference list has {entries}. Add the missing entries, or correct the citations.',
  },
  examples: {
    bad: [
      {
        title: 'Two is left out',
        markdown:
          '# Gout\n\nRest the joint [1]. Cool it [3].\n\n## References\n\n[1] Lee A. Gout. BMJ 2019.\n\n[3] Roy B. Ice. BMJ 2020.',
        reports: '[3] Roy B. Ice. BMJ 2020.',
      },
    ],
    good: [
      {
        title: 'Counted through',
        markdown:
          '# Gout\n\nRest the joint [1]. Cool it [2].\n\n## References\n\n[1] Lee A. Gout. BMJ 2019.\n\n[2] Roy B. Ice. BMJ 2020.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check({ citations, references }, { config }) {
    const [first] = references;
    if (first === undefined || !citations.some(citesByNumber) || !isListOfSources(references)) return;
    const fault = references
      .map((entry, at) => faultBetween(references[at - 1], entry))
      .find((found) => found !== null);
    if (fault != null) {
      const { entry, ...rest } = fault;
      yield { ...rest, span: entry.span, subject: `number ${entry.number}` };
    } else if (config.rules['citation/dangling'] === 'off') {
      const highest = citations.reduce((most, it) => it.numbers.reduce((a, b) => Math.max(a, b), most), 0);
      const last = references.reduce((most, entry) => Math.max(most, entry.position), 0);
      if (highest <= last) return;
      const entries = counted(references.length, 'entry', 'entries');
      yield { messageId: 'beyond', data: { highest: String(highest), entries }, span: first.span, subject: 'list' };
    }
  },
};

/** Numbers that nothing leads to mislead nobody: Markdown counts a list anew when it is shown. */
const citesByNumber = ({ numbers, style }: CitationFact): boolean => numbers.length > 0 && style !== 'footnote';

interface Fault {
  readonly messageId: 'repeated' | 'skipped';
  readonly data: Readonly<Record<string, string>>;
  readonly entry: ReferenceFact;
}

/** A second list begins anew; notes and keys are no numbers of a list. */
function faultBetween(before: ReferenceFact | undefined, entry: ReferenceFact): Fault | null {
  if (before?.number == null || entry.number === null || before.list !== entry.list) return null;
  if (before.key !== null || entry.key !== null || entry.number === 1) return null;
  const data = { number: String(entry.number), before: String(before.number) };
  if (entry.number === before.number) return { messageId: 'repeated', data, entry };
  const missing = entry.number - before.number - 1;
  if (missing < 1 || missing > MOST) return null;
  const words = missing === 1 ? `${before.number + 1} is` : `${before.number + 1} to ${entry.number - 1} are`;
  return { messageId: 'skipped', data: { ...data, missing: words }, entry };
}

/** A jump over more than this is a list that only shows part of its entries, or a year taken for a number. */
const MOST = 50;
