import { notationProblems, UNITS } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "600mgs": a unit has no plural. */
export const ismpUnitPlural: ArticleRule = {
  id: 'ismp/unit-plural',
  scope: 'article',
  summary: 'An abbreviated unit has a plural s.',
  rationale:
    'The s of "mgs" can be taken for a figure or another unit. Symbols of units have no plural. The value and the unit stay the same.',
  needs: ['doses'],
  defaultSeverity: 'info',
  messages: { plural: 'A unit has no plural: write "{replacement}" for "{written}".' },
  examples: {
    bad: [{ title: 'Milligrams', markdown: 'Give pregabalin 150 mgs twice daily.', reports: 'mgs' }],
    good: [{ title: 'Without the s', markdown: 'Give pregabalin 150 mg twice daily.' }],
  },
  fix: 'safe',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'plural', {
      kinds: UNITS,
      find: (part) => {
        const match = PLURAL.exec(part.text);
        const unit = match?.[1] ?? '';
        if (match === null) return null;
        const replacement = /^ml$/i.test(unit) ? 'mL' : unit;
        const end = match.index + match[0].length;
        return { start: match.index, end, replacement, safe: true };
      },
    });
  },
};

const PLURAL = /(?<!\p{L})(mg|mcg|gm|ml|meq|mmol|kg|ng|g)s(?!\p{L})/iu;
