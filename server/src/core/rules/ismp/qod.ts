import { FREQUENCIES, notationProblems, rewritten } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "QOD": it has been read as QD or QID. */
export const ismpQod: ArticleRule = {
  id: 'ismp/qod',
  scope: 'article',
  summary: 'The frequency is written QOD.',
  rationale:
    'QOD, q.o.d. and qod are read as QD (once a day) or QID (four times a day), twice or eight times the dose. Only the frequency of a dose is read.',
  needs: ['doses'],
  defaultSeverity: 'error',
  messages: {
    qod: '"{written}" can be read as "once daily" (QD) or "four times a day" (QID). Write "every other day".',
  },
  examples: {
    bad: [{ title: 'Every other day', markdown: 'Give prednisolone 10 mg QOD.', reports: 'QOD' }],
    good: [
      { title: 'In words', markdown: 'Give prednisolone 10 mg every other day.' },
      { title: 'Four times a day', markdown: 'Give prednisolone 10 mg QID.' },
    ],
  },
  fix: 'safe',
  since: 'next',
  references: [
    'https://www.ismp.org/recommendations/error-prone-abbreviations-list',
    'https://www.jointcommission.org/facts_about_do_not_use_list/',
  ],
  *check(facts) {
    yield* notationProblems(facts, 'qod', rewritten(FREQUENCIES, QOD, 'every other day', { safe: true }));
  },
};

/** With the last point of q.o.d.; a point behind qod ends the sentence. */
const QOD = /(?<![\p{L}\d.])(?:q\. ?o\. ?d(?!\.?\p{L})\.?|qod(?!\.?\p{L}))/iu;
