import type { Article, Block } from '../article/model.ts';
import { sentencesWith } from '../text/signs/sentences-with.ts';
import { allMatches, Sign } from '../text/signs/sign.ts';
import type { Span } from '../text/span.ts';
import { indicesWithin } from './in-span.ts';
import type { CitationFact, RecencyClaim, ReferenceFact } from './types.ts';

const SOURCE =
  '(?:guidelines?|guidance|recommendations?|standards?|consensus|statements?|meta-analys[ie]s|systematic reviews?|edition)';
const CLAIM = new Sign(
  new RegExp(`\\b(?:most recent|latest|newest)\\s(?:[\\w/&.,'’-]{1,24}\\s){0,5}?${SOURCE}\\b`, 'gi'),
);
/** "the 2021 standards", "guideline (2021)": a year that dates a source. */
const DATED = new Sign(
  new RegExp(
    `\\b((?:19|20)\\d\\d)\\s(?:[\\w/&-]{1,24}\\s){0,4}?${SOURCE}\\b|\\b${SOURCE}\\s?\\(?((?:19|20)\\d\\d)\\b`,
    'gi',
  ),
);
/** How far behind the claim a year in parentheses may stand. */
const NEAR = 40;

/** Sentences that call a source the most recent, with the years that the text or the list gives for it. */
export function readRecencyClaims(
  article: Article,
  citations: readonly CitationFact[],
  references: readonly ReferenceFact[],
): RecencyClaim[] {
  const blocks = article.blocks.filter((block) => block.region === 'body');
  const claims = blocks.flatMap(claimsIn);
  if (claims.length === 0) return [];
  const dated = datedSources(blocks, citations, references);
  return claims.map(({ span, sentence, text, years }) => {
    const sources = indicesWithin(citations, sentence).flatMap((i) => sourcesOf(citations[i]));
    return { span, text, years: years.length > 0 ? years : sources.flatMap((name) => dated.get(name) ?? []) };
  });
}

const sourcesOf = (citation: CitationFact | undefined): string[] =>
  citation === undefined ? [] : [...citation.numbers.map(String), ...citation.keys];

interface Claim extends RecencyClaim {
  readonly sentence: Span;
}

function claimsIn(block: Block): Claim[] {
  const { text } = block.view;
  return sentencesWith(block.view, CLAIM).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return allMatches(sentence, CLAIM.pattern).map((match) => {
      const at = start + match.index;
      const near = sentence.slice(match.index, match.index + match[0].length + NEAR);
      return {
        span: block.view.sourceSpan(at, at + match[0].length),
        sentence: block.view.sourceSpan(start, end),
        text: match[0],
        years: (near.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number),
      };
    });
  });
}

/** Years by source: those of the reference list, and those that sentences name beside a citation: "the 2021 standards [1]". */
function datedSources(
  blocks: readonly Block[],
  citations: readonly CitationFact[],
  references: readonly ReferenceFact[],
): Map<string, number[]> {
  const years = new Map<string, number[]>();
  const add = (source: string, found: readonly number[]): void =>
    void years.set(source, [...new Set([...(years.get(source) ?? []), ...found])]);
  for (const { number, position, key, year } of references) {
    if (year === null) continue;
    add(String(number ?? position), [year]);
    if (key !== null) add(key, [year]);
  }
  for (const { view } of blocks) {
    for (const { start, end } of sentencesWith(view, DATED)) {
      const found = allMatches(view.text.slice(start, end), DATED.pattern).map((m) => Number(m[1] ?? m[2]));
      if (found.length === 0) continue;
      const inside = indicesWithin(citations, view.sourceSpan(start, end));
      for (const source of inside.flatMap((i) => sourcesOf(citations[i]))) add(source, found);
    }
  }
  return years;
}
