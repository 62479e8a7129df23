import type { Article, Block } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { indicesWithin } from './in-span.ts';
import { sentences } from './sentences.ts';
import type { CitationFact, DrugMention, RecommendationFact } from './types.ts';

/** Words with which an article advises, in the order in which they are looked for; the verb is kept as written. */
const VERB =
  /\b(?:we (?:strongly )?recommend|(?:is|are) (?:strongly |conditionally )?(?:recommended|suggested|preferred|indicated|advised)|recommend(?:s|ed)?|we suggest|suggests? (?:using|offering)|do not offer|offer|should(?: not)? be|should(?: not)?|must(?: not)?|consider(?:ed)? (?:for|using|adding)|may be considered|first[- ]line|second[- ]line|avoid)\b/i;
const STRENGTH =
  /\b(strong|weak|conditional)\s+(?:recommendation|for|against)\b|\brecommendation(?: strength)?:\s*(strong|weak|conditional)\b|\b(strongly|conditionally) recommend/i;
const CERTAINTY =
  /\b(very low|low|moderate|high)[- ](?:certainty|quality)\b|\b(?:certainty|quality)(?: of (?:the )?evidence)?:\s*(very low|low|moderate|high)\b/i;

/** Sentences that advise. Strength and certainty only where GRADE words are written. */
export function readRecommendations(
  article: Article,
  drugs: readonly DrugMention[],
  citations: readonly CitationFact[],
): RecommendationFact[] {
  return article.blocks.filter(isProse).flatMap((block) => ofBlock(block, drugs, citations));
}

const isProse = (block: Block): boolean =>
  block.region === 'body' && block.kind !== 'heading' && block.footnote === null;

function ofBlock(
  block: Block,
  drugs: readonly DrugMention[],
  citations: readonly CitationFact[],
): RecommendationFact[] {
  const found: RecommendationFact[] = [];
  for (const sentence of sentences(block.view.text)) {
    const text = block.view.text.slice(sentence.start, sentence.end);
    const verb = VERB.exec(text)?.[0];
    if (verb === undefined) continue;
    const whole = block.view.sourceSpan(sentence.start, sentence.end);
    const span = block.view.sourceSpan(
      sentence.start + text.length - text.trimStart().length,
      sentence.start + text.trimEnd().length,
    );
    found.push({
      span,
      verb: verb.toLowerCase(),
      ...grades(text),
      drugs: namesIn(span, drugs),
      citations: indicesWithin(citations, whole),
    });
  }
  return found;
}

function grades(text: string): { strength: string | null; certainty: string | null } {
  const strength = STRENGTH.exec(text);
  const certainty = CERTAINTY.exec(text);
  const word = strength?.[1] ?? strength?.[2] ?? strength?.[3];
  return {
    strength: word?.toLowerCase().replace(/ly$/, '') ?? null,
    certainty: (certainty?.[1] ?? certainty?.[2])?.toLowerCase() ?? null,
  };
}

const namesIn = (span: Span, drugs: readonly DrugMention[]): string[] => [
  ...new Set(indicesWithin(drugs, span).flatMap((i) => drugs[i]?.id ?? drugs[i]?.name ?? [])),
];
