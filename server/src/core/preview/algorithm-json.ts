import type { AlgorithmFact, ArticleFacts, CitationFact, DoseFact } from '../facts/types.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/**
 * Algorithms in the published facts format: places in lines and columns instead of offsets. The doses and citations
 * that the steps point to stand beside them, complete, so that every index holds here as it does in the facts.
 */
export function algorithmJson(facts: ArticleFacts, text: string): AlgorithmReport {
  const lines = new LineIndex(text);
  const place = (span: Span): JsonPlace => placeOf(span, lines, text);
  return {
    version: 1,
    title: facts.article.title,
    status: facts.article.status,
    algorithms: facts.algorithms.map((algorithm) => ({ ...place(algorithm.span), ...algorithmOf(algorithm, lines) })),
    doses: facts.doses.map((dose) => ({ ...place(dose.span), ...doseOf(dose) })),
    citations: facts.citations.map((citation) => ({ ...place(citation.span), ...citationOf(citation) })),
  };
}

export interface AlgorithmReport {
  readonly version: 1;
  readonly title: string | null;
  readonly status: ArticleFacts['article']['status'];
  readonly algorithms: readonly (JsonPlace & ReturnType<typeof algorithmOf>)[];
  readonly doses: readonly (JsonPlace & ReturnType<typeof doseOf>)[];
  readonly citations: readonly (JsonPlace & ReturnType<typeof citationOf>)[];
}
interface JsonPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

function placeOf(span: Span, lines: LineIndex, text: string): JsonPlace {
  const start = lines.position(span.start);
  const end = lines.position(span.end);
  const slice = text.slice(span.start, span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text: slice };
}

function algorithmOf({ title, steps, edges }: AlgorithmFact, lines: LineIndex) {
  return { title, steps: steps.map(({ span, ...step }) => ({ ...step, line: lines.lineAt(span.start) })), edges };
}

/** Without what only rules and repairs need. */
function doseOf({ span: _span, block: _block, parts: _parts, freeText: _free, drugs, ...dose }: DoseFact) {
  return { ...dose, drugs: drugs.map(({ span: _place, ...drug }) => drug) };
}

const citationOf = ({ numbers, keys, style }: CitationFact) => ({ numbers, keys, style });
