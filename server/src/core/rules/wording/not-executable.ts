import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports advice that names no measure and no interval, such as "monitor closely". */
export const wordingNotExecutable: ArticleRule = {
  id: 'wording/not-executable',
  scope: 'article',
  summary: 'An instruction does not say what to do, or how often.',
  rationale:
    'Two readers of "monitor regularly" do two things. An instruction can be carried out when it names what is measured, how often, and what then follows. An interval or a number in the same sentence makes it clear.',
  needs: ['article', 'prose'],
  defaultSeverity: 'off',
  messages: {
    found: '"{words}" cannot be carried out as it stands. Say what is checked, how often, and what follows from it.',
  },
  examples: {
    bad: [
      {
        title: 'Monitoring without a plan',
        markdown: '# Gout\n\nMonitor renal function closely.',
        reports: 'Monitor renal function closely',
      },
    ],
    good: [{ title: 'Monitoring with a plan', markdown: '# Gout\n\nMonitor renal function every 6 months.' }],
  },
  fix: 'none',
  since: 'next',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/1472-6947-5-23'],
  *check(facts) {
    for (const phrase of phrasesOf(facts, 'vague-action')) yield phraseProblem(phrase);
  },
};
