import { notationProblems, rewritten } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "20 ng/kg": read as mg, a million times as much. */
export const ismpNanog: ArticleRule = {
  id: 'ismp/nanog',
  scope: 'article',
  summary: 'Nanograms are abbreviated.',
  rationale:
    'ng is read as mg, a million times as much, and nanog as mg or mcg. ISMP took back its advice to write "nanog" in 2024: the word is written out. It can also be a slip for mcg, so the source decides. Only the unit of a dose is read, no laboratory value.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: {
    abbreviated:
      '"{written}" can be read as "mg", a million times as much. Check the unit at the source: if nanograms are meant, write the word.',
  },
  examples: {
    bad: [{ title: 'An infusion', markdown: 'Start epoprostenol 2 ng/kg/min.', reports: 'ng' }],
    good: [
      { title: 'Spelled out', markdown: 'Start epoprostenol 2 nanograms/kg/min.' },
      { title: 'A laboratory value', markdown: 'A troponin above 14 ng/L is raised.' },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(
      facts,
      'abbreviated',
      rewritten(['unit'], /^(?:nanog|ng|\u03b7g|\u014bg)(?=$|\/)/iu, 'nanograms', { safe: false }),
    );
  },
};
