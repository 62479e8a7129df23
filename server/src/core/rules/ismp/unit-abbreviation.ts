import { notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "10 U": the letter has been read as a zero, a four and "cc". */
export const ismpUnitAbbreviation: ArticleRule = {
  id: 'ismp/unit-abbreviation',
  scope: 'article',
  summary: 'Units are abbreviated to U.',
  rationale:
    'U and u are read as 0 or 4, so that 4U becomes 40 or 44, most often with insulin and heparin. Only the unit of a ' +
    'dose is read: a U wave is left alone.',
  needs: ['doses'],
  defaultSeverity: 'error',
  messages: { abbreviated: '"{written}" can be read as a zero or a four. Write "units".' },
  examples: {
    bad: [{ title: 'Insulin', markdown: 'Give insulin glargine 10 U at bedtime.', reports: 'U' }],
    good: [
      { title: 'Spelled out', markdown: 'Give insulin glargine 10 units at bedtime.' },
      { title: 'Not a dose', markdown: 'A U wave on the ECG suggests hypokalaemia.' },
    ],
  },
  fix: 'safe',
  since: '0.1.0',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'abbreviated', {
      find: (part, dose) => {
        const match = part.kind === 'unit' ? UNIT.exec(part.text) : IN_AMOUNT.exec(part.text);
        if (match === null) return null;
        const start = match.index + match[0].length - 1;
        // "10U" needs a space that "10 U" has already.
        const joined =
          start > 0 ? /\d/.test(part.text[start - 1] ?? '') : dose.parts.some((p) => p.span.end === part.span.start);
        const replacement = joined ? ' units' : 'units';
        return { start, end: start + 1, replacement, safe: true };
      },
    });
  },
};

const UNIT = /^[Uu](?=$|[/\s])/;
const IN_AMOUNT = /\d\s?[Uu](?=$|[/\s])/;
