import { readArticle } from '../article/read-article.ts';
import type { Finding } from '../engine/types.ts';
import { bodyStart, contentSections } from '../facts/approval-record.ts';
import { contentHash } from '../text/content-hash.ts';
import { editFrontMatter, type FrontMatterEntry } from './front-matter-edit.ts';

export interface Approval {
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** Null leaves what the article says. */
  readonly nextReview: string | null;
  /** Errors that a suppression silences: whoever approves the text approves them too. */
  readonly suppressed: readonly Finding[];
}

const MAX_TITLE = 80;

/**
 * The article with an approval in its front matter, bound to its text; null where the front matter cannot be edited.
 * The text is one without a byte order mark.
 */
export function approveArticle(text: string, approval: Approval): string | null {
  // Without front matter the body begins elsewhere afterwards: what is hashed is the text as it will be read.
  const written = editFrontMatter(text, entries(text, approval));
  return written === null ? null : editFrontMatter(written, entries(written, approval));
}

function entries(text: string, approval: Approval): FrontMatterEntry[] {
  const article = readArticle(text);
  const data = article.frontMatter?.data ?? {};
  const status = 'review_status' in data && !('status' in data) ? 'review_status' : 'status';
  const sections = contentSections(article).map(({ title, hash }) => `${hash} ${oneLine(title)}`);
  const exceptions = approval.suppressed.filter((it) => it.severity === 'error').map(exception);
  return [
    [status, 'approved'],
    ...('review_status' in data && status === 'status' ? [['review_status', 'approved'] as const] : []),
    ['approved_by', approval.by],
    ['approved_on', approval.on],
    ...(approval.nextReview === null ? [] : [['next_review', approval.nextReview] as const]),
    ['content_hash', contentHash(text.slice(bodyStart(article)))],
    ['approved_sections', sections.length === 0 ? null : sections],
    ['approved_exceptions', exceptions.length === 0 ? null : [...new Set(exceptions)]],
  ];
}

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE).trim() || 'Untitled';

/** "dose/above-label-max: agreed by the board (by A. Example, until 2027-03-01)". */
function exception({ rule, suppressedBy }: Finding): string {
  const by = suppressedBy?.by == null ? [] : [`by ${suppressedBy.by}`];
  const until = suppressedBy?.until == null ? [] : [`until ${suppressedBy.until}`];
  const more = [...by, ...until].join(', ');
  return `${rule}: ${oneLine(suppressedBy?.reason ?? '')}${more === '' ? '' : ` (${more})`}`;
}
