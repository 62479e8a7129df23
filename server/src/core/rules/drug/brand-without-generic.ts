import { phrase } from '../../text/translate.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a brand whose substance the article has not named. */
export const drugBrandWithoutGeneric: ArticleRule = {
  id: 'drug/brand-without-generic',
  scope: 'article',
  summary: 'A brand stands without the generic name at its first use.',
  rationale:
    'A brand names another product in another country, and hides that two medicines hold the same substance. The generic name belongs to the first use.',
  needs: ['drugs'],
  defaultSeverity: 'info',
  messages: { brand: '"{written}" is a brand. Name the substance at its first use: {generic}.' },
  examples: {
    bad: [{ title: 'A brand alone', markdown: 'Give Cymbalta 60 mg once daily.', reports: 'Cymbalta' }],
    good: [{ title: 'With its substance', markdown: 'Give duloxetine (Cymbalta) 60 mg once daily.' }],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    const generic = new Map<string, number>();
    for (const { name, brand, span } of facts.drugs) {
      if (!brand && !generic.has(name)) generic.set(name, span.start);
    }
    const seen = new Set<string>();
    for (const { name, brand, kind, text, span, glossed } of facts.drugs) {
      if (!brand || kind !== 'drug' || seen.has(name)) continue;
      seen.add(name);
      if (glossed || (generic.get(name) ?? Number.POSITIVE_INFINITY) < span.end + NEAR) continue;
      yield {
        messageId: 'brand',
        data: { written: text, generic: name },
        span,
        subject: text,
        fixes: [
          {
            title: phrase('Write "{0}"', `${name} (${text})`),
            safe: false,
            edits: [{ ...span, text: `${name} (${text})` }],
          },
        ],
      };
    }
  },
};

/** "Cymbalta (duloxetine)": the substance may follow. */
const NEAR = 80;
