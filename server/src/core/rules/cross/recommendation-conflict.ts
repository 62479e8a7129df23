import { isSameOrMember } from '../class-members.ts';
import type { CorpusRule } from '../rule.ts';
import { opposed, stanceProblem, stancesByCondition } from '../stance-pairs.ts';

/** Reports articles of which one advises a drug and another advises against it for the same condition. */
export const crossRecommendationConflict: CorpusRule = {
  id: 'cross/recommendation-conflict',
  scope: 'corpus',
  summary: 'One article advises a drug, another advises against it for the same condition.',
  rationale:
    'A reader of both cannot know which holds. Compared are statements without a condition attached ("avoid", "should not be used", "is recommended", "treatment options include") about one drug, or a class and its member, for the condition that the sentence, a heading or the title names.',
  needs: ['article', 'prose'],
  defaultSeverity: 'warning',
  messages: {
    conflict: '{drug} is {own} here and {other} in {where}, for {condition}. Agree on one, or say for whom each holds.',
  },
  examples: {
    bad: [
      {
        title: 'For and against',
        markdown: '# Diabetic peripheral neuropathy\n\nTramadol should be avoided.',
        reports: 'Tramadol',
        others: { 'pain-clinic.md': '# Diabetic peripheral neuropathy\n\nTreatment options include tramadol.' },
      },
    ],
    good: [
      {
        title: 'Against it for some patients',
        markdown: '# Diabetic peripheral neuropathy\n\nAvoid tramadol in patients with seizures.',
        others: { 'pain-clinic.md': '# Diabetic peripheral neuropathy\n\nTreatment options include tramadol.' },
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://implementationscience.biomedcentral.com/articles/10.1186/s13012-022-01219-2'],
  *check(articles, { formulary }) {
    for (const places of stancesByCondition(articles).values()) {
      const pairs = opposed(places, (a, b) => a.stance !== b.stance && isSameOrMember(a.drug, b.drug, formulary));
      for (const pair of pairs) {
        const words = ({ stance }: { readonly stance: string }): string =>
          stance === 'for' ? 'advised' : 'advised against';
        yield { path: pair.place.path, problem: stanceProblem(pair, formulary, words) };
      }
    }
  },
};
