import type { AlgorithmFact, AlgorithmStep, ArticleFacts } from '../facts/types.ts';
import { LineIndex } from '../text/line-index.ts';
import { english, type Translate } from '../text/translate.ts';
import { doseLabel } from './dose-label.ts';
import { limitLabel, type VerdictMark, verdictMark } from './verdict-mark.ts';

/**
 * One treatment algorithm as it will be shown, in words: facts with their verdicts and citations joined in. Every
 * renderer reads this and nothing else; it holds plain, not yet escaped text.
 */
export interface Diagram {
  readonly title: string;
  readonly subtitle: string | null;
  readonly place: Place;
  readonly status: { readonly approved: boolean; readonly text: string };
  readonly nodes: readonly DiagramNode[];
  /** In the order of their targets; `from` null leads from the title box. */
  readonly links: readonly DiagramLink[];
}

/** UTF-16 offsets, and the 1-based line of the start. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export interface DiagramNode {
  readonly id: string;
  /** As written, otherwise the position. */
  readonly number: string;
  readonly kind: AlgorithmStep['kind'];
  readonly text: string;
  readonly place: Place;
  readonly doses: readonly DoseChip[];
  readonly details: readonly string[];
  readonly citations: readonly CitationChip[];
}

export interface DoseChip extends VerdictMark {
  readonly label: string;
  readonly limit: string | null;
  readonly place: Place;
}

export interface CitationChip {
  readonly label: string;
  readonly dangling: boolean;
  /** The entry it leads to, as plain text. */
  readonly entry: string | null;
  readonly place: Place;
}

export interface DiagramLink {
  readonly from: number | null;
  readonly to: number;
  readonly label: string | null;
  readonly relation: string | null;
  /** What a writer should still say, for example that the transition is not stated. */
  readonly flag: string | null;
}

/** The algorithms of an article as diagrams, in the order of the text. */
export function buildDiagrams(facts: ArticleFacts, text: string, t: Translate = english): readonly Diagram[] {
  const lines = new LineIndex(text);
  return facts.algorithms.map((algorithm) => buildDiagram(algorithm, facts, lines, t));
}

function buildDiagram(algorithm: AlgorithmFact, facts: ArticleFacts, lines: LineIndex, t: Translate): Diagram {
  return {
    title: algorithm.title,
    subtitle: facts.article.title === algorithm.title ? null : facts.article.title,
    place: placeOf(algorithm.span, lines),
    status: statusOf(facts, t),
    nodes: algorithm.steps.map((step, index) => nodeOf(step, index, facts, lines, t)),
    links: linksOf(algorithm, t),
  };
}

function statusOf({ article, governance }: ArticleFacts, t: Translate): Diagram['status'] {
  if (article.status === 'approved') return { approved: true, text: t('Approved, as the article states') };
  const pending = governance.claims.some((claim) => claim.kind === 'pending');
  const said = article.status ?? (pending ? 'pending' : 'not-stated');
  return { approved: false, text: t(NOT_APPROVED[said]) };
}

const NOT_APPROVED = {
  submitted: 'Not approved (review status submitted)',
  'under-review': 'Not approved (review status under review)',
  pending: 'Not approved (review status pending)',
  'not-stated': 'Not approved (review status not stated)',
} as const;

function nodeOf(step: AlgorithmStep, index: number, facts: ArticleFacts, lines: LineIndex, t: Translate): DiagramNode {
  return {
    id: step.id,
    number: step.number ?? `${index + 1}`,
    kind: step.kind,
    text: step.text,
    place: placeOf(step.span, lines),
    doses: step.doses.flatMap((at) => doseChip(facts, at, lines, t)),
    details: step.details,
    citations: citationChips(step, facts, lines),
  };
}

function doseChip(facts: ArticleFacts, at: number, lines: LineIndex, t: Translate): readonly DoseChip[] {
  const dose = facts.doses[at];
  if (dose === undefined) return [];
  return [
    {
      label: doseLabel(dose),
      ...verdictMark(dose.verdict, t),
      limit: limitLabel(dose.verdict),
      place: placeOf(dose.span, lines),
    },
  ];
}

/** One chip for each number or key, the first place of it; a number that no entry answers is dangling. */
function citationChips(step: AlgorithmStep, facts: ArticleFacts, lines: LineIndex): readonly CitationChip[] {
  const chips = new Map<string, CitationChip>();
  for (const at of step.citations) {
    const citation = facts.citations[at];
    if (citation === undefined) continue;
    const place = placeOf(citation.span, lines);
    const keys = citation.keys.filter((key) => !citation.numbers.includes(Number(key)));
    for (const label of [...citation.numbers.map(String), ...keys]) {
      if (!chips.has(label)) chips.set(label, { label, ...entryOf(label, facts), place });
    }
  }
  // Numbers in their order; keys, which have none, stay as they came.
  return [...chips.values()].sort((a, b) => (Number(a.label) || 0) - (Number(b.label) || 0));
}

function entryOf(label: string, facts: ArticleFacts): Pick<CitationChip, 'dangling' | 'entry'> {
  const entry = facts.references.find((reference) => reference.key === label || `${reference.position}` === label);
  return { dangling: entry === undefined, entry: entry?.text ?? null };
}

const RELATIONS = {
  add: 'add to what is given',
  switch: 'instead of what was given',
  stop: 'stop what was given',
} as const;
const UNSTATED = 'transition not stated: add or switch?';

/** The stated edges, the way in to the first step, and each step's condition on the edges that lead to it. */
function linksOf(algorithm: AlgorithmFact, t: Translate): readonly DiagramLink[] {
  const indexOf = new Map(algorithm.steps.map((step, index) => [step.id, index]));
  const links: DiagramLink[] = [];
  algorithm.steps.forEach((step, to) => {
    const incoming = algorithm.edges.filter((edge) => edge.to === step.id && indexOf.has(edge.from));
    const relation = step.relation === null || step.relation === 'unstated' ? null : t(RELATIONS[step.relation]);
    const flag = step.relation === 'unstated' ? t(UNSTATED) : null;
    if (to === 0) links.push({ from: null, to, label: step.condition, relation: null, flag: null });
    for (const edge of incoming) {
      links.push({ from: indexOf.get(edge.from) ?? 0, to, label: joined(edge.label, step.condition), relation, flag });
    }
  });
  return links;
}

/** Both where they say different things. */
function joined(label: string | null, condition: string | null): string | null {
  if (label === null || condition === null) return label ?? condition;
  return label.toLowerCase().includes(condition.toLowerCase()) ? label : `${label}: ${condition}`;
}

function placeOf(span: { readonly start: number; readonly end: number }, lines: LineIndex): Place {
  return { start: span.start, end: span.end, line: lines.lineAt(span.start) };
}
