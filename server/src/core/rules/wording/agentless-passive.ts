import { contains } from '../../text/span.ts';
import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "is recommended" where nobody is named who recommends and no source is cited. */
export const wordingAgentlessPassive: ArticleRule = {
  id: 'wording/agentless-passive',
  scope: 'article',
  summary: 'A recommendation names nobody who makes it and cites no source.',
  rationale:
    '"Is recommended" sounds like a guideline. Without an actor or a citation the reader cannot tell whether a guideline, a label or the author says so.',
  needs: ['article', 'citations', 'prose'],
  defaultSeverity: 'off',
  messages: { found: '"{words}" does not say by whom. Name the guideline, or cite it.' },
  examples: {
    bad: [
      {
        title: 'Nobody recommends',
        markdown: '# Gout\n\nColchicine is recommended for acute gout.',
        reports: 'is recommended',
      },
    ],
    good: [
      { title: 'A guideline recommends', markdown: '# Gout\n\nColchicine is recommended by the guideline of 2020.' },
      {
        title: 'A citation',
        markdown: '# Gout\n\nColchicine is recommended for acute gout [1].\n\n## References\n\n1. A guideline. 2020.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://doi.org/10.1136/amiajnl-2011-000172'],
  *check(facts) {
    for (const phrase of phrasesOf(facts, 'no-actor')) {
      if (!facts.citations.some(({ span }) => contains(phrase.sentence, span))) yield phraseProblem(phrase);
    }
  },
};
