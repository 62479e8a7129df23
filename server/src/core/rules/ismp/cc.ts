import { notationProblems, rewritten } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "5 cc": read as "u" (units). */
export const ismpCc: ArticleRule = {
  id: 'ismp/cc',
  scope: 'article',
  summary: 'A volume is written in cc.',
  rationale:
    'cc is read as u (units) or as two zeros. A cubic centimetre is a millilitre, so mL says the same. Only the unit of a dose is read.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: { volume: '"{written}" can be read as "u" (units). Write "mL".' },
  examples: {
    bad: [{ title: 'A syrup', markdown: 'Give amoxicillin 5 cc orally three times daily.', reports: 'cc' }],
    good: [{ title: 'mL', markdown: 'Give amoxicillin 5 mL orally three times daily.' }],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'volume', { ...rewritten(['unit'], CC, 'mL', { safe: false }), which: 'any' });
  },
};

const CC = /(?<!\p{L})c\.?c\.?s?(?!\p{L})/iu;
