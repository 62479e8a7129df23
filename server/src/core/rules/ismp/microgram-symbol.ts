import { formProblems, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "50 µg": the symbol has been read as "mg", a thousand times the dose. */
export const ismpMicrogramSymbol: ArticleRule = {
  id: 'ismp/microgram-symbol',
  scope: 'article',
  summary: 'Micrograms are written with the symbol µ.',
  rationale:
    'µg is read as mg, a thousand times as much. Both characters for µ (micro sign and Greek mu) are found, only in doses and in the strengths of preparations.',
  needs: ['doses', 'notations'],
  defaultSeverity: 'error',
  messages: { symbol: '"{written}" can be read as "mg", a thousand times as much. Write "mcg".' },
  examples: {
    bad: [{ title: 'A thyroid dose', markdown: 'Give levothyroxine 50 µg once daily.', reports: 'µg' }],
    good: [
      { title: 'mcg', markdown: 'Give levothyroxine 50 mcg once daily.' },
      { title: 'A laboratory value', markdown: 'A ferritin below 30 µg/L means iron deficiency.' },
    ],
  },
  fix: 'safe',
  since: '0.1.0',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'symbol', {
      find: (part) => {
        const match = MICROGRAM.exec(part.text);
        if (match === null) return null;
        const end = match.index + match[0].length;
        return { start: match.index, end, replacement: 'mcg', safe: true };
      },
    });
    yield* formProblems(facts, 'strength-microgram', ({ beside }) =>
      beside.drug ? { messageId: 'symbol', write: 'mcg' } : null,
    );
  },
};

/** Micro sign or Greek mu. */
const MICROGRAM = /[\u00B5\u03BC]g(?![\p{L}])/u;
