import type { ArticleFacts } from '../../facts/types.ts';
import { ERROR_PRONE_NAMES } from '../../formulary/error-prone-names.ts';
import type { Span } from '../../text/span.ts';
import { phrase } from '../../text/translate.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "MSO4 2 mg": morphine has been given for magnesium. */
export const ismpDrugAbbreviation: ArticleRule = {
  id: 'ismp/drug-abbreviation',
  scope: 'article',
  summary: 'A drug is abbreviated beside its dose.',
  rationale:
    'MSO4 and MgSO4, HCTZ and HCT, CPZ and others have been read as each other. The name is written out. Letters are reported only beside an amount or as the drug of a dose: MS is multiple sclerosis elsewhere. The list and its sources are data of the project.',
  needs: ['doses', 'drugs', 'notations'],
  defaultSeverity: 'warning',
  messages: {
    readAs: '"{written}" can be read as {readAs}. Write "{meaning}".',
    obscure: '"{written}" is not known to every reader. Write "{meaning}".',
  },
  examples: {
    bad: [{ title: 'Morphine or magnesium?', markdown: 'Give MSO4 2 mg IV every 4 hours as needed.', reports: 'MSO4' }],
    good: [
      { title: 'Spelled out', markdown: 'Give morphine sulfate 2 mg IV every 4 hours as needed.' },
      { title: 'A disease', markdown: 'MS is treated with interferon beta 30 mcg weekly.' },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: [
    'https://www.ismp.org/recommendations/error-prone-abbreviations-list',
    'https://www.jointcommission.org/facts_about_do_not_use_list/',
  ],
  *check(facts) {
    if (!isEnglish(facts)) return;
    const seen = new Set<number>();
    for (const { span, word } of places(facts)) {
      const known = ERROR_PRONE_NAMES.get(word);
      if (known === undefined || seen.has(span.start)) continue;
      seen.add(span.start);
      const { meaning, readAs, list } = known;
      yield {
        messageId: readAs === null ? 'obscure' : 'readAs',
        data: { written: word, meaning, readAs: readAs ?? '' },
        span,
        ...(list === 'house' && { severity: 'warning' }),
        subject: word,
        fixes: [{ title: phrase('Write "{0}"', meaning), safe: false, edits: [{ ...span, text: meaning }] }],
      };
    }
  },
};

/** The drugs of doses as written, and short names right before an amount. */
function* places(facts: ArticleFacts): Iterable<{ readonly span: Span; readonly word: string }> {
  for (const { kind, span, text } of facts.notations) if (kind === 'drug-abbreviation') yield { span, word: text };
  const own = new Set(facts.doses.flatMap((dose) => dose.drugs.map((drug) => drug.span.start)));
  for (const { span, text } of facts.drugs) if (own.has(span.start)) yield { span, word: text };
}
