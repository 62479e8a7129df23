import { contains } from '../../text/span.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a path that leads nowhere: a step that does not exist, or a question at the very end. */
export const algorithmDeadEnd: ArticleRule = {
  id: 'algorithm/dead-end',
  scope: 'article',
  summary: 'A path of the algorithm leads to a step that does not exist, or ends in a question.',
  rationale:
    'Whoever follows the pathway stands there with the patient and no next step. Every path should end in an action, a state or a referral.',
  needs: ['algorithms', 'article', 'prose'],
  defaultSeverity: 'warning',
  messages: {
    missing: 'This sends the reader to step {number}, but the algorithm ends with step {last}. Correct the number.',
    absent: 'This sends the reader to step {number}, and nothing in the article has that number. Correct the number.',
    question: 'The algorithm ends in a question. Say what follows from each answer.',
  },
  examples: {
    bad: [
      {
        title: 'A step that is not there',
        markdown:
          '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily; if not tolerated, go to step 4\n2. Switch to pregabalin',
        reports: 'go to step 4',
      },
    ],
    good: [
      {
        title: 'A step that is there',
        markdown:
          '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily; if not tolerated, go to step 2\n2. Switch to pregabalin',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://sk.sagepub.com/ency/edvol/embed/medical/chpt/clinical-algorithms-practice-guidelines'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const { span, number, exists } of facts.prose.stepReferences) {
      if (exists || facts.algorithms.some(({ span: whole }) => contains(whole, span))) continue;
      yield { messageId: 'absent', data: { number: String(number) }, span, subject: String(number) };
    }
    for (const { steps, span: whole } of facts.algorithms) {
      const numbers = steps.map((step, i) => Number(step.number ?? i + 1));
      const last = Math.max(...numbers, steps.length);
      for (const { span, number } of facts.prose.stepReferences) {
        if (!contains(whole, span) || number <= last) continue;
        yield {
          messageId: 'missing',
          data: { number: String(number), last: String(last) },
          span,
          subject: String(number),
        };
      }
      const end = steps[steps.length - 1];
      if (end !== undefined && /\?\s*$/.test(end.text) && end.details.length === 0) {
        yield { messageId: 'question', span: end.titleSpan, subject: end.text };
      }
    }
  },
};
