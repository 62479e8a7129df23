import type { StatisticFact } from '../../facts/prose/types.ts';
import { listed } from '../../text/listed.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a measure of effect that says neither against what nor over what time it was found. */
export const evidenceStatisticIncomplete: ArticleRule = {
  id: 'evidence/statistic-incomplete',
  scope: 'article',
  summary: 'A measure of effect lacks what it is compared with and its time or interval.',
  rationale:
    'A number needed to treat of 4 means nothing without the outcome, the comparator and the time. Reported where a sentence gives such a number and two of the following are missing: comparator, outcome, time or confidence interval.',
  needs: ['article', 'prose'],
  defaultSeverity: 'info',
  messages: { found: '"{words}" is given without {missing}. Add what a reader needs to weigh it.' },
  examples: {
    bad: [
      {
        title: 'A bare number needed to treat',
        markdown: '# Neuropathic pain\n\nPregabalin has an NNT of 4.04 for 600 mg/day.',
        reports: 'NNT of 4.04',
      },
    ],
    good: [
      {
        title: 'With comparator, outcome and time',
        markdown:
          '# Neuropathic pain\n\nThe NNT of pregabalin against placebo was 7.7 for 50% pain relief, compared with placebo over 12 weeks.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const statistic of facts.prose.statistics) {
      const missing = missingIn(statistic);
      if (missing.length < 2) continue;
      const data = { words: statistic.measure, missing: listed(missing) };
      yield { messageId: 'found', data, span: statistic.span, subject: statistic.measure };
    }
  },
};

const missingIn = ({ comparator, outcome, time, interval }: StatisticFact): string[] => [
  ...(comparator ? [] : ['a comparator']),
  ...(outcome ? [] : ['an outcome']),
  ...(time || interval ? [] : ['a time or a confidence interval']),
];
