import { formProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "D/C": discharge has been read as discontinue. */
export const ismpDc: ArticleRule = {
  id: 'ismp/dc',
  scope: 'article',
  summary: 'An abbreviation stands for discharge or discontinue.',
  rationale:
    'A list of medicines under D/C (discharge) has been read as a list of medicines to stop. DC alone is reported only right before a medicine or as a verb, so that DC cardioversion is left alone.',
  needs: ['notations', 'drugs'],
  defaultSeverity: 'warning',
  messages: { abbreviated: '"{written}" can be read as "discharge" or "discontinue". Write the one that is meant.' },
  examples: {
    bad: [{ title: 'Which one?', markdown: 'D/C metformin before the scan.', reports: 'D/C' }],
    good: [
      { title: 'In words', markdown: 'Discontinue metformin before the scan.' },
      { title: 'Direct current', markdown: 'Use DC cardioversion.' },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* formProblems(facts, 'discontinue', ({ text, span }) => {
      const bare = text === 'DC';
      const behind = bare && facts.drugs.some((drug) => drug.span.start > span.end && drug.span.start - span.end <= 5);
      return bare && !behind ? null : { messageId: 'abbreviated' };
    });
  },
};
