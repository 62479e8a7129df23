import { formProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "> 5.5": the signs are mistaken for each other and < 10 for 40. */
export const ismpGreaterLessSymbol: ArticleRule = {
  id: 'ismp/greater-less-symbol',
  scope: 'article',
  summary: 'More or less than a number is written as a sign beside a dose or a decision.',
  rationale:
    'The signs > and < have been taken for each other, and "<10" for "40". Statistics ("P < 0.05") are left alone. Where a house style accepts the signs the rule is turned off.',
  needs: ['notations'],
  defaultSeverity: 'info',
  messages: { sign: '"{written}" can be mistaken for its opposite, or for a figure. Write "{words}".' },
  examples: {
    bad: [{ title: 'An age', markdown: 'Give amoxicillin 500 mg three times daily if age > 5 years.', reports: '> ' }],
    good: [
      { title: 'In words', markdown: 'Give amoxicillin 500 mg three times daily to children over 5 years.' },
      { title: 'A statistic', markdown: 'Amoxicillin was better (P < 0.05).' },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* formProblems(facts, 'comparison-sign', ({ text, beside }) => {
      if (!beside.drug && !beside.dose && !beside.advice) return null;
      const words = text.startsWith('>') ? 'more than' : 'less than';
      return { messageId: 'sign', data: { written: text.trim(), words }, write: `${words} ` };
    });
  },
};
