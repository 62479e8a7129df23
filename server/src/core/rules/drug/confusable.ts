import type { DrugMention } from '../../facts/types.ts';
import { LOOK_ALIKE_NAMES } from '../../formulary/look-alike-names.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports two medicines of one article whose names are mistaken for each other. */
export const drugConfusable: ArticleRule = {
  id: 'drug/confusable',
  scope: 'article',
  summary: 'Two medicines with names that are mistaken for each other stand in one article.',
  rationale:
    'Hydralazine has been given for hydroxyzine, and vincristine for vinblastine. Where both stand in one article the reader must look twice. The pairs are those of the FDA and ISMP lists of look-alike names.',
  needs: ['drugs'],
  defaultSeverity: 'info',
  messages: {
    pair: '"{written}" and "{other}" are on the list of names that are mistaken for each other. Check that each is the one that is meant.',
  },
  examples: {
    bad: [
      {
        title: 'One pair',
        markdown: 'Give hydroxyzine 25 mg at night. Hydralazine 25 mg is for pressure.',
        reports: 'Hydralazine',
      },
    ],
    good: [{ title: 'One of them', markdown: 'Give hydroxyzine 25 mg at night.' }],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/tall-man-letters-list'],
  *check(facts) {
    const first = new Map<string, DrugMention>();
    for (const drug of facts.drugs) {
      for (const key of [drug.name.toLowerCase(), drug.text.toLowerCase()]) {
        if (LOOK_ALIKE_NAMES.has(key) && !first.has(key)) first.set(key, drug);
      }
    }
    const told = new Set<string>();
    for (const [name, drug] of first) {
      for (const other of LOOK_ALIKE_NAMES.get(name) ?? []) {
        const before = first.get(other);
        const pair = [name, other].sort().join(' / ');
        if (before === undefined || before.span.start >= drug.span.start || told.has(pair)) continue;
        told.add(pair);
        yield {
          messageId: 'pair',
          data: { written: drug.text, other: before.text },
          span: drug.span,
          subject: pair,
          related: [{ span: before.span, message: `first mention of ${before.text}` }],
        };
      }
    }
  },
};
