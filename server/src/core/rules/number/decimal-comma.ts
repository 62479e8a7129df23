import { AMOUNTS, type Notation, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "1,5 g" and "5.000 units": the mark means the opposite elsewhere. */
export const numberDecimalComma: ArticleRule = {
  id: 'number/decimal-comma',
  scope: 'article',
  summary: 'A decimal comma, or a point between thousands, stands in a dose.',
  rationale:
    'In English a comma parts thousands and a point decimals. "1,5 g" is read as 15 g when the comma is overlooked, and "5.000 units" as five. Only the author knows which was meant, so nothing is rewritten.',
  needs: ['doses'],
  defaultSeverity: 'error',
  messages: {
    comma:
      '"{part}" has a decimal comma: it can be read as {other}. Check the dose at its source and write a decimal point.',
    point:
      '"{part}" can be read as {one} or as {other}. Check the dose at its source and write it without the point, with a comma for thousands.',
  },
  examples: {
    bad: [
      { title: 'A decimal comma', markdown: 'Give amoxicillin 1,5 g daily.', reports: '1,5' },
      { title: 'A point for thousands', markdown: 'Give heparin 5.000 units every 8 hours.', reports: '5.000' },
    ],
    good: [
      { title: 'A decimal point', markdown: 'Give amoxicillin 1.5 g daily.' },
      { title: 'Thousands', markdown: 'Give heparin 5,000 units every 8 hours.' },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [
    'https://simplifier.net/guide/ukcoreimplementationguideformedicines/CommonPrinciples',
    'https://www.ismp.org/recommendations/error-prone-abbreviations-list',
  ],
  *check(facts) {
    yield* notationProblems(facts, 'comma', {
      kinds: AMOUNTS,
      find: (part) => {
        const comma = COMMA.exec(part.text);
        if (comma !== null) return found(comma, 'comma', { other: `${Number(comma[0].replace(',', ''))}` });
        const point = POINT.exec(part.text);
        if (point === null) return null;
        const [one = ''] = point[0].split('.');
        return found(point, 'point', { one, other: point[0].replaceAll('.', ',') });
      },
    });
  },
};

const COMMA = /(?<![\d.,])(?:\d{1,3},\d{1,2}|0,\d{3})(?![\d,]|\.\d)/;
const POINT = /(?<![\d.,])[1-9]\d{0,2}(?:\.000){1,3}(?![\d,]|\.\d)/;

/** The doubt about the number is the finding itself, so that it stays an error in a dose with more than one reading. */
const found = (match: RegExpExecArray, messageId: string, data: Notation['data']): Notation => ({
  start: match.index,
  end: match.index + match[0].length,
  replacement: null,
  safe: false,
  severity: 'error',
  messageId,
  ...(data && { data }),
});
