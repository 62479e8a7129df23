import type { Analysis } from '../engine/types.ts';
import type { ArticleFacts, DisclaimerPart, DoseFact } from '../facts/types.ts';
import { doseWords } from '../judge/dose-words.ts';
import { drugWords } from '../judge/explain-reading.ts';
import { findingFor } from '../judge/finding-for.ts';
import { isReason, REASON_WORDS } from '../judge/not-checked-words.ts';
import { VERDICT_WORDS } from '../judge/verdict-words.ts';
import type { Span } from '../text/span.ts';
import type { Translate } from '../text/translate.ts';
import { citationsAbout } from './citation-links.ts';
import { citedWords } from './code-lenses.ts';

/** One line of a tree: words, how it stands, and where it leads. */
export interface OverviewNode {
  readonly label: string;
  readonly description: string;
  readonly mark: Mark;
  readonly span: Span | null;
  readonly children: readonly OverviewNode[];
}

/** `good` and `bad` are judged, `open` could not be, `attention` lies between; `none` is not judged at all. */
export type Mark = 'good' | 'attention' | 'bad' | 'open' | 'none';

/** What a writer wants to see of an article at a glance: doses by drug, sources with their uses, governance, coverage. */
export function articleOverview({ facts, coverage }: Analysis, t: Translate): readonly OverviewNode[] {
  const judged = t('{0} of {1} doses judged', coverage.checked, coverage.found);
  return [
    group(t('Doses'), `${facts.doses.length}`, dosesByDrug(facts, t)),
    group(t('References'), `${facts.references.length}`, references(facts, t)),
    group(t('Governance'), '', governance(facts, t)),
    group(t('Coverage'), judged, reasons(coverage.reasons, t)),
  ];
}

const group = (label: string, description: string, children: readonly OverviewNode[]): OverviewNode => ({
  label,
  description,
  mark: 'none',
  span: null,
  children,
});

/** Drugs in the order of the alphabet, doses as they stand. */
export function dosesByDrug(facts: ArticleFacts, t: Translate): readonly OverviewNode[] {
  const drugs = new Map<string, OverviewNode[]>();
  for (const dose of facts.doses) {
    const name = drugWords(dose) || t('no drug named');
    drugs.set(name, [...(drugs.get(name) ?? []), doseNode(dose, t)]);
  }
  return [...drugs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, doses]) => ({ ...group(name, `${doses.length}`, doses), mark: worst(doses.map(({ mark }) => mark)) }));
}

function doseNode(dose: DoseFact, t: Translate): OverviewNode {
  const use = dose.indication === null ? '' : ` · ${dose.indication.text}`;
  return {
    label: doseWords(dose),
    description: `${t(VERDICT_WORDS[dose.verdict.kind])}${use}`,
    mark: markOf(dose),
    span: dose.span,
    children: [],
  };
}

const MARKS = { error: 'bad', warning: 'attention', info: 'attention' } as const;

function markOf(dose: DoseFact): Mark {
  if (dose.verdict.kind === 'not-checked') return 'open';
  const finding = findingFor(dose.verdict, dose);
  return finding === null ? 'good' : MARKS[finding.severity];
}

const RANK: readonly Mark[] = ['bad', 'attention', 'open', 'good', 'none'];

export const worst = (marks: readonly Mark[]): Mark => RANK.find((mark) => marks.includes(mark)) ?? 'none';

function references(facts: ArticleFacts, t: Translate): readonly OverviewNode[] {
  return facts.references.map((reference) => {
    const uses = citationsAbout(facts, reference.span.start).length;
    return {
      label: `[${reference.key ?? reference.position}] ${reference.text}`.replace(/\s+/g, ' ').trim().slice(0, 120),
      description: citedWords(uses, t),
      mark: uses === 0 ? 'attention' : 'good',
      span: reference.span,
      children: [],
    };
  });
}

/** What a reader must be told: present with its words, or missing. */
function governance({ article, governance: said, disclaimers }: ArticleFacts, t: Translate): readonly OverviewNode[] {
  const { audience } = article;
  const [disclaimer] = disclaimers;
  const parts = disclaimer?.parts.map((part) => t(PART_WORDS[part])).join(', ') ?? null;
  const stated = (label: string, value: string | null, span: Span | null): OverviewNode => ({
    ...group(label, value ?? t('not stated'), []),
    mark: value === null ? 'attention' : 'good',
    span,
  });
  return [
    statusNode(article.status, said, t),
    stated(t('Last updated'), article.lastUpdated, said.lastUpdatedSpan),
    stated(t('Next review'), article.nextReview, said.nextReviewSpan),
    stated(t('Authors'), article.authors.join(', ') || null, null),
    stated(t('Reviewers'), article.reviewers.join(', ') || null, null),
    stated(t('Audience'), audience && t(AUDIENCE_WORDS[audience]), null),
    stated(t('Disclaimer'), parts, disclaimer?.span ?? null),
  ];
}

/** What is not approved deserves attention, in whatever words it says so. */
function statusNode(
  status: ArticleFacts['article']['status'],
  { statuses, unknownStatus, claims }: ArticleFacts['governance'],
  t: Translate,
): OverviewNode {
  const pending = claims.find(({ kind }) => kind === 'pending');
  const [words, span] =
    status !== null
      ? [t(STATUS_WORDS[status]), statuses[0]?.span]
      : unknownStatus !== null
        ? [unknownStatus.text, unknownStatus.span]
        : [pending === undefined ? t('not stated') : t('review pending'), pending?.span];
  return {
    ...group(t('Status'), words, []),
    mark: status === 'approved' ? 'good' : 'attention',
    span: span ?? null,
  };
}

const STATUS_WORDS = { submitted: 'submitted', 'under-review': 'under review', approved: 'approved' } as const;

const AUDIENCE_WORDS = { professional: 'healthcare professionals', patient: 'patients' } as const;

const PART_WORDS = {
  audience: 'audience',
  'clinical-judgement': 'clinical judgement',
  verify: 'verification of doses',
  emergency: 'emergencies',
  'no-self-change': 'no change alone',
  ai: 'use of AI',
  'off-label': 'off-label doses',
  'jurisdiction-date': 'country and date',
  funding: 'funding and interests',
  liability: 'liability',
} as const satisfies Readonly<Record<DisclaimerPart, string>>;

function reasons(counts: Analysis['coverage']['reasons'], t: Translate): readonly OverviewNode[] {
  return Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([reason, count]) => ({ ...group(reasonWords(reason, t), `${count}`, []), mark: 'open' }));
}

const reasonWords = (reason: string, t: Translate): string => (isReason(reason) ? t(REASON_WORDS[reason]) : reason);
