import type { Article, Block } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { readDate } from './dates.ts';
import { frontMatterText, frontMatterValue } from './front-matter-values.ts';
import { type KeyLine, keyLines } from './key-lines.ts';
import type { GovernanceFacts, ReviewStatus } from './types.ts';

const STATUS: Readonly<Record<string, ReviewStatus>> = {
  submitted: 'submitted',
  draft: 'submitted',
  'under review': 'under-review',
  'under-review': 'under-review',
  under_review: 'under-review',
  'in review': 'under-review',
  approved: 'approved',
};
const REVIEWED =
  /\b(?:is|are|was|were|been|all articles are)?\s?(?:peer[- ]|medically )?reviewed (?:for accuracy )?by\b|\breviewed for accuracy\b/i;
const PENDING =
  /\b(?:pending|awaiting) (?:human |medical |expert |peer |clinical |editorial )?(?:review|approval)\b|\bnot yet (?:been )?(?:reviewed|approved)\b/i;
const JURISDICTIONS: readonly string[] = ['US', 'EU', 'UK'];

export interface Governance {
  readonly facts: GovernanceFacts;
  readonly status: ReviewStatus | null;
  readonly lastUpdated: string | null;
  readonly nextReview: string | null;
  readonly authors: readonly string[];
  readonly reviewers: readonly string[];
  readonly audience: string | null;
}

/** What the article says of its own state: in front matter, header lines, a two-column table or a task list. */
export function readGovernance(article: Article): Governance {
  const lines = keyLines(article);
  const statuses = readStatuses(article, lines);
  const updated = dated(
    article,
    lines,
    ['last_updated', 'updated', 'last_reviewed', 'last_modified'],
    /^(?:last )?(?:updated|reviewed|modified)(?: on)?$/i,
  );
  const next = dated(article, lines, ['next_review', 'review_due'], /^(?:next review|review due)(?: date)?$/i);
  const marked = statuses.filter((s) => s.marked);
  return {
    status: marked.length === 1 ? (marked[0]?.status ?? null) : null,
    lastUpdated: updated.date,
    nextReview: next.date,
    authors: people(article, lines, 'authors', /^(?:authors?|written by)$/i),
    reviewers: people(article, lines, 'reviewers', /^(?:reviewers?|reviewed by)$/i),
    audience: frontMatterText(article, 'audience') ?? lines.find((l) => /^audience$/i.test(l.key))?.value ?? null,
    facts: {
      statuses,
      claims: readClaims(article),
      publish: frontMatterValue(article, 'publish') === true,
      lastUpdatedSpan: updated.span,
      nextReviewSpan: next.span,
      approvedBy:
        frontMatterText(article, 'approved_by') ?? lines.find((l) => /^approved by$/i.test(l.key))?.value ?? null,
      approvedOn: frontMatterText(article, 'approved_on'),
      contentHash: frontMatterText(article, 'content_hash'),
      jurisdictions: list(frontMatterValue(article, 'jurisdiction')).filter((j) => JURISDICTIONS.includes(j)),
      aiAssisted: boolean(frontMatterValue(article, 'ai_assisted')),
      frontMatterError: article.frontMatter?.error
        ? { message: article.frontMatter.error, span: article.frontMatter.span }
        : null,
      anchor: anchorOf(article),
      referenceHeading: referenceHeading(article),
      end: article.text.trimEnd().length,
    },
  };
}

function readStatuses(article: Article, lines: readonly KeyLine[]): GovernanceFacts['statuses'] {
  const stated = frontMatterText(article, 'status');
  const front = stated === null ? undefined : STATUS[stated.toLowerCase()];
  const span = article.frontMatter?.spans.status;
  const found: { status: ReviewStatus; marked: boolean; span: Span }[] = [];
  if (front !== undefined && span !== undefined) found.push({ status: front, marked: true, span });
  for (const line of lines) {
    const status = STATUS[line.value.toLowerCase()];
    if (/^(?:article )?(?:review )?status$/i.test(line.key) && status !== undefined)
      found.push({ status, marked: true, span: line.valueSpan });
  }
  return found.length > 0 ? found : article.blocks.flatMap((block) => printedStatuses(article, block));
}

/** All states printed below one another, or as a task list; marked only where a box is ticked. */
function printedStatuses(article: Article, block: Block): { status: ReviewStatus; marked: boolean; span: Span }[] {
  const raw = article.text.slice(block.span.start, block.span.end);
  const before = article.text.slice(Math.max(0, block.span.start - 4), block.span.start);
  if (block.item !== null) {
    const status = STATUS[block.view.text.trim().toLowerCase()];
    const box = /\[([ xX])\]\s*$/.exec(before);
    return status !== undefined && box !== null ? [{ status, marked: box[1] !== ' ', span: block.span }] : [];
  }
  if (!/\bstatus\b/i.test(raw) || raw.length > 600) return [];
  return [...raw.matchAll(/^[ \t]*(Submitted|Under Review|Approved)[ \t]*$/gim)].flatMap((match) => {
    const status = STATUS[(match[1] ?? '').toLowerCase()];
    const start = block.span.start + match.index + match[0].indexOf(match[1] ?? '');
    return status === undefined
      ? []
      : [{ status, marked: false, span: { start, end: start + (match[1] ?? '').length } }];
  });
}

/** Claims count only near the top, where an article speaks about itself. */
function readClaims(article: Article): GovernanceFacts['claims'] {
  return article.blocks
    .filter((b) => b.region === 'header' || (b.region === 'body' && b.kind === 'paragraph' && b.index < 6))
    .flatMap((block) => {
      const claims: GovernanceFacts['claims'][number][] = [];
      for (const [kind, pattern] of [
        ['reviewed', REVIEWED],
        ['pending', PENDING],
      ] as const) {
        const match = pattern.exec(block.view.text);
        if (match === null) continue;
        const start = match.index + match[0].length - match[0].trimStart().length;
        claims.push({ kind, text: match[0].trim(), span: block.view.sourceSpan(start, match.index + match[0].length) });
      }
      return claims;
    });
}

function dated(
  article: Article,
  lines: readonly KeyLine[],
  keys: readonly string[],
  name: RegExp,
): { date: string | null; span: Span | null } {
  for (const key of keys) {
    const text = frontMatterText(article, key);
    const date = text === null ? null : readDate(text);
    if (date !== null) return { date: date.date, span: article.frontMatter?.spans[key] ?? null };
  }
  for (const line of lines) {
    const date = name.test(line.key) ? readDate(line.value) : null;
    if (date !== null) return { date: date.date, span: line.valueSpan };
  }
  // A date that cannot be read has its place all the same.
  const written = keys.flatMap((key) => article.frontMatter?.spans[key] ?? [])[0];
  return { date: null, span: written ?? null };
}

function people(article: Article, lines: readonly KeyLine[], key: string, name: RegExp): string[] {
  const front = list(frontMatterValue(article, key) ?? frontMatterValue(article, key.slice(0, -1)));
  if (front.length > 0) return front;
  const line = lines.find((l) => name.test(l.key));
  return line === undefined
    ? []
    : line.value
        .split(/[;,]/)
        .map((n) => n.trim())
        .filter((n) => n !== '' && n.length < 80);
}

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((v): v is string => typeof v === 'string' && v.trim() !== '');

const boolean = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** Where a finding about the whole article stands: its title, else its first words. */
function anchorOf(article: Article): Span {
  const title = article.title?.block ?? null;
  const block = title === null ? article.blocks.find((b) => b.region !== 'furniture') : article.blocks[title];
  if (block === undefined) return article.frontMatter?.span ?? { start: 0, end: 0 };
  const first = article.text.slice(block.span.start, block.span.end).split(/\r?\n/)[0] ?? '';
  return { start: block.span.start, end: block.span.start + first.length };
}

function referenceHeading(article: Article): Span | null {
  const section = article.sections.find((s) => s.region === 'references' && s.heading !== null);
  return section?.heading == null ? null : (article.blocks[section.heading]?.span ?? null);
}
