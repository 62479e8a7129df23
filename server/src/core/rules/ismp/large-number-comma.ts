import { AMOUNTS, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "1200000 units": zeros are miscounted. */
export const ismpLargeNumberComma: ArticleRule = {
  id: 'ismp/large-number-comma',
  scope: 'article',
  summary: 'A dose of four or more digits has no comma.',
  rationale:
    'Zeros without a comma are miscounted: 100000 has been read as 1,000,000. ISMP asks for a comma from 1,000 on; AMA style leaves four digits closed, for which `from` is set to 10000. The value stays the same.',
  needs: ['doses'],
  defaultSeverity: 'info',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { from: { type: 'integer', minimum: 1000, description: 'The least number that takes a comma.' } },
    },
    defaults: { from: 1000 },
  },
  messages: { comma: 'The zeros of "{written}" are easily miscounted. Write "{replacement}".' },
  examples: {
    bad: [{ title: 'Units of heparin', markdown: 'Give heparin 5000 units every 8 hours.', reports: '5000' }],
    good: [{ title: 'With a comma', markdown: 'Give heparin 5,000 units every 8 hours.' }],
  },
  fix: 'safe',
  since: 'next',
  references: [
    'https://www.ismp.org/recommendations/error-prone-abbreviations-list',
    'https://guides.library.nymc.edu/c.php?g=636346&p=4452260',
  ],
  *check(facts, context) {
    const from = typeof context.options.from === 'number' ? context.options.from : 1000;
    yield* notationProblems(facts, 'comma', {
      kinds: AMOUNTS,
      find: (part) => {
        const match = LONG.exec(part.text);
        if (match === null || Number(match[0]) < from) return null;
        const replacement = match[0].replace(/\d(?=(?:\d{3}){1,9}$)/g, '$&,');
        const end = match.index + match[0].length;
        return { start: match.index, end, replacement, safe: true };
      },
    });
  },
};

const LONG = /(?<![\d.,])[1-9]\d{3,11}(?![\d,]|\.\d)/;
