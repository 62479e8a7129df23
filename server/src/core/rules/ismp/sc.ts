import { notationProblems, rewritten } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "SC": it has been read as SL, sublingual. */
export const ismpSc: ArticleRule = {
  id: 'ismp/sc',
  scope: 'article',
  summary: 'The subcutaneous route is abbreviated to SC, SQ or sub q.',
  rationale:
    'SC is read as SL (sublingual), SQ as "5 every", and the q of "sub q" as every. SUBQ in capitals and "subcut" are accepted. Only the route of a dose is read.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: { abbreviated: '"{written}" can be read as "SL" (sublingual) or as "every". Write "subcutaneously".' },
  examples: {
    bad: [{ title: 'An injection', markdown: 'Give enoxaparin 40 mg SC once daily.', reports: 'SC' }],
    good: [{ title: 'Spelled out', markdown: 'Give enoxaparin 40 mg subcutaneously once daily.' }],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(
      facts,
      'abbreviated',
      rewritten(['route'], SUBCUTANEOUS, 'subcutaneously', { safe: false }),
    );
  },
};

const SUBCUTANEOUS = /(?<![\p{L}\d.])(?:s\.\s?[cq]\.?|s\/c|s[cq](?!\p{L})|sub[ -]q(?!\p{L})|subq(?!\p{L})(?<!SUBQ))/iu;
