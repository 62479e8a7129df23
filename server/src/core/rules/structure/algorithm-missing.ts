import { listed } from '../../text/listed.ts';
import { dosesByDrug } from '../advised-doses.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an article on treatment with several advised drugs and no order among them. */
export const structureAlgorithmMissing: ArticleRule = {
  id: 'structure/algorithm-missing',
  scope: 'article',
  summary: 'An article on treatment advises several drugs and has no treatment algorithm.',
  rationale:
    'Four drugs in a row leave open which comes first and what follows when it does not work. A numbered pathway, or lines of therapy, say so.',
  needs: ['algorithms', 'article', 'doses', 'prose'],
  defaultSeverity: 'off',
  messages: {
    found:
      'The article is on treatment and gives doses of {count} drugs ({drugs}), without an order of steps. Add a numbered algorithm, or say which drug comes first.',
  },
  examples: {
    bad: [
      {
        title: 'Three drugs, no order',
        markdown:
          '# Treatment of neuropathic pain\n\n- Pregabalin 75 mg twice daily\n- Duloxetine 60 mg once daily\n- Gabapentin 300 mg three times daily',
        reports: '# Treatment of neuropathic pain',
      },
    ],
    good: [
      {
        title: 'An algorithm',
        markdown:
          '# Treatment of neuropathic pain\n\n## Algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin 75 mg twice daily\n3. Switch to gabapentin 300 mg three times daily',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    const { title, titleSpan } = facts.article;
    if (!isEnglish(facts) || title === null || titleSpan === null) return;
    if (!TREATS.test(title) || facts.algorithms.length > 0 || facts.prose.stances.some(({ line }) => line !== null))
      return;
    const drugs = dosesByDrug(facts).map(([drug]) => drug.name);
    const data = { count: String(drugs.length), drugs: listed(drugs.slice(0, 5)) };
    if (drugs.length >= 3) yield { messageId: 'found', data, span: titleSpan, subject: 'algorithm' };
  },
};

const TREATS = /\b(?:treatment|therapy|management|treating|managing|approach)\b/i;
