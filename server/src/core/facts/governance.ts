import type { Article, Block } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import type { Span } from '../text/span.ts';
import { readApprovalRecord } from './approval-record.ts';
import { readAudience, tellsOfProfessionals } from './audience.ts';
import { readDate } from './dates.ts';
import { readOwnLines } from './own-lines.ts';
import { readPromotionalWords } from './promotional-words.ts';
import { placesOf, type Stated, statedFlag, statedNames, statedText, statedValues, textOf } from './stated-values.ts';
import type { GovernanceFacts, ReviewStatus } from './types.ts';

const STATUS: Readonly<Record<string, ReviewStatus>> = {
  submitted: 'submitted',
  draft: 'submitted',
  'under review': 'under-review',
  'in review': 'under-review',
  'pending review': 'under-review',
  'awaiting review': 'under-review',
  approved: 'approved',
};
const REVIEWED = [
  /\b(?:is|are|was|were|been)\s(?:peer[- ]|medically |clinically )?reviewed for accuracy(?: by)?\b/i,
  /\breviewed for accuracy(?: by)?\b/i,
  /\b(?:peer[- ]|medically |clinically )reviewed by\b/i,
  /\b(?:articles?|content|pages?|information|guidelines?|documents?|text)\s(?:is|are|was|were|has been|have been)\s(?:peer[- ]|medically |clinically )?reviewed(?: by)?\b/i,
];
const PENDING = [
  /\b(?:pending|awaiting|awaits) (?:human |medical |expert |peer |clinical |editorial |final )?(?:review|approval)\b/i,
  /\bnot yet (?:been )?(?:reviewed|approved)\b/i,
];
const JURISDICTIONS: readonly (readonly ['US' | 'EU' | 'UK', RegExp])[] = [
  ['US', /\b(?:U\.?S\.?A?\.?|United States)(?![\w])/i],
  ['EU', /\b(?:E\.?U\.?|European Union)(?![\w])/i],
  ['UK', /\b(?:U\.?K\.?|GB|United Kingdom|Great Britain)(?![\w])/i],
];

const FUNDING = /\b(?:funding|funders?|financial support|sponsorship)\b/i;
const CONFLICTS = /\b(?:conflicts? of interest|competing interests?|disclosures?|declarations? of interests?)\b/i;

export interface Governance {
  readonly facts: GovernanceFacts;
  readonly status: ReviewStatus | null;
  readonly lastUpdated: string | null;
  readonly nextReview: string | null;
  readonly authors: readonly string[];
  readonly reviewers: readonly string[];
}

/** Keys of the last change, surest first; a bare date is at least the day from which the text is. */
const UPDATED = [
  'last_updated',
  'updated',
  'last_reviewed',
  'last_modified',
  'date_modified',
  'modified',
  'lastmod',
  'date',
];

/** What the article says of its own state: in front matter, header lines, a two-column table or a task list. */
export function readGovernance(article: Article): Governance {
  const stated = statedValues(article);
  const statuses = readStatuses(article, stated);
  const updated = dated(stated, ...UPDATED);
  const next = dated(stated, 'next_review', 'review_due');
  const marked = new Set(statuses.filter((s) => s.marked).map((s) => s.status));
  return {
    status: marked.size === 1 ? ([...marked][0] ?? null) : null,
    lastUpdated: updated.date,
    nextReview: next.date,
    authors: statedNames(stated, 'authors', 'author'),
    reviewers: statedNames(stated, 'reviewers', 'reviewer', 'reviewed_by'),
    facts: {
      statuses,
      claims: readClaims(article),
      publish: statedFlag(stated, 'publish') === true,
      lastUpdatedSpan: updated.span,
      nextReviewSpan: next.span,
      unknownStatus: statuses.length > 0 ? null : unknownStatus(stated),
      audience: readAudience(stated),
      isForProfessionals: tellsOfProfessionals(article),
      ownLines: readOwnLines(article),
      patientVersion: statedText(stated, 'patient_version'),
      recency: [],
      promotional: readPromotionalWords(article),
      jurisdictions: jurisdictionsIn(statedNames(stated, 'jurisdiction', 'jurisdictions').join('; ')),
      ...approvals(article, stated),
      ...declarations(article, stated),
      ...places(article),
    },
  };
}

/** Who stands for the text, since when, and for which text. */
function approvals(article: Article, stated: readonly Stated[]) {
  const withWords = [...stated, ...stated.flatMap(approvalInWords)];
  const approved = dated(withWords, 'approved_on');
  const contentHash = statedText(stated, 'content_hash');
  return {
    approvedBy: statedText(withWords, 'approved_by'),
    approvedOn: approved.date,
    approvedOnSpan: approved.span,
    reviewedOn: dated(stated, 'last_reviewed').date,
    contentHash,
    contentHashSpan: placesOf(stated, ['content_hash'])[0]?.span ?? null,
    approval: readApprovalRecord(article, contentHash),
  } satisfies Partial<GovernanceFacts>;
}

const CONFLICT_KEYS = ['conflicts_of_interest', 'conflict_of_interest', 'competing_interests'];

/** What a reader has to know of how the text came to be. */
function declarations(article: Article, stated: readonly Stated[]) {
  return {
    aiAssisted: statedFlag(stated, 'ai_assisted'),
    aiReviewedBy: statedText(stated, 'ai_reviewed_by'),
    funding: declared(article, stated, FUNDING, ['funding', 'funders', 'sponsor']),
    conflictsOfInterest: declared(article, stated, CONFLICTS, CONFLICT_KEYS),
  } satisfies Partial<GovernanceFacts>;
}

/** Where a finding about the whole article can stand. */
function places(article: Article) {
  const { frontMatter } = article;
  return {
    frontMatterError: frontMatter?.error ? { message: frontMatter.error, span: frontMatter.span } : null,
    anchor: anchorOf(article),
    referenceHeading: referenceHeading(article),
    end: article.text.trimEnd().length,
  } satisfies Partial<GovernanceFacts>;
}

/** A value of its own, or a section that says it. */
function declared(article: Article, stated: readonly Stated[], title: RegExp, keys: readonly string[]): string | null {
  const names = statedNames(stated, ...keys);
  if (names.length > 0) return names.join(', ');
  return article.sections.find((section) => title.test(section.title))?.title ?? null;
}

function unknownStatus(stated: readonly Stated[]): GovernanceFacts['unknownStatus'] {
  const [first] = placesOf(stated, ['status', 'review_status']);
  const text = textOf(first?.value);
  return text === null || first?.span == null ? null : { text, span: first.span };
}

const jurisdictionsIn = (text: string): string[] =>
  JURISDICTIONS.filter(([, name]) => name.test(text)).map(([jurisdiction]) => jurisdiction);

const statusOf = (text: string): ReviewStatus | undefined =>
  STATUS[
    text
      .replace(/\*{1,2}/g, '')
      .replace(APPROVED, '$1')
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
  ];

/** "Approved by A. Roe on 3 March 2026" as a status, and a date behind the name of the person, say what their keys would. */
function approvalInWords({ key, value, span }: Stated): Stated[] {
  const text = (textOf(value) ?? '').replace(/\*{1,2}/g, '');
  if (key === 'approved_by') return /\d{4}/.test(text) ? [{ key: 'approved_on', value: text, span }] : [];
  if (key !== 'status' && key !== 'review_status') return [];
  const [status, , rest = ''] = APPROVED.exec(text) ?? [];
  if (status === undefined) return [];
  const name = /^by\s+(\S.*)$/i.exec(rest)?.[1]?.split(/,|\son\s|\s\(/)[0];
  const by = name === undefined ? [] : [{ key: 'approved_by', value: name, span }];
  return [...by, { key: 'approved_on', value: rest, span }];
}

/** "approved", and what may stand behind it: the person, the day. */
const APPROVED =
  /^\s*(approved)\b[\s,:(–-]*((?:by|on|in)\b.*|\d.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d.*)$/i;

function readStatuses(article: Article, stated: readonly Stated[]): GovernanceFacts['statuses'] {
  const found = placesOf(stated, ['status', 'review_status']).flatMap(({ value, span }) => {
    const status = statusOf(textOf(value) ?? '');
    return status === undefined || span === null ? [] : [{ status, marked: true, span }];
  });
  if (found.length > 0) return found;
  const isPrinted = /\bstatus\b/i.test(article.text) && /submitted|under review|approved/i.test(article.text);
  if (!isPrinted && !BOX.test(article.text)) return [];
  const isAsked = (block: Block): boolean =>
    block.item === null ? isPrinted && namesStatus(block.view) : followsBracket(article.text, block.span.start);
  return article.blocks.filter(isAsked).flatMap((block) => printedStatuses(article, block));
}

const followsBracket = (text: string, at: number): boolean => text[at - 1] === ']' || text[at - 2] === ']';

const namesStatus = ofWords(({ text }) => /\bstatus\b/i.test(text));

/** A box of a task list. */
const BOX = /\[[ xX]\]/;

/** All states printed below one another, or as a task list; marked only where a box is ticked. */
function printedStatuses(article: Article, block: Block): { status: ReviewStatus; marked: boolean; span: Span }[] {
  if (block.item !== null) {
    const at = block.span.start;
    const box = /\[([ xX])\]\s?$/.exec(article.text.slice(Math.max(0, at - 4), at));
    const status = box === null ? undefined : statusOf(block.view.text);
    return status !== undefined && box !== null ? [{ status, marked: box[1] !== ' ', span: block.span }] : [];
  }
  if (block.span.end - block.span.start > 600) return [];
  const raw = article.text.slice(block.span.start, block.span.end);
  return [...raw.matchAll(/^[ \t]*(Submitted|Under Review|Approved)[ \t]*$/gim)].flatMap((match) => {
    const status = statusOf(match[1] ?? '');
    const start = block.span.start + match.index + match[0].indexOf(match[1] ?? '');
    return status === undefined
      ? []
      : [{ status, marked: false, span: { start, end: start + (match[1] ?? '').length } }];
  });
}

/** Claims count only near the top, where an article speaks about itself. */
function readClaims(article: Article): GovernanceFacts['claims'] {
  const early = article.blocks.filter(
    (b) => b.region === 'header' || (b.region === 'body' && b.kind === 'paragraph' && b.index < 6),
  );
  return early.flatMap((block) => [...claimIn(block, 'reviewed', REVIEWED), ...claimIn(block, 'pending', PENDING)]);
}

function claimIn(
  block: Block,
  kind: GovernanceFacts['claims'][number]['kind'],
  patterns: readonly RegExp[],
): GovernanceFacts['claims'][number][] {
  for (const pattern of patterns) {
    const match = pattern.exec(block.view.text);
    if (match === null) continue;
    return [{ kind, text: match[0], span: block.view.sourceSpan(match.index, match.index + match[0].length) }];
  }
  return [];
}

/** A date that cannot be read has its place all the same. */
function dated(stated: readonly Stated[], ...keys: readonly string[]): { date: string | null; span: Span | null } {
  const places = keys.flatMap((key) => placesOf(stated, [key]));
  for (const { value, span } of places) {
    const date = readDate(textOf(value) ?? '');
    if (date !== null) return { date: date.date, span };
  }
  return { date: null, span: places[0]?.span ?? null };
}

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
