import type { CorpusFacts, CorpusPlace, CorpusStance, CorpusTerm } from '../facts/corpus-facts.ts';
import type { ArticleFacts } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { corpusDoses } from '../rules/corpus-doses.ts';
import { isEnglish } from '../rules/governance.ts';
import { ruleById } from '../rules/index.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** Facts of an article → what rules across articles read of it. Lines and columns go along, so that no text is needed. */
export function corpusRecord(facts: ArticleFacts, lines: LineIndex, { indications }: FormularyIndex): CorpusFacts {
  const at = (span: Span): CorpusPlace => placed(span, facts, lines);
  const english = isEnglish(facts);
  const condition = theOne(
    indications.find(facts.article.title ?? '').flatMap((it) => (it.weak === true ? [] : [it.id])),
  );
  const { lastUpdatedSpan, anchor, jurisdictions } = facts.governance;
  const date = condition === null ? null : facts.article.lastUpdated;
  return {
    condition,
    updated: date === null ? null : { date, at: at(lastUpdatedSpan ?? anchor) },
    jurisdictions,
    doses: english ? corpusDoses(facts.doses, at) : [],
    stances: english ? stances(facts, at) : [],
    terms: english && condition !== null ? terms(facts, at) : [],
    suppressions: facts.suppressions.filter(({ rules }) => rules.some((id) => ruleById(id)?.scope === 'corpus')),
  };
}

function placed(span: Span, { doses }: ArticleFacts, lines: LineIndex): CorpusPlace {
  const [from, to] = [lines.position(span.start), lines.position(span.end)];
  const dose = doses.find((d) => d.span.start <= span.start && span.end <= d.span.end);
  return {
    start: span.start,
    end: span.end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    blockKey: dose?.blockKey ?? '',
  };
}

function theOne(ids: readonly string[]): string | null {
  const [first, ...others] = new Set(ids);
  return first === undefined || others.length > 0 ? null : first;
}

function stances({ prose }: ArticleFacts, at: (span: Span) => CorpusPlace): readonly CorpusStance[] {
  const kept = new Map<string, CorpusStance>();
  for (const { condition, drug, name, stance, line, span } of prose.stances) {
    const key = JSON.stringify([condition, drug, stance, line]);
    if (condition !== null && !kept.has(key)) kept.set(key, { at: at(span), drug, name, stance, line, condition });
  }
  return [...kept.values()];
}

function terms({ prose }: ArticleFacts, at: (span: Span) => CorpusPlace): readonly CorpusTerm[] {
  const kept = new Map<string, CorpusTerm>();
  for (const { short, long, span } of prose.abbreviations) {
    if (long !== null && !kept.has(short)) kept.set(short, { at: at(span), short, long });
  }
  return [...kept.values()];
}
