import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a question in an algorithm without its answers. */
export const algorithmDecisionWithoutBranches: ArticleRule = {
  id: 'algorithm/decision-without-branches',
  scope: 'article',
  summary: 'A decision of the algorithm does not say what follows from each answer.',
  rationale:
    'A decision is a question with exclusive answers, and each answer leads somewhere. A question without answers leaves the reader to guess which way "yes" goes.',
  needs: ['algorithms', 'article'],
  defaultSeverity: 'warning',
  messages: { found: 'This question has no answers. Say below it what follows from yes and from no.' },
  examples: {
    bad: [
      {
        title: 'A bare question',
        markdown:
          '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Is the pain halved after 6 weeks?\n3. Refer to a clinic',
        reports: 'Is the pain halved after 6 weeks?',
      },
    ],
    good: [
      {
        title: 'With answers',
        markdown:
          '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Is the pain halved after 6 weeks?\n   - Yes: continue\n   - No: switch to pregabalin\n3. Refer to a clinic',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://sk.sagepub.com/ency/edvol/embed/medical/chpt/clinical-algorithms-practice-guidelines'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const { steps } of facts.algorithms) {
      for (const [i, { text, details, titleSpan }] of steps.entries()) {
        const next = steps[i + 1];
        if (!/\?\s*$/.test(text) || details.length > 0 || next === undefined || ANSWER.test(next.text)) continue;
        yield { messageId: 'found', span: titleSpan, subject: text };
      }
    }
  },
};

const ANSWER = /^(?:if|when|yes|no|in case|otherwise)\b/i;
