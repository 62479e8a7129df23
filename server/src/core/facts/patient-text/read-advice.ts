import type { Block } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';

const CLINICIAN =
  '(?:doctor|gp|pharmacist|nurse|clinician|midwife|surgery|clinic|health ?-?care (?:team|provider|professional)|care team|provider)';

/** Words by which a text for patients warns beside a dose, or says whom to ask. Generous: silence is the safe side here. */
const WARNING = new RegExp(
  [
    "(?:do not|don[’']t|never|should not|must not|avoid)",
    '(?:no )?more than',
    '(?:maximum|at most|overdose|too much|too many)',
    'side[- ]effects?',
    `(?:your|a|the) ${CLINICIAN}`,
    '(?:as|exactly as|if|unless) (?:\\w{1,12} ){0,2}(?:prescribed|told|advised|directed)',
    '(?:warning|caution|careful|allerg(?:y|ic|ies))',
    'if you (?:have|are|take|miss|forget|feel|get|notice)',
    '(?:leaflet|label|instructions)',
  ]
    .map((words) => `\\b${words}\\b`)
    .join('|'),
  'gi',
);

/** Words that tell a patient when or where to get help. */
const HELP = new RegExp(
  [
    '\\b(?:911|999|112|111|000)\\b',
    '\\b(?:emergency|emergencies|ambulance|hospital|casualty|urgent(?:ly)?|immediately|straight away|right away|at once)\\b',
    '\\bA ?& ?E\\b',
    '\\bpoison (?:control|cent(?:er|re)s?)\\b',
    '\\b(?:get|seek|need|find) (?:\\w{1,12} ){0,3}(?:help|care|attention|advice)\\b',
    `\\b(?:see|contact|tell|call|ring|phone|ask|talk to|speak to) (?:your|a|the) (?:\\w{1,12} ){0,2}${CLINICIAN} (?:\\w{1,12} ){0,3}(?:if|when|as soon as)\\b`,
  ].join('|'),
  'gi',
);

export const readDoseWarnings = (blocks: readonly Block[]): Span[] => spansOf(blocks, WARNING);
export const readHelpAdvice = (blocks: readonly Block[]): Span[] => spansOf(blocks, HELP);

const spansOf = (blocks: readonly Block[], words: RegExp): Span[] =>
  blocks.flatMap(({ view }) =>
    [...view.text.matchAll(words)].map((m) => view.sourceSpan(m.index, m.index + m[0].length)),
  );
