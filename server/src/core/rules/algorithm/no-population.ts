import { contains } from '../../text/span.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an algorithm that does not say for whom it is. */
export const algorithmNoPopulation: ArticleRule = {
  id: 'algorithm/no-population',
  scope: 'article',
  summary: 'A treatment algorithm does not say for which patients it is.',
  rationale:
    'The first box of an algorithm names the patients. Where neither the title, the headings nor the first step names a condition or a group, the pathway may be followed in children, in pregnancy or for another disease.',
  needs: ['algorithms', 'article', 'outline'],
  defaultSeverity: 'off',
  messages: {
    found:
      'Neither the title nor the first step says for which patients this algorithm is. Name the condition and the group in its heading or first step.',
  },
  examples: {
    bad: [
      {
        title: 'Nobody is named',
        markdown:
          '# Our plan\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
        reports: 'Start duloxetine 60 mg once daily',
      },
    ],
    good: [
      {
        title: 'The title says so',
        markdown:
          '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://sk.sagepub.com/ency/edvol/embed/medical/chpt/clinical-algorithms-practice-guidelines'],
  *check(facts, { formulary }) {
    if (!isEnglish(facts)) return;
    for (const { steps, span, title } of facts.algorithms) {
      const [first] = steps;
      const above = facts.outline.filter((section) => contains(section.span, span)).map((section) => section.title);
      const words = [facts.article.title ?? '', title, ...above, first?.text ?? '', ...(first?.details ?? [])];
      const isNamed = words.some((text) => PEOPLE.test(text) || formulary.indications.find(text).length > 0);
      if (first !== undefined && !isNamed) yield { messageId: 'found', span: first.titleSpan, subject: title };
    }
  },
};

const PEOPLE =
  /\b(?:adults?|patients?|people|persons?|child(?:ren)?|infants?|neonat\w{1,5}|women|men|pregnan\w{1,4}|p(?:a)?ediatrics?|elderly|older|\w{4,20}(?:itis|osis|aemia|emia|pathy|algia|oma|uria|plegia)|disease|syndrome|failure|arrest|shock|injury|poisoning|toxicity|overdose|infection|attack|crisis|bleed(?:ing)?|seizures?|fractures?|burns?|cancer)\b/i;
