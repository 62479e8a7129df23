import { advisedDoses } from '../advised-doses.ts';
import { describeAmount, doseSubject } from '../dose-words.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "60-60 mg": a range whose ends are equal is a slip, or one of the ends is missing. */
export const doseRangeDegenerate: ArticleRule = {
  id: 'dose/range-degenerate',
  scope: 'article',
  summary: 'Both ends of a dose range are the same amount.',
  rationale:
    'A range with equal ends says nothing that one amount does not say, and one of the ends may have been copied over ' +
    'the other. Only written ranges count; a single amount has no ends.',
  needs: ['doses'],
  defaultSeverity: 'info',
  messages: { degenerate: 'Both ends of the range are {amount}. Give one amount, or the end that is missing.' },
  examples: {
    bad: [{ title: 'Equal ends', markdown: 'Give duloxetine 60-60 mg daily.', reports: '60-60 mg daily' }],
    good: [{ title: 'One amount', markdown: 'Give duloxetine 60 mg daily.' }],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://simplifier.net/guide/ukcoreimplementationguideformedicines/CommonPrinciples'],
  *check(facts) {
    for (const dose of advisedDoses(facts)) {
      if (dose.low === null || dose.low !== dose.high) continue;
      if (!dose.parts.some((part) => part.kind === 'high')) continue;
      yield {
        messageId: 'degenerate',
        data: { amount: describeAmount(dose) },
        span: dose.span,
        subject: doseSubject(dose),
      };
    }
  },
};
