import type { Analysis } from '../engine/types.ts';
import type { ArticleFacts, DoseFact } from '../facts/types.ts';
import { doseWords } from '../judge/dose-words.ts';
import { drugWords } from '../judge/explain-reading.ts';
import { findingFor } from '../judge/finding-for.ts';
import { reasonInWords } from '../judge/not-checked-words.ts';
import { verdictWords } from '../judge/verdict-words.ts';
import type { Span } from '../text/span.ts';
import { citationsAbout } from './citation-links.ts';

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
export function articleOverview({ facts, coverage }: Analysis): readonly OverviewNode[] {
  return [
    group('Doses', `${facts.doses.length}`, dosesByDrug(facts)),
    group('References', `${facts.references.length}`, references(facts)),
    group('Governance', '', governance(facts)),
    group('Coverage', `${coverage.checked} of ${coverage.found} doses judged`, reasons(coverage.reasons)),
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
export function dosesByDrug(facts: ArticleFacts): readonly OverviewNode[] {
  const drugs = new Map<string, OverviewNode[]>();
  for (const dose of facts.doses) {
    const name = drugWords(dose) || 'no drug named';
    drugs.set(name, [...(drugs.get(name) ?? []), doseNode(dose)]);
  }
  return [...drugs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, doses]) => ({ ...group(name, `${doses.length}`, doses), mark: worst(doses.map(({ mark }) => mark)) }));
}

function doseNode(dose: DoseFact): OverviewNode {
  const use = dose.indication === null ? '' : ` · ${dose.indication.text}`;
  return {
    label: doseWords(dose),
    description: `${verdictWords(dose.verdict.kind)}${use}`,
    mark: markOf(dose),
    span: dose.span,
    children: [],
  };
}

const MARKS = { error: 'bad', warning: 'attention', info: 'attention' } as const;

export function markOf(dose: DoseFact): Mark {
  if (dose.verdict.kind === 'not-checked') return 'open';
  const finding = findingFor(dose.verdict, dose);
  return finding === null ? 'good' : MARKS[finding.severity];
}

const RANK: readonly Mark[] = ['bad', 'attention', 'open', 'good', 'none'];

export const worst = (marks: readonly Mark[]): Mark => RANK.find((mark) => marks.includes(mark)) ?? 'none';

function references(facts: ArticleFacts): readonly OverviewNode[] {
  return facts.references.map((reference) => {
    const uses = citationsAbout(facts, reference.span.start).length;
    return {
      label: `[${reference.key ?? reference.position}] ${reference.text}`.replace(/\s+/g, ' ').trim().slice(0, 120),
      description: uses === 0 ? 'never cited' : uses === 1 ? 'cited once' : `cited ${uses} times`,
      mark: uses === 0 ? 'attention' : 'good',
      span: reference.span,
      children: [],
    };
  });
}

/** What a reader must be told: present with its words, or missing. */
function governance({ article, governance: said, disclaimers }: ArticleFacts): readonly OverviewNode[] {
  const status = article.status?.replace('-', ' ') ?? null;
  const [disclaimer] = disclaimers;
  return [
    stated('Status', status, said.statuses[0]?.span ?? null),
    stated('Last updated', article.lastUpdated, said.lastUpdatedSpan),
    stated('Next review', article.nextReview, said.nextReviewSpan),
    stated('Authors', article.authors.join(', ') || null, null),
    stated('Reviewers', article.reviewers.join(', ') || null, null),
    stated('Audience', article.audience, null),
    stated('Disclaimer', disclaimer === undefined ? null : disclaimer.parts.join(', '), disclaimer?.span ?? null),
  ];
}

const stated = (label: string, value: string | null, span: Span | null): OverviewNode => ({
  label,
  description: value ?? 'not stated',
  mark: value === null ? 'attention' : 'good',
  span,
  children: [],
});

function reasons(counts: Readonly<Record<string, number>>): readonly OverviewNode[] {
  return Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([reason, count]) => ({ ...group(reasonInWords(reason), `${count}`, []), mark: 'open' }));
}
