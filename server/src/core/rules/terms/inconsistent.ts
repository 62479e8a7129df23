import type { ConditionFact } from '../../facts/prose/types.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a condition that the article calls by several names. */
export const termsInconsistent: ArticleRule = {
  id: 'terms/inconsistent',
  scope: 'article',
  summary: 'One condition has several names in the article.',
  rationale:
    'A reader may take two names for two conditions, and a search finds only one of them. Compared are full names that have two words in common and one of their own each; a name with words left out is the same name. Reported once for a condition, at the first use of the second name.',
  needs: ['article', 'prose'],
  defaultSeverity: 'off',
  messages: { found: '"{name}" and "{first}" name one condition. Use one name, and give the other once in brackets.' },
  examples: {
    bad: [
      {
        title: 'Two names',
        markdown:
          '# Pain\n\nDiabetic peripheral neuropathy is common. Painful diabetic neuropathy is treated with duloxetine.',
        reports: 'Painful diabetic neuropathy',
      },
    ],
    good: [
      {
        title: 'A shorter form',
        markdown: '# Pain\n\nDiabetic peripheral neuropathy is common. Diabetic neuropathy is treated with duloxetine.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    const first = new Map<string, ConditionFact>();
    const told = new Set<string>();
    for (const fact of facts.prose.conditions) {
      if (fact.weak || !fact.text.includes(' ') || told.has(fact.id)) continue;
      const before = first.get(fact.id) ?? fact;
      first.set(fact.id, before);
      if (!isOtherName(before.text, fact.text)) continue;
      told.add(fact.id);
      const data = { name: fact.text, first: before.text };
      yield {
        messageId: 'found',
        data,
        span: fact.span,
        subject: fact.id,
        related: [{ span: before.span, message: before.text }],
      };
    }
  },
};

/** Two words in common and one of its own in each: fewer in common may be a wider or a narrower condition. */
function isOtherName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common >= 2 && common < one.size && common < other.size;
}

const wordsOf = (name: string): ReadonlySet<string> => new Set(name.split(/[\s-]+/).map((word) => word.slice(0, 5)));
