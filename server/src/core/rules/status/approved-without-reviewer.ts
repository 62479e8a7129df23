import type { ApprovalRecord, ArticleFacts } from '../../facts/types.ts';
import type { ArticleRule, Problem } from '../rule.ts';
import { statusSpan } from '../status-span.ts';

/** Reports an approval that nobody stands for, or whose text has changed since: nobody has checked what is read now. */
export const statusApprovedWithoutReviewer: ArticleRule = {
  id: 'status/approved-without-reviewer',
  scope: 'article',
  summary: 'An approval has no name or no date, or the text has changed since.',
  rationale:
    'An approval is worth as much as the person who gave it, the day, and the text that was read. `clinlint approve` ' +
    'records all three: `approved_by`, `approved_on`, and `content_hash` over the body with a short hash for each main ' +
    'section. Any change of the words ends the approval; line ends and blanks at the ends of lines do not count. ' +
    'Without a hash nobody can tell whether the text has changed: set the option `requireHash` where that must not be.',
  needs: ['article', 'clinical', 'governance'],
  defaultSeverity: 'error',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        requireHash: { description: 'Whether an approval must carry a content hash.', type: 'boolean', default: false },
      },
    },
    defaults: { requireHash: false },
  },
  messages: {
    unnamed: 'The article is approved, but does not say by whom. Add `approved_by`.',
    undated: 'The article is approved, but does not say when. Add `approved_on: YYYY-MM-DD`.',
    unhashed: 'The approval is not bound to the text. Approve it with `clinlint approve`, which records its hash.',
    changed:
      'The text has changed since it was approved{by}: {sections}. Have the change reviewed and approve it again.',
    edited: 'The text has changed since it was approved{by}. Have the change reviewed and approve it again.',
  },
  examples: {
    bad: [
      {
        title: 'Nobody approved it',
        markdown:
          '---\nstatus: approved\napproved_on: 2025-03-14\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: 'approved',
      },
    ],
    good: [
      {
        title: 'Approved by a person on a day',
        markdown:
          '---\nstatus: approved\napproved_by: A. Example\napproved_on: 2025-03-14\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist', 'https://piftick.org.uk/'],
  *check(facts, { options }) {
    const { article, governance } = facts;
    if (!facts.clinical.clinical || article.status !== 'approved') return;
    const span = statusSpan(facts);
    // Whoever reviewed an approved article stands for it, from the day of the review on.
    const named = governance.approvedBy !== null || article.reviewers.length > 0;
    if (!named) yield { messageId: 'unnamed', span, subject: 'name' };
    if (governance.approvedOn === null && governance.reviewedOn === null)
      yield { messageId: 'undated', span, subject: 'date' };
    if (governance.approval !== null) yield* edited(facts, governance.approval);
    else if (options.requireHash === true) yield { messageId: 'unhashed', span, subject: 'hash' };
  },
};

function* edited(facts: ArticleFacts, approval: ApprovalRecord): Iterable<Problem> {
  if (approval.recorded.toLowerCase() === approval.current) return;
  const { approvedBy, approvedOn } = facts.governance;
  const by = `${approvedBy === null ? '' : ` by ${approvedBy}`}${approvedOn === null ? '' : ` on ${approvedOn}`}`;
  const sections = changes(approval);
  const now = approval.sections.filter(({ hash }) => !approval.recordedSections.some((it) => it.hash === hash));
  const known = approval.recordedSections.length > 0;
  yield {
    messageId: known ? 'changed' : 'edited',
    data: { by, sections },
    span: facts.governance.contentHashSpan ?? statusSpan(facts),
    subject: 'content',
    related: known ? now.map(({ title, span }) => ({ span, message: `Changed since the approval: ${title}` })) : [],
  };
}

/** "Dosing and Monitoring changed, Follow-up was removed": what the hashes of the sections tell. */
function changes({ sections, recordedSections: before }: ApprovalRecord): string {
  const names = (list: readonly { readonly title: string }[]): string =>
    list.map(({ title }) => `"${title}"`).join(', ');
  const hashes = new Set(before.map(({ hash }) => hash));
  const different = sections.filter(({ hash }) => !hashes.has(hash));
  const changed = different.filter(({ title }) => before.some((it) => it.title === title));
  const added = different.filter((section) => !changed.includes(section));
  const removed = before.filter(({ title }) => !sections.some((it) => it.title === title));
  const parts = [
    ...(changed.length > 0 ? [`changed ${names(changed)}`] : []),
    ...(added.length > 0 ? [`new ${names(added)}`] : []),
    ...(removed.length > 0 ? [`removed ${names(removed)}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'sections stand in another order or number';
}
