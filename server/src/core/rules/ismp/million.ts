import { notationProblems, rewritten } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "3 MU": M has been read as a thousand. */
export const ismpMillion: ArticleRule = {
  id: 'ismp/million',
  scope: 'article',
  summary: 'Millions of units are abbreviated to M.',
  rationale:
    'M is read as a thousand (Roman) or a million, and MU as mg or as units: the dose changes a thousandfold. Only amounts of a dose are read.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: { abbreviated: '"{written}" can be read as a thousand, or as "mg". Write "million units".' },
  examples: {
    bad: [{ title: 'An interferon', markdown: 'Give interferon alfa 3 MU three times a week.', reports: 'MU' }],
    good: [{ title: 'Spelled out', markdown: 'Give interferon alfa 3 million units three times a week.' }],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'abbreviated', {
      ...rewritten(['unit'], MILLION, 'million units', { safe: false }),
      which: 'any',
    });
  },
};

/** "MU", "MIU", "M units", "M U", "mega units". */
const MILLION = /(?<!\p{L})(?:MI?U|MM?[ -]?(?:units?|IU|U)|[Mm]ega[ -]?units?)(?!\p{L})/u;
