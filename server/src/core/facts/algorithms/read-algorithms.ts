import type { Article, List } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';
import { OBJECT, viewOffset } from '../../text/text-view.ts';
import { indicesWithin } from '../in-span.ts';
import type { AlgorithmFact, AlgorithmStep, CitationFact, DrugMention, UnjudgedDose } from '../types.ts';
import { pathwayLists } from './find-lists.ts';
import { conditionOf, kindOf, relationOf } from './step-words.ts';

export interface AlgorithmInput {
  readonly doses: readonly UnjudgedDose[];
  readonly citations: readonly CitationFact[];
  readonly drugs: readonly DrugMention[];
}

/** Numbered treatment pathways: one box a numbered item, its nested bullets as details. */
export function readAlgorithms(article: Article, input: AlgorithmInput): AlgorithmFact[] {
  const lists = pathwayLists(article, (span) => treats(span, input));
  return lists.map((list, index) => algorithmOf(article, list, input, index));
}

export const treats = (span: Span, { doses, drugs }: AlgorithmInput): boolean =>
  indicesWithin(drugs, span).length > 0 || indicesWithin(doses, span).length > 0;

function algorithmOf(article: Article, list: List, input: AlgorithmInput, index: number): AlgorithmFact {
  const steps: AlgorithmStep[] = [];
  const seen = new Set<string>();
  list.items.forEach((item, at) => {
    const step = stepOf(article, item, at, input, seen, `${index + 1}.${at + 1}`);
    for (const drug of step.drugs) seen.add(drug);
    steps.push(step);
  });
  const section = article.sections[list.section];
  return {
    span: trimmed(article, list.span),
    title: section?.title || article.title?.text || '',
    steps,
    edges: edgesOf(steps),
  };
}

function stepOf(
  article: Article,
  index: number,
  at: number,
  input: AlgorithmInput,
  seen: ReadonlySet<string>,
  id: string,
): AlgorithmStep {
  const item = article.items[index];
  const span = trimmed(article, item?.span ?? { start: 0, end: 0 });
  const own = withoutCitations(article, item?.blocks[0], input.citations);
  const condition = conditionOf(own);
  const drugs = namesIn(article, span, input.drugs);
  const nested = detailsOf(article, index, input.citations);
  const details = nested.map(({ text }) => text);
  return {
    id,
    number: item?.number ?? null,
    kind: kindOf(own, at),
    text: own,
    span,
    titleSpan: article.blocks[item?.blocks[0] ?? -1]?.span ?? span,
    condition,
    relation: relationOf(
      [own, ...details].join('\n'),
      drugs.some((drug) => !seen.has(drug)),
      seen.size > 0,
    ),
    details,
    detailPlaces: nested.map((detail) => ({ span: detail.span, condition: conditionOf(detail.text) })),
    drugs,
    doses: indicesWithin(input.doses, span),
    citations: indicesWithin(input.citations, span),
  };
}

/** The words of a block: a citation is none of them, nor is the space in front of it. */
function withoutCitations(article: Article, index: number | undefined, citations: readonly CitationFact[]): string {
  const block = article.blocks[index ?? -1];
  if (block === undefined) return '';
  const marks = indicesWithin(citations, block.span).map((i) => citations[i]?.span);
  let text = '';
  let from = 0;
  for (const mark of marks) {
    const start = Math.max(from, viewOffset(block.view, mark?.start ?? 0));
    const before = block.view.text.slice(from, start);
    from = Math.max(start, viewOffset(block.view, mark?.end ?? 0));
    text += /^\w/.test(block.view.text.charAt(from)) ? before : before.trimEnd();
  }
  return plain(text + block.view.text.slice(from));
}

const plain = (text: string): string => text.replaceAll(OBJECT, '').replace(/\s+/g, ' ').trim();

/** Everything nested in a step, in order, except its own first words. */
function detailsOf(
  article: Article,
  index: number,
  citations: readonly CitationFact[],
): { readonly text: string; readonly span: Span }[] {
  const item = article.items[index];
  const own = item?.blocks[0] ?? -1;
  const details: { readonly text: string; readonly span: Span }[] = [];
  for (let i = own + 1; own >= 0; i++) {
    const block = article.blocks[i];
    if (block === undefined || block.span.start >= (item?.span.end ?? 0)) break;
    const text = withoutCitations(article, i, citations);
    if (block.item !== null && text !== '') details.push({ text, span: block.span });
  }
  return details;
}

/** One box leads to the next; the edge says when, as far as the next step or its place says it. */
function edgesOf(steps: readonly AlgorithmStep[]): AlgorithmFact['edges'] {
  return steps.slice(1).map((step, i) => ({ from: steps[i]?.id ?? '', to: step.id, label: step.condition }));
}

/** "in people who take metformin" says who the patient is, "check vitamin B12" what is measured: neither is given. */
const NOT_GIVEN =
  /\b(?:who (?:take|takes|use|uses|are on|are taking)|(?:people|patients|those|adults) (?:on|taking|using)|check|measure|monitor|test(?: for)?|levels? of)\s+(?:serum\s+)?$/i;

const namesIn = (article: Article, span: Span, drugs: readonly DrugMention[]): string[] => [
  ...new Set(
    indicesWithin(drugs, span)
      .flatMap((i) => drugs[i] ?? [])
      .filter(
        (d) => d.kind === 'drug' && !NOT_GIVEN.test(article.text.slice(Math.max(0, d.span.start - 30), d.span.start)),
      )
      .map((d) => d.id ?? d.name),
  ),
];

const trimmed = (article: Article, span: Span): Span => ({
  start: span.start,
  end: span.start + article.text.slice(span.start, span.end).trimEnd().length,
});
