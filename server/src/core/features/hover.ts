import { INTENDED_USE } from '../config/intended-use.ts';
import type { AnalysisEnvironment } from '../engine/types.ts';
import type { ArticleFacts } from '../facts/types.ts';
import type { Span } from '../text/span.ts';
import { citationCard } from './citation-card.ts';
import { citationAt } from './citation-links.ts';

/** What an editor shows for one place: the span it is about, and Markdown in which no word of the article is markup. */
export interface HoverCard {
  readonly span: Span;
  readonly markdown: string;
}

/** The card for an offset: a drug's, a dose's or a citation's; null where there is nothing to say. */
export function hoverAt(offset: number, facts: ArticleFacts, _env: AnalysisEnvironment): HoverCard | null {
  const cited = citationAt(facts, offset);
  if (cited === null) return null;
  return { span: cited.citation.span, markdown: `${citationCard(facts, cited.labels)}\n\n---\n\n*${INTENDED_USE}*` };
}

/** How the dose at an offset was read and judged, one sentence each; empty where no dose begins. */
export function describeDoseAt(_offset: number, _facts: ArticleFacts, _env: AnalysisEnvironment): readonly string[] {
  return [];
}
