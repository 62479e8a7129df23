import { FREQUENCIES, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "QD": it has been read as QID, four times the daily dose. */
export const ismpQd: ArticleRule = {
  id: 'ismp/qd',
  scope: 'article',
  summary: 'The frequency is written QD.',
  rationale:
    'QD, q.d. and qd are read as QID (four times a day) or QOD (every other day). Only the frequency of a dose is read.',
  needs: ['doses'],
  defaultSeverity: 'error',
  messages: { qd: '"{written}" can be read as "four times a day" (QID). Write "once daily".' },
  examples: {
    bad: [{ title: 'A daily dose', markdown: 'Give lisinopril 10 mg QD.', reports: 'QD' }],
    good: [
      { title: 'In words', markdown: 'Give lisinopril 10 mg once daily.' },
      { title: 'Not a frequency', markdown: 'The QD laser was used in the trial.' },
    ],
  },
  fix: 'safe',
  since: '0.1.0',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'qd', {
      kinds: FREQUENCIES,
      find: (part) => {
        const match = QD.exec(part.text);
        if (match === null) return null;
        const end = match.index + match[0].length;
        return { start: match.index, end, replacement: 'once daily', safe: true };
      },
    });
  },
};

/** q.d. with its last point, or qd without the point that ends the sentence; not qds, q.i.d. or qod. */
const QD = /(?<![\p{L}\d.])(?:q\. ?d(?!\.?\p{L})\.?|qd(?!\.?\p{L}))/iu;
