import type { ArticleFacts } from '../../facts/types.ts';
import { bySpan, cover } from '../../text/span.ts';
import type { ArticleRule, Problem } from '../rule.ts';

/** Reports a status that cannot be told: a form of states with none or several marked, or a word that is no state. */
export const statusAmbiguous: ArticleRule = {
  id: 'status/ambiguous',
  scope: 'article',
  summary: 'The review status of the article cannot be told.',
  rationale:
    'An article that prints every state of a form without marking one, marks several, or names a state that is none, ' +
    'leaves open whether anybody checked it, and readers take it for approved. The states are submitted, under review ' +
    'and approved.',
  needs: ['article', 'clinical', 'governance'],
  defaultSeverity: 'error',
  messages: {
    unmarked:
      'The article prints the states {states} without marking the one that holds. Mark it, or state only that one.',
    several: 'The article marks more than one review status: {states}. Mark the one that holds.',
    unknown: 'The status "{status}" is not known. Write submitted, under-review or approved.',
  },
  examples: {
    bad: [
      {
        title: 'Every state printed, none marked',
        markdown:
          '# Gout\n\nReview status\nSubmitted\nUnder Review\nApproved\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: 'Submitted\nUnder Review\nApproved',
      },
    ],
    good: [
      {
        title: 'One state, marked',
        markdown: '---\nstatus: submitted\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x'],
  *check(facts) {
    if (!facts.clinical.clinical) return;
    yield* betweenStates(facts);
    const { unknownStatus } = facts.governance;
    if (unknownStatus === null) return;
    const { text, span } = unknownStatus;
    yield { messageId: 'unknown', data: { status: text }, span, severity: 'info', subject: 'unknown' };
  },
};

function* betweenStates({ governance }: ArticleFacts): Iterable<Problem> {
  const marked = governance.statuses.filter((it) => it.marked);
  const undecided = marked.length === 0 ? governance.statuses : marked;
  const states = [...new Set(undecided.map((it) => it.status.replace('-', ' ')))];
  const [first, ...rest] = [...undecided].sort((a, b) => bySpan(a.span, b.span));
  if (states.length < 2 || first === undefined) return;
  yield {
    messageId: marked.length === 0 ? 'unmarked' : 'several',
    data: { states: states.join(', ') },
    span: rest.map((it) => it.span).reduce(cover, first.span),
    subject: 'states',
  };
}
