import { yearOf } from '../dates.ts';
import { readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "the most recent guideline" of years ago: a reader takes it for what holds today. */
export const currencyStaleSource: ArticleRule = {
  id: 'currency/stale-source',
  scope: 'article',
  summary: 'A source that is called the most recent is years old.',
  rationale:
    '"The most recent guideline" is true on the day it is written. When the year that the text or the reference list ' +
    'gives for it is more than three years back (option `years`), the words claim what nobody has checked since. Claims ' +
    'without a year are left alone.',
  needs: ['article', 'clinical', 'governance'],
  defaultSeverity: 'error',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        years: { description: 'Years for which a source may be called recent.', type: 'number', default: 3 },
      },
    },
    defaults: { years: 3 },
  },
  messages: {
    stale:
      '"{claim}" is of {year}, {age} years ago. Name the source and its year instead, and check whether a newer one exists.',
  },
  examples: {
    bad: [
      {
        title: 'The most recent, of 2014',
        markdown: '# Gout\n\nThe most recent guideline (2014) recommends colchicine 0.6 mg once daily.',
        reports: 'most recent guideline',
      },
    ],
    good: [
      {
        title: 'The year in place of the claim',
        markdown: '# Gout\n\nThe guideline of 2014 recommends colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts, { config, options }) {
    if (!readsGovernance(facts)) return;
    const years = typeof options.years === 'number' ? options.years : 3;
    for (const claim of facts.governance.recency) {
      const year = Math.max(...claim.years);
      const age = yearOf(config.asOf) - year;
      if (claim.years.length === 0 || age <= years) continue;
      const data = { claim: claim.text, year: String(year), age: String(age) };
      yield { messageId: 'stale', data, span: claim.span, subject: claim.text.toLowerCase() };
    }
  },
};
