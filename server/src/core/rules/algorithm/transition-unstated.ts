import type { AlgorithmFact } from '../../facts/types.ts';
import { listed } from '../../text/listed.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule, Problem } from '../rule.ts';

/** Reports a step that brings a new drug and does not say what becomes of the drugs before it. */
export const algorithmTransitionUnstated: ArticleRule = {
  id: 'algorithm/transition-unstated',
  scope: 'article',
  summary: 'A step brings a new drug without saying whether it is added or replaces the drugs before it.',
  rationale:
    'A reader who adds where a switch was meant combines drugs that must not be combined, such as two serotonergic ones. "Add", "switch to", "replace" or "stop" in the step, says which. Only ladders are read, whose steps speak of lines of therapy or of what did not work; in an emergency protocol each step is simply done.',
  needs: ['algorithms', 'article'],
  defaultSeverity: 'info',
  messages: {
    found:
      'This step brings {drugs} after {before}, and does not say whether it is added or replaces them. Write "add" or "switch to".',
  },
  examples: {
    bad: [
      {
        title: 'A step without a verb',
        markdown:
          '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Second-line options: amitriptyline at night',
        reports: 'Second-line options: amitriptyline at night',
      },
    ],
    good: [
      {
        title: 'A switch',
        markdown:
          '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to amitriptyline at night',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://sk.sagepub.com/ency/edvol/embed/medical/chpt/clinical-algorithms-practice-guidelines'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const algorithm of facts.algorithms) if (isLadder(algorithm)) yield* unstated(algorithm);
  },
};

/** Steps that are tried one after another. In an emergency protocol each step is simply done. */
const LADDER =
  /\b(?:(?:first|second|third)[- ]line|monotherapy|combination therapy|(?:inadequate|insufficient|partial|no|lack of) (?:response|relief|control)|refractory|not (?:controlled|relieved|halved)|persist\w{0,4}|step[- ]?(?:up|wise)|treatment ladder)\b/i;

const FAILED =
  /\b(?:inadequate|insufficient|partial|persist\w{0,4}|ongoing|refractory|fail\w{0,4}|not|no|still|residual|after)\b/i;

const isLadder = ({ title, steps }: AlgorithmFact): boolean =>
  LADDER.test(title) || steps.some(({ text, details }) => LADDER.test(text) || details.some((it) => LADDER.test(it)));

function* unstated({ steps }: AlgorithmFact): Iterable<Problem> {
  const seen = new Set<string>();
  for (const { relation, kind, text, condition, drugs, titleSpan } of steps) {
    const fresh = drugs.filter((drug) => !seen.has(drug));
    // "If the area is large" chooses between patients; "if pain persists" leads on from the step before.
    const isOther = (condition !== null || /\bif\b/i.test(text)) && !FAILED.test(condition ?? text);
    if (relation === 'unstated' && kind !== 'link' && !isOther) {
      const data = { drugs: listed(fresh), before: listed([...seen]) };
      yield { messageId: 'found', data, span: titleSpan, subject: fresh.join('|') };
    }
    for (const drug of drugs) seen.add(drug);
  }
}
