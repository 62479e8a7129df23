import { phrase } from '../../text/translate.ts';
import { AMOUNTS, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports ".5 mg": a point that is overlooked makes ten times the dose. */
export const ismpNakedDecimal: ArticleRule = {
  id: 'ismp/naked-decimal',
  scope: 'article',
  summary: 'A dose begins with a decimal point.',
  rationale:
    'A point that is not seen turns .5 mg into 5 mg. The zero is only offered, one place at a time: the digit that ' +
    'stood before the point may have been lost, and need not have been a zero.',
  needs: ['doses'],
  defaultSeverity: 'error',
  messages: {
    nakedDecimal:
      '"{part}" can be read as ten times as much if the point is overlooked, or a digit before it may be lost. Check the dose at its source and write the digit before the point.',
  },
  examples: {
    bad: [{ title: 'No zero before the point', markdown: 'Give digoxin .125 mg once daily.', reports: '.125' }],
    good: [{ title: 'With the zero', markdown: 'Give digoxin 0.125 mg once daily.' }],
  },
  fix: 'suggestion',
  since: '0.1.0',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'nakedDecimal', {
      kinds: AMOUNTS,
      find: (part) => {
        const match = NAKED_DECIMAL.exec(part.text);
        if (match === null) return null;
        const title = phrase('Write {0}, if that is the dose at its source', `0${match[0]}`);
        return { start: match.index, end: match.index, replacement: '0', title, safe: false };
      },
    });
  },
};

const NAKED_DECIMAL = /(?<![\d.,])\.\d{1,9}/;
