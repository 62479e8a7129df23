import { formProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "UD" and "as directed" for a medicine: no dose, no frequency. */
export const ismpAsDirected: ArticleRule = {
  id: 'ismp/as-directed',
  scope: 'article',
  summary: 'A medicine is to be taken as directed, with no word on how.',
  rationale:
    'UD is read as unit dose, and "as directed" says neither how much nor how often. In instructions for patients it leaves the dose to memory.',
  needs: ['notations'],
  defaultSeverity: 'warning',
  messages: {
    abbreviated: '"{written}" can be read as "unit dose". Write how much and how often.',
    words: '"{written}" says neither how much nor how often. Write the dose and the frequency.',
  },
  examples: {
    bad: [{ title: 'UD', markdown: 'Give ibuprofen 400 mg UD.', reports: 'UD' }],
    good: [{ title: 'With a frequency', markdown: 'Give ibuprofen 400 mg every 6 hours.' }],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* formProblems(facts, 'as-directed', ({ text, beside }) => {
      if (!beside.drug && !beside.dose) return null;
      return /^as/i.test(text) ? { messageId: 'words', severity: 'info' } : { messageId: 'abbreviated' };
    });
  },
};
