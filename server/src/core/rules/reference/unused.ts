import type { ReferenceFact } from '../../facts/types.ts';
import { citationsOfOwnList, indexReferences } from '../cited-references.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an entry that nothing cites: it lends weight to the article without supporting any of its claims. */
export const referenceUnused: ArticleRule = {
  id: 'reference/unused',
  scope: 'article',
  summary: 'A reference is never cited in the text.',
  rationale:
    'An entry that no sentence cites suggests support that is not there, or marks a claim that lost its citation. ' +
    'In a list without numbers an entry counts by its position. An article that cites nothing is left alone: its list ' +
    'is further reading.',
  needs: ['citations', 'references'],
  defaultSeverity: 'warning',
  messages: {
    unused:
      'Reference {number} is never cited. Cite it where it supports the text, or remove it and renumber the list.',
  },
  examples: {
    bad: [
      {
        title: 'The second entry is not cited',
        markdown:
          '# Migraine\n\nTriptans help in an attack [1].\n\n## References\n\n1. Lee A. Triptans. Headache 2019.\n2. Roy B. Migraine. Neurology 2020.',
        reports: '2. Roy B. Migraine. Neurology 2020.',
      },
    ],
    good: [
      {
        title: 'Both are cited, one through a range',
        markdown:
          '# Migraine\n\nTriptans help in an attack [1-2].\n\n## References\n\n1. Lee A. Triptans. Headache 2019.\n2. Roy B. Migraine. Neurology 2020.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts) {
    if (citationsOfOwnList(facts).length === 0) return;
    const index = indexReferences(facts.references);
    const parts = facts.citations.flatMap((citation) => citation.parts);
    const used = new Set<ReferenceFact>(parts.flatMap((part) => index.entries(part)));
    const numbers = new Set([...used].map((reference) => reference.position));
    for (const reference of facts.references) {
      // A second entry under a number that is cited is the duplicate's or the numbering's defect, not this one.
      if (used.has(reference) || numbers.has(reference.position)) continue;
      const number = reference.key ?? String(reference.position);
      yield { messageId: 'unused', data: { number }, span: reference.span, subject: number };
    }
  },
};
