import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a strong effect claimed from weak evidence: a reader may stop a treatment that works. */
export const evidenceOverclaim: ArticleRule = {
  id: 'evidence/overclaim',
  scope: 'article',
  summary: 'A strong effect is claimed in one sentence with weak evidence.',
  rationale:
    '"Reverses", "cures" and "proves" do not go with emerging research, case reports or animal models. Also reported are treatments called completely safe.',
  needs: ['article', 'prose'],
  defaultSeverity: 'info',
  messages: {
    found: '"{words}" claims more than its sentence supports. Say what was measured, in whom and with what result.',
  },
  examples: {
    bad: [
      {
        title: 'A cure that is emerging',
        markdown: '# Diabetes\n\nEmerging research shows promise for reversing diabetic neuropathy.',
        reports: 'reversing diabetic neuropathy',
      },
    ],
    good: [
      {
        title: 'A measured effect',
        markdown: '# Diabetes\n\nIn one trial weight loss brought remission of type 2 diabetes in 46% after one year.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1'],
  *check(facts) {
    for (const phrase of phrasesOf(facts, 'overclaim')) yield phraseProblem(phrase);
  },
};
