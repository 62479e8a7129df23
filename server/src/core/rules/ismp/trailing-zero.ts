import { phrase } from '../../text/translate.ts';
import { AMOUNTS, formProblems, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "5.0 mg": a point that is overlooked makes ten times the dose. */
export const ismpTrailingZero: ArticleRule = {
  id: 'ismp/trailing-zero',
  scope: 'article',
  summary: 'A dose is written with a zero after the decimal point.',
  rationale:
    'A point that is not seen turns 5.0 mg into 50 mg. Only amounts of a dose are read: in laboratory values, sizes and ' +
    'statistics the zero says how exactly a value was measured.',
  needs: ['doses', 'notations'],
  defaultSeverity: 'error',
  messages: {
    trailingZero: '"{part}" can be read as ten times as much if the point is overlooked. Write it without the zero.',
  },
  examples: {
    bad: [{ title: 'A whole number of milligrams', markdown: 'Give warfarin 5.0 mg once daily.', reports: '5.0' }],
    good: [
      { title: 'Without the zero', markdown: 'Give warfarin 5 mg once daily.' },
      { title: 'A laboratory target', markdown: 'Give warfarin 5 mg once daily; the target INR is 2.0-3.0.' },
    ],
  },
  fix: 'safe',
  since: '0.1.0',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'trailingZero', {
      kinds: AMOUNTS,
      find: (part) => {
        const match = TRAILING_ZERO.exec(part.text);
        if (match === null) return null;
        const start = match.index + 1;
        return {
          start,
          end: match.index + match[0].length,
          replacement: '',
          title: phrase('Remove the trailing zero'),
          safe: true,
        };
      },
    });
    yield* formProblems(facts, 'strength-zero', ({ text }) => ({
      messageId: 'trailingZero',
      data: { part: text },
      write: text.replace(/\.0+$/, ''),
    }));
  },
};

const TRAILING_ZERO = /\d\.0{1,9}(?![\d.])/;
