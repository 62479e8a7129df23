import type { ConditionFact } from '../../facts/prose/types.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a condition that the article calls by several names. */
export const termsInconsistent: ArticleRule = {
  id: 'terms/inconsistent',
  scope: 'article',
  summary: 'One condition has several names in the article.',
  rationale:
    'A reader may take two names for two conditions, and a search finds only one of them. Only full names are compared, not abbreviations, and not a name with some words left out. Reported once for a condition, at the first use of the second name.',
  needs: ['article', 'prose'],
  defaultSeverity: 'off',
  messages: { found: '"{name}" and "{first}" name one condition. Use one name, and give the other once in brackets.' },
  examples: {
    bad: [
      {
        title: 'Two names',
        markdown: '# Pain\n\nDiabetic peripheral neuropathy is common. Diabetic nerve pain is treated with duloxetine.',
        reports: 'Diabetic nerve pain',
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
      if (isShortened(before.text, fact.text)) continue;
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

/** True where all words of one name are in the other. */
function isShortened(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return [...one].every((word) => other.has(word)) || [...other].every((word) => one.has(word));
}

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(name.split(/[\s-]+/).map((word) => word.replace(/(?:ies|y|s)$/, '')));
