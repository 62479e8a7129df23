import { INTENDED_USE } from '../config/intended-use.ts';
import type { AnalysisEnvironment } from '../engine/types.ts';
import type { ArticleFacts, DoseFact, DrugMention } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import type { Span } from '../text/span.ts';
import { citationCard } from './citation-card.ts';
import { citationAt } from './citation-links.ts';
import { describeDose, doseCard } from './dose-card.ts';
import { escapeMarkdown } from './markdown-text.ts';

/** What an editor shows for one place: the span it is about, and Markdown in which no word of the article is markup. */
export interface HoverCard {
  readonly span: Span;
  readonly markdown: string;
}

/** The card for an offset: a drug's, a dose's or a citation's; null where there is nothing to say. */
export function hoverAt(offset: number, facts: ArticleFacts, { formulary }: AnalysisEnvironment): HoverCard | null {
  const mention = facts.drugs.find((one) => holds(one.span, offset));
  if (mention !== undefined) return card(mention.span, mentionCard(mention, formulary));
  const dose = doseAt(offset, facts);
  if (dose !== null) return card(dose.span, doseCard(dose, formulary));
  const cited = citationAt(facts, offset);
  return cited === null ? null : card(cited.citation.span, citationCard(facts, cited.labels));
}

/** How the dose at an offset was read and judged, as plain text; empty where no dose stands. */
export function describeDoseAt(
  offset: number,
  facts: ArticleFacts,
  { formulary }: AnalysisEnvironment,
): readonly string[] {
  const dose = doseAt(offset, facts);
  return dose === null ? [] : describeDose(dose, formulary);
}

/** The shortest of the doses that cover the offset: a dose inside another is the one meant. */
function doseAt(offset: number, facts: ArticleFacts): DoseFact | null {
  const found = facts.doses.filter((dose) => holds(dose.span, offset));
  return found.sort((a, b) => length(a.span) - length(b.span))[0] ?? null;
}

function mentionCard(mention: DrugMention, formulary: FormularyIndex): string {
  const drug = mention.id === null ? undefined : formulary.drug(mention.id);
  if (drug !== undefined) return `**${escapeMarkdown(drug.genericName)}**`;
  const what = mention.kind === 'class' ? 'a class of drugs' : 'a drug that is not in the formulary';
  return `**${escapeMarkdown(mention.name)}**: ${what}. Doses of it are not checked.`;
}

const card = (span: Span, body: string): HoverCard => ({ span, markdown: `${body}\n\n---\n\n*${INTENDED_USE}*` });

const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

const length = (span: Span): number => span.end - span.start;
