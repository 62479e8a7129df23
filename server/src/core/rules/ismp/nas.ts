import { notationProblems, rewritten } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "NAS" and "IN": read as NS, IM or IV. */
export const ismpNas: ArticleRule = {
  id: 'ismp/nas',
  scope: 'article',
  summary: 'The nasal route is abbreviated.',
  rationale:
    'NAS is read as an abbreviation of another route, and IN as IM or IV. ISMP took back its advice to write NAS in 2024: the word is written out. Only the route of a dose is read.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: { abbreviated: '"{written}" can be read as another route (IM, IV). Write "intranasally".' },
  examples: {
    bad: [{ title: 'A spray', markdown: 'Give midazolam 5 mg IN once.', reports: 'IN' }],
    good: [{ title: 'Spelled out', markdown: 'Give midazolam 5 mg intranasally once.' }],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(
      facts,
      'abbreviated',
      rewritten(['route'], /(?<![\p{L}\d.])(?:NAS|IN)(?!\p{L})/u, 'intranasally', { safe: false }),
    );
  },
};
