import type { ArticleRule } from '../rule.ts';
import { verdictProblems } from '../verdict-problems.ts';

/** Says that a dose was not judged, and why: silence would look like approval. */
export const doseNotChecked: ArticleRule = {
  id: 'dose/not-checked',
  scope: 'article',
  summary: 'A recommended dose could not be judged.',
  rationale:
    'A dose without a finding looks checked. Where the drug is unknown, the use, route or patients have no rule, or the ' +
    'text leaves something open, the reason is said. Quoted trial arms, warnings and history are no advice and are left ' +
    'alone, and so are articles in another language; all of them are counted in the coverage of the report.',
  needs: ['article', 'doses'],
  defaultSeverity: 'info',
  messages: { notChecked: '{explanation}' },
  examples: {
    bad: [
      {
        title: 'A use that is not named',
        markdown: '# Dosing\n\nGive pregabalin 150 mg daily.',
        reports: '150 mg daily',
      },
    ],
    good: [
      {
        title: 'Drug, use and period are stated',
        markdown: '# Diabetic peripheral neuropathy\n\nGive pregabalin 150 mg daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: [],
  check: (facts, { formulary }) => verdictProblems('dose/not-checked', facts, formulary),
};
