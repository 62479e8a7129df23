import type { RecommendationFact } from '../../facts/types.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports recommendations without a strength: the reader cannot tell an order from a suggestion. */
export const gradeStrengthMissing: ArticleRule = {
  id: 'grade/strength-missing',
  scope: 'article',
  summary: 'Recommendations do not say how strong they are.',
  rationale:
    'A strong recommendation applies to most patients, a weak one asks for a decision with the patient. Without a strength both read alike. An article that grades nothing gets one finding; in an article that grades some recommendations, each "we recommend" or "we suggest" without a strength is reported.',
  needs: ['article', 'recommendations'],
  defaultSeverity: 'off',
  messages: {
    none: 'None of the {count} recommendations of this article states its strength or certainty. State them, or say that nothing is graded.',
    one: 'This recommendation states no strength, although others of the article do. Add it.',
  },
  examples: {
    bad: [
      {
        title: 'Nothing is graded',
        markdown: '# Gout\n\nWe recommend colchicine for acute gout.',
        reports: 'We recommend colchicine for acute gout.',
      },
    ],
    good: [
      {
        title: 'A graded recommendation',
        markdown: '# Gout\n\nWe recommend colchicine for acute gout (strong recommendation, moderate certainty).',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    const all = facts.recommendations.filter(({ verb }) => ADVISES.test(verb));
    const bare = all.filter((it) => it.strength === null && it.certainty === null);
    const [first] = bare;
    if (first === undefined) return;
    if (bare.length === all.length) {
      yield { messageId: 'none', data: { count: String(all.length) }, span: first.span, subject: 'none' };
    } else for (const { span, verb } of bare.filter(isFormal)) yield { messageId: 'one', span, subject: verb };
  },
};

const ADVISES = /recommend|suggest|should|-line\b/;
const isFormal = ({ verb }: RecommendationFact): boolean => /^we |recommended|suggested/.test(verb);
