import { phrase } from '../../text/translate.ts';
import { notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "60-120 mg": a hyphen can be taken for a minus sign. */
export const numberRangeHyphen: ArticleRule = {
  id: 'number/range-hyphen',
  scope: 'article',
  summary: 'A range of doses is written with a hyphen.',
  rationale:
    'A hyphen between numbers is taken for a minus sign or overlooked: 5-10 as 510. NHS style writes "to" and AMA an en dash, which the option `sign` chooses. Off by default: a matter of house style.',
  needs: ['doses'],
  defaultSeverity: 'off',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { sign: { enum: ['to', 'en dash'], description: 'What to write between the ends of a range.' } },
    },
    defaults: { sign: 'to' },
  },
  messages: { hyphen: 'The range is written with a hyphen. Write "{sign}" between its ends.' },
  examples: {
    bad: [{ title: 'A hyphen', markdown: 'Give duloxetine 60-120 mg daily.', reports: '-' }],
    good: [
      { title: 'A word', markdown: 'Give duloxetine 60 to 120 mg daily.' },
      { title: 'An en dash', markdown: 'Give duloxetine 60–120 mg daily.' },
    ],
  },
  fix: 'safe',
  since: 'next',
  references: [
    'https://simplifier.net/guide/ukcoreimplementationguideformedicines/CommonPrinciples',
    'https://springer.com/gp/authors-editors/journal-author/numerals-and-units/1370',
  ],
  *check(facts, context) {
    const dash = context.options.sign === 'en dash';
    yield* notationProblems(facts, 'hyphen', {
      kinds: ['between'],
      find: (part) => {
        if (part.text.trim() !== '-') return null;
        const title = dash ? { title: phrase('Write an en dash') } : {};
        const data = { sign: dash ? '–' : 'to' };
        return { start: 0, end: part.text.length, replacement: dash ? '–' : ' to ', ...title, safe: true, data };
      },
    });
  },
};
