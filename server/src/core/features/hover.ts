import { INTENDED_USE } from '../config/intended-use.ts';
import type { AnalysisEnvironment } from '../engine/types.ts';
import type { ArticleFacts, DoseFact, DrugMention } from '../facts/types.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import type { Span } from '../text/span.ts';
import { english, type Translate } from '../text/translate.ts';
import { abbreviationCard } from './abbreviation-card.ts';
import { citationCard } from './citation-card.ts';
import { citationAt } from './citation-links.ts';
import { disclaimerCard } from './disclaimer-card.ts';
import { describeDose, doseCard } from './dose-card.ts';
import { drugCard } from './drug-card.ts';
import { renderDrugCardMarkdown } from './render-drug-card.ts';
import { suppressionCard } from './suppression-card.ts';

/** What an editor shows for one place: the span it is about, and Markdown in which no word of the article is markup. */
export interface HoverCard {
  readonly span: Span;
  readonly markdown: string;
}

/** The card for an offset: that of the smallest thing which stands there; null where there is nothing to say. */
export function hoverAt(
  offset: number,
  facts: ArticleFacts,
  env: AnalysisEnvironment,
  t: Translate = english,
): HoverCard | null {
  const mention = facts.drugs.find((one) => holds(one.span, offset));
  if (mention !== undefined) return { span: mention.span, markdown: mentionCard(mention, facts, env, t) };
  const dose = doseAt(offset, facts);
  if (dose !== null) return card(dose.span, doseCard(dose, env.formulary, t), t);
  const cited = citationAt(facts, offset);
  if (cited === null) return otherCard(offset, facts, env, t);
  return card(cited.citation.span, citationCard(facts, cited.labels, t), t);
}

/** What is no drug, dose or citation. */
function otherCard(
  offset: number,
  facts: ArticleFacts,
  { config }: AnalysisEnvironment,
  t: Translate,
): HoverCard | null {
  const comment = facts.suppressions.find((one) => holds(one.span, offset));
  if (comment !== undefined) return card(comment.span, suppressionCard(comment, config.asOf, t), t);
  const short = facts.prose.abbreviations.find((one) => holds(one.span, offset));
  if (short !== undefined) return card(short.span, abbreviationCard(short.short, facts, t), t);
  const disclaimer = facts.disclaimers.find((one) => holds(one.span, offset));
  return disclaimer === undefined ? null : card(disclaimer.span, disclaimerCard(disclaimer, facts, config, t), t);
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

/** The uses that the article is about come first. */
function mentionCard(
  mention: DrugMention,
  facts: ArticleFacts,
  { formulary, config }: AnalysisEnvironment,
  t: Translate,
): string {
  if (mention.kind === 'class') return signed(`**${escapeMarkdown(mention.name)}**: ${t(CLASS)}`, t);
  const indications = [...new Set(facts.doses.flatMap(({ indication }) => indication?.id ?? []))];
  const { jurisdictions } = config;
  const options = { jurisdictions, indications };
  return renderDrugCardMarkdown(drugCard(formulary, mention.id ?? mention.name, options, t), t);
}

const CLASS = 'a class of drugs. Doses are judged where its members are named.';

const signed = (body: string, t: Translate): string => `${body}\n\n---\n\n*${t(INTENDED_USE)}*`;

const card = (span: Span, body: string, t: Translate): HoverCard => ({ span, markdown: signed(body, t) });

const holds = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

const length = (span: Span): number => span.end - span.start;
