import { blocksFor } from '../article/blocks-for.ts';
import type { Article, Block } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
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
  const claims = blocksFor(article, claimed).filter(isBody).flatMap(claimsIn);
  if (claims.length === 0) return [];
  const dated = datedSources(blocksFor(article, datedIn).filter(isBody), citations, references);
  return claims.map(({ span, sentence, text, years }) => {
    const sources = indicesWithin(citations, sentence).flatMap((i) => sourcesOf(citations[i]));
    return { span, text, years: years.length > 0 ? years : sources.flatMap((name) => dated.get(name) ?? []) };
  });
}

const isBody = ({ region }: Block): boolean => region === 'body';

const sourcesOf = (citation: CitationFact | undefined): string[] =>
  citation === undefined ? [] : [...citation.numbers.map(String), ...citation.keys];

interface Claim extends RecencyClaim {
  readonly sentence: Span;
}

const claimsIn = ({ view }: Block): Claim[] =>
  claimed(view).map(({ at, sentence, text, years }) => ({
    span: view.sourceSpan(at, at + text.length),
    sentence: view.sourceSpan(sentence.start, sentence.end),
    text,
    years,
  }));

/** The claims that the words make; offsets of the view. */
const claimed = ofWords((said) =>
  sentencesWith(said, CLAIM).flatMap((sentence) => {
    const words = said.text.slice(sentence.start, sentence.end);
    return allMatches(words, CLAIM.pattern).map(({ index, 0: text }) => {
      const near = words.slice(index, index + text.length + NEAR);
      const years = (near.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
      return { at: sentence.start + index, sentence, text, years };
    });
  }),
);

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
    for (const { start, end, found } of datedIn(view)) {
      const inside = indicesWithin(citations, view.sourceSpan(start, end));
      for (const source of inside.flatMap((i) => sourcesOf(citations[i]))) add(source, found);
    }
  }
  return years;
}

/** The sentences that date a source, with the years. */
const datedIn = ofWords((said) =>
  sentencesWith(said, DATED).flatMap(({ start, end }) => {
    const found = allMatches(said.text.slice(start, end), DATED.pattern).map((m) => Number(m[1] ?? m[2]));
    return found.length === 0 ? [] : [{ start, end, found }];
  }),
);
