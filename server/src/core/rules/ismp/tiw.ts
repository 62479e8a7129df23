import { FREQUENCIES, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "TIW": it has been read as three times a day. */
export const ismpTiw: ArticleRule = {
  id: 'ismp/tiw',
  scope: 'article',
  summary: 'The frequency is written TIW or BIW.',
  rationale:
    'TIW is read as three times a day or twice a week, BIW as twice a day. Only the frequency of a dose is read.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: { weekly: '"{written}" can be read as so many times a day. Write "{replacement}".' },
  examples: {
    bad: [{ title: 'Three times a week', markdown: 'Give epoetin 50 units/kg TIW.', reports: 'TIW' }],
    good: [
      { title: 'In words', markdown: 'Give epoetin 50 units/kg three times a week.' },
      { title: 'Three times a day', markdown: 'Give amoxicillin 500 mg TID.' },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'weekly', {
      kinds: FREQUENCIES,
      find: (part) => {
        const match = WEEKLY.exec(part.text);
        if (match === null) return null;
        const replacement = /^b/i.test(match[0]) ? 'twice a week' : 'three times a week';
        const end = match.index + match[0].length;
        return { start: match.index, end, replacement, safe: false };
      },
    });
  },
};

const WEEKLY = /(?<![\p{L}\d.])[tb]\.? ?i\.? ?w(?!\.?\p{L})/iu;
