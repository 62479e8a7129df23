import { contains } from '../../text/span.ts';
import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a condition without a threshold in a recommendation or a step of an algorithm. */
export const wordingUndecidableCondition: ArticleRule = {
  id: 'wording/undecidable-condition',
  scope: 'article',
  summary: 'A recommendation depends on a condition that has no threshold.',
  rationale:
    '"Inadequate response" or "if needed" is decided differently by every reader. A condition can be decided when it names the measure, the threshold and the time. Only recommendations and steps of a treatment algorithm are read.',
  needs: ['algorithms', 'article', 'prose', 'recommendations'],
  defaultSeverity: 'off',
  messages: {
    found:
      '"{words}" has no threshold: each reader decides it differently. Say by which measure, how much and after how long.',
  },
  examples: {
    bad: [
      {
        title: 'An inadequate response',
        markdown: '# Neuropathic pain\n\nWe recommend to add pregabalin after an inadequate response to duloxetine.',
        reports: 'inadequate response',
      },
    ],
    good: [
      {
        title: 'A response with a threshold',
        markdown:
          '# Neuropathic pain\n\nWe recommend to add pregabalin if the response is inadequate, with less than 30% relief after 6 weeks.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/1472-6947-5-23'],
  *check(facts) {
    const advice = [...facts.recommendations, ...facts.algorithms.flatMap(({ steps }) => steps)];
    for (const phrase of phrasesOf(facts, 'open-condition')) {
      if (advice.some(({ span }) => contains(span, phrase.span))) yield phraseProblem(phrase);
    }
  },
};
