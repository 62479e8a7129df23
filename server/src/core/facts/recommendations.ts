import { blocksFor } from '../article/blocks-for.ts';
import type { Article, Block } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import { sentencesWith } from '../text/signs/sentences-with.ts';
import { Sign } from '../text/signs/sign.ts';
import type { Span } from '../text/span.ts';
import { countWords } from './citations/candidate.ts';
import { namesItsSource } from './citations/named-sources.ts';
import { indicesWithin } from './in-span.ts';
import type { SupportOf } from './support.ts';
import type { CitationFact, DrugMention, RecommendationFact } from './types.ts';

/** Words with which an article advises, in the order in which they are looked for; the verb is kept as written. */
const VERB = new Sign(
  /\b(?:we (?:strongly |conditionally )?(?:recommend|suggest)(?: against)?|(?:is|are|was|were) (?:not |strongly |conditionally |generally )?(?:recommended|suggested|preferred|indicated|advised)|recommend(?:s|ed)?(?: against)?|suggests? (?:using|offering|against)|(?:should|may|can|must)(?: not)? be (?:considered|offered|used|given|started|avoided|preferred|added|prescribed|reserved)|should(?: not)?|must(?: not)?|(?:first|second|third)[- ]line)\b|^[^\p{L}]{0,5}(?:do not (?:offer|use|give|prescribe|combine)|never|offer|consider|avoid|prefer)\b/iu,
);
/** A shorter sentence is a label, such as "First line". */
const MIN_WORDS = 4;
const STRENGTH =
  /\b(strong|weak|conditional)\s+(?:recommendation|for|against)\b|\brecommendation(?: strength)?:\s*(strong|weak|conditional)\b|\b(strongly|conditionally) recommend/i;
const CERTAINTY =
  /\b(very low|low|moderate|high)[- ](?:certainty|quality)\b|\b(?:certainty|quality)(?: of (?:the )?evidence)?:\s*(very low|low|moderate|high)\b/i;

/** Sentences that advise. Strength and certainty only where GRADE words are written. */
export function readRecommendations(
  article: Article,
  drugs: readonly DrugMention[],
  citations: readonly CitationFact[],
  supportOf: SupportOf,
): RecommendationFact[] {
  return blocksFor(article, advice)
    .filter(isProse)
    .flatMap((block) => ofBlock(block, drugs, citations, supportOf));
}

const isProse = (block: Block): boolean =>
  block.region === 'body' && block.kind !== 'heading' && block.footnote === null;

function ofBlock(
  block: Block,
  drugs: readonly DrugMention[],
  citations: readonly CitationFact[],
  supportOf: SupportOf,
): RecommendationFact[] {
  return advice(block.view).map(({ start, end, from, to, said }) => {
    const whole = block.view.sourceSpan(start, end);
    const span = block.view.sourceSpan(from, to);
    const { citations: support, sourced } = supportOf({ span, block: block.index });
    return {
      span,
      ...said,
      drugs: namesIn(span, drugs),
      citations: indicesWithin(citations, whole),
      support,
      sourced,
      block: block.span,
    };
  });
}

/** A sentence that advises, with and without the blanks around it, and what it says by itself. */
interface Advice {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly said: Pick<RecommendationFact, 'verb' | 'strength' | 'certainty' | 'named' | 'isClinical'>;
}

const advice = ofWords((said): readonly Advice[] =>
  sentencesWith(said, VERB).flatMap((sentence) => {
    const text = said.text.slice(sentence.start, sentence.end);
    const verb = VERB.pattern.exec(text)?.[0];
    if (verb === undefined || /\?\s*$/.test(text) || countWords(text, MIN_WORDS) < MIN_WORDS) return [];
    return {
      ...sentence,
      from: sentence.start + text.length - text.trimStart().length,
      to: sentence.start + text.trimEnd().length,
      said: {
        verb: verb.toLowerCase().replace(/^[^\p{L}]+/u, ''),
        ...grades(text),
        named: namesItsSource(said.text, sentence),
        isClinical: isClinical(text, verb),
      },
    };
  }),
);

/** Work, teaching and attention are not advised by a study. */
const WORK =
  /\b(?:educat\w+|counsel\w*|inform\w*|teach\w*|communicat\w+|collaborat\w+|document\w*|be aware|note that|remember|keep in mind|raise (?:concern|suspicion)|differential|rule out|intoxication|litigation|interprofessional|encourag\w+|familiar\w*|attention to|plans? to|stor(?:e|ed|age)|label(?:l?ed)?)\b/i;

function isClinical(text: string, verb: string): boolean {
  const before = text.slice(0, text.indexOf(verb));
  return !WORK.test(text) && !/\b(?:if|when|unless|whether)\b[^,;]{0,60}$/i.test(before);
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
