/** Tells what a dose is for: the condition in its sentence, else in its table, the item, the headings, the title or front matter. */
import type { Article, Block } from '../../../article/model.ts';
import type { ConditionMatch, IndicationVocabulary } from '../../../formulary/formulary-index.ts';
import type { IndicationRef } from '../../types.ts';
import type { Draft } from '../assemble/draft.ts';
import { type Element, elementsUntil } from '../grammar/element.ts';
import type { CellContext } from '../join/table-context.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { headingsAbove, placesAbove } from './patient.ts';

export interface IndicationSource {
  readonly article: Article;
  readonly vocabulary: IndicationVocabulary;
  readonly conditionsIn: (block: Block) => readonly ConditionMatch[];
}

/** General words ("pain") give way to a named condition further up. */
export function indicationOf(
  source: IndicationSource,
  block: Block,
  own: ConditionMatch | null,
  cell: CellContext,
): IndicationRef | null {
  let weak: IndicationRef | null = null;
  for (const candidate of candidates(source, block, own, cell)) {
    if (candidate.match.weak !== true) return toRef(candidate.match, candidate.from);
    weak ??= toRef(candidate.match, candidate.from);
  }
  return weak;
}

interface Candidate {
  readonly match: ConditionMatch;
  readonly from: IndicationRef['from'];
}

function* candidates(
  source: IndicationSource,
  block: Block,
  own: ConditionMatch | null,
  cell: CellContext,
): Generator<Candidate> {
  if (own !== null) yield { match: own, from: 'sentence' };
  for (const place of placesInTable(cell)) {
    const match = onlyOne(place, source.conditionsIn(place));
    if (match !== null) yield { match, from: 'item' };
  }
  for (const place of placesAbove(source.article, block)) yield* fromBlock(source, place, 'item');
  for (const place of headingsAbove(source.article, block)) {
    yield* fromBlock(source, place, place.index === source.article.title?.block ? 'title' : 'heading');
  }
  const { title, frontMatter } = source.article;
  if (title !== null) yield* fromText(source, title.text, 'title');
  for (const key of ['indication', 'condition', 'topic', 'title', 'keywords']) {
    const value = frontMatter?.data[key];
    if (typeof value === 'string') yield* fromText(source, value, 'front-matter');
  }
}

const USE_HEADER =
  /\b(?:indications?|conditions?|diagnos[ei]s|diseases?|disorders?|infections?|syndromes?|problems?|protocol use)\b/i;
/** Columns of what is feared or also there, not of what is treated. */
const OTHER_HEADER =
  /\b(?:contraindications?|cautions?|adverse|side effects?|comorbidit|co-morbidit|interactions?|avoid)/i;
/** A header or a first cell that is hardly more than a name. */
const SHORT = 60;

/** Where a table can say what a cell is for: the row's cell under "Indication", its first cell, the column's header. */
function placesInTable({ header, row, first }: CellContext): Block[] {
  if (header === null) return [];
  const byHeader = row.filter((other) => USE_HEADER.test(other.headerText)).map((other) => other.block);
  const other = row.some(({ block, headerText }) => block.index === first?.index && OTHER_HEADER.test(headerText));
  const short = [other ? null : first, header].filter((place) => place !== null && place.view.text.length <= SHORT);
  return [...byHeader, ...short].filter((place) => place !== null);
}

/** The one condition of a place; null where it denies it or names several, for which a dose need not be the same. */
function onlyOne(place: Block, matches: readonly ConditionMatch[]): ConditionMatch | null {
  const [first] = matches;
  if (/\b(?:no|not|non|without)\b/i.test(place.view.text)) return null;
  return first !== undefined && matches.every((match) => match.id === first.id) ? first : null;
}

function* fromBlock(source: IndicationSource, place: Block, from: IndicationRef['from']): Generator<Candidate> {
  const match = strongest(source.conditionsIn(place));
  if (match !== null) yield { match, from };
}

function* fromText(source: IndicationSource, text: string, from: IndicationRef['from']): Generator<Candidate> {
  const match = strongest(source.vocabulary.find(text.slice(0, 500)));
  if (match !== null) yield { match, from };
}

/** The first named condition, else the first of all. */
const strongest = (matches: readonly ConditionMatch[]): ConditionMatch | null =>
  matches.find((match) => match.weak !== true) ?? matches[0] ?? null;

const toRef = (match: ConditionMatch, from: IndicationRef['from']): IndicationRef => ({
  id: match.id,
  text: match.text,
  from,
});

/** The condition of the sentence that a dose is for: the nearest before it, or one behind it after "for", "in", "of". */
export function sentenceCondition(tokens: Tokens, elements: readonly Element[], draft: Draft): ConditionMatch | null {
  let before: ConditionMatch | null = null;
  for (let i = elementsUntil(elements, draft.first) - 1, steps = 0; i >= 0 && steps < 24; i -= 1, steps += 1) {
    const element = elements[i];
    if (element?.kind !== 'condition') continue;
    if (before === null || (before.weak === true && element.condition.weak !== true)) before = element.condition;
    if (before.weak !== true) break;
  }
  if (before !== null && before.weak !== true) return before;
  return behindIt(tokens, elements, draft) ?? before;
}

function behindIt(tokens: Tokens, elements: readonly Element[], draft: Draft): ConditionMatch | null {
  for (
    let i = elementsUntil(elements, draft.amountNext), steps = 0;
    i < elements.length && steps < 12;
    i += 1, steps += 1
  ) {
    const element = elements[i];
    if (element?.kind !== 'condition') continue;
    if (isParted(tokens, draft.amountNext, element.first) || isBracketed(tokens, draft.amountNext, element.first))
      return null;
    if (isWarnedOff(tokens, element.first)) continue;
    for (let back = 1; back <= 4; back += 1)
      if (
        /^(?:for|in|of|with|following|against|treat|treating|prevent|preventing)$/.test(
          wordAt(tokens, element.first - back),
        )
      )
        return element.condition;
  }
  return null;
}

/** "avoid if any concern for pyelonephritis", "not for migraine". */
function isWarnedOff(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 6; at -= 1) {
    const word = wordAt(tokens, at);
    if (/^(?:avoid|avoided|contraindicated|except|excluding|unless|not)$/.test(word)) return true;
    if (/^(?:[,;:()|.]|and|but)$/.test(word)) return false;
  }
  return false;
}

/** "1 g three times a day (2 g three times a day for meningitis)": a dose of its own in the bracket has the condition. */
function isBracketed(tokens: Tokens, from: number, to: number): boolean {
  let figure = false;
  for (let at = to - 1; at >= from && at >= to - 20; at -= 1) {
    if (tokens[at]?.kind === 'number') figure = true;
    if (wordAt(tokens, at) === ')') return false;
    if (wordAt(tokens, at) === '(') return figure;
  }
  return false;
}

/** A semicolon stands between, within reach: "… every 24 hours; for meningitis, 2 g" is about the dose that follows. */
function isParted(tokens: Tokens, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at >= to - 40; at -= 1) if (wordAt(tokens, at) === ';') return true;
  return false;
}
