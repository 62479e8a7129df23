import type { CorpusRule } from '../rule.ts';
import { lineWords, opposed, stanceProblem, stancesByCondition } from '../stance-pairs.ts';

/** Reports articles that give one drug different places in the order of treatment. */
export const crossLineOfTherapyConflict: CorpusRule = {
  id: 'cross/line-of-therapy-conflict',
  scope: 'corpus',
  summary: 'Two articles give a drug different lines of therapy for the same condition.',
  rationale:
    'First-line in one article and second-line in its sister: patients get the drug early or late depending on the page that was opened. Compared are statements without a condition attached about one drug for one condition.',
  needs: ['article', 'prose'],
  defaultSeverity: 'warning',
  messages: {
    conflict: '{drug} is {own} here and {other} in {where}, for {condition}. Agree on one, or say for whom each holds.',
  },
  examples: {
    bad: [
      {
        title: 'First and second line',
        markdown: '# Diabetic peripheral neuropathy\n\nGabapentin is first-line.',
        reports: 'Gabapentin',
        others: { 'pain-clinic.md': '# Diabetic peripheral neuropathy\n\nGabapentin is second-line.' },
      },
    ],
    good: [
      {
        title: 'The same line',
        markdown: '# Diabetic peripheral neuropathy\n\nGabapentin is first-line.',
        others: { 'pain-clinic.md': '# Diabetic peripheral neuropathy\n\nFirst-line: gabapentin.' },
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://implementationscience.biomedcentral.com/articles/10.1186/s13012-022-01219-2'],
  *check(articles, { formulary }) {
    for (const places of stancesByCondition(articles).values()) {
      const ranked = places.filter(({ fact }) => fact.line !== null && fact.stance === 'for');
      for (const pair of opposed(ranked, (a, b) => a.drug === b.drug && a.line !== b.line)) {
        yield { path: pair.place.path, problem: stanceProblem(pair, formulary, lineWords) };
      }
    }
  },
};
