/** Tells what a dose is for: the condition in its sentence, else in its table, the item, the headings, the title or front matter. */
import type { Block } from '../../../article/model.ts';
import type { ConditionMatch, IndicationVocabulary } from '../../../formulary/formulary-index.ts';
import { isPreventedOtherwise, preventionOf } from '../../../formulary/prevention.ts';
import type { Span } from '../../../text/span.ts';
import type { IndicationRef } from '../../types.ts';
import type { CellContext } from '../join/table-context.ts';
import { bareNameAbove } from './bare-name.ts';
import { subjectOf } from './opening.ts';
import { headingsAbove, placesAbove } from './patient.ts';
import { isPurpose, isSentencePurpose } from './purpose.ts';
import { runInLead } from './run-in.ts';
import type { OwnUse } from './sentence-use.ts';
import { atStage, stageOf } from './stage.ts';
import { placesInTable } from './table-uses.ts';
import { together } from './together.ts';
import { type UseLinesSource, usesSaid } from './use-lines.ts';

export interface IndicationSource extends UseLinesSource {
  readonly vocabulary: IndicationVocabulary;
}

/** Where a dose stands. */
export interface Here {
  readonly block: Block;
  /** Where its sentence begins in the text of the block. */
  readonly at: number;
  readonly cell: CellContext;
}

/** General words ("pain") give way to a named condition further up, unless it is a complaint that is plainly the purpose. */
export function indicationOf(
  source: IndicationSource,
  here: Here,
  own: OwnUse | null,
  except: string | null = null,
): IndicationRef | null {
  const chosen = chosenOf(source, without(except, candidates(source, here, own)));
  if (chosen === null) return null;
  return {
    ...toRef(chosen.match, chosen.from),
    id: chosen.said === true ? chosen.match.id : staged(source, here, chosen),
  };
}

function* without(id: string | null, all: Iterable<Candidate>): Generator<Candidate> {
  for (const candidate of all) if (candidate.match.id !== id) yield candidate;
}

function chosenOf(source: IndicationSource, all: Iterable<Candidate>): Candidate | null {
  let weak: Candidate | null = null;
  let aim: Candidate | null = null;
  let told: Candidate | null = null;
  for (const candidate of all) {
    if (told !== null) {
      if (candidate.match.weak === true) continue;
      return areKin(source, told, candidate) ? told : null;
    }
    if (candidate.told === true) told = candidate;
    else if (candidate.match.weak === true && candidate.said !== true) {
      if (weak === null || (candidate.purpose === true && weak.purpose !== true)) weak = candidate;
    } else if (aim !== null) return source.vocabulary.covers('af', candidate.match.id) ? candidate : aim;
    else if (candidate.several === true) return null;
    else if (weak?.purpose === true && !areKin(source, weak, candidate)) return weak;
    else if (candidate.match.id !== 'stroke-prevention') return candidate;
    // "Stroke prevention" in an article on atrial fibrillation is what is aimed at there.
    else aim = candidate;
  }
  return told ?? aim ?? weak;
}

/** The condition at the stage that a column, item or heading between it and the dose names: "Prophylaxis", "Exacerbations". */
function staged(
  { article, conditionsIn, vocabulary }: IndicationSource,
  { block, cell }: Here,
  { match }: Candidate,
): string {
  const prevention = (id: string): string | null =>
    isPreventedOtherwise(id, (narrow, wide) => vocabulary.covers(wide, narrow)) ? preventionOf(id) : null;
  let stage = stageOf(cell.headerText) ?? stageOf(cell.label);
  for (const place of [...placesAbove(article, block), ...headingsAbove(article, block)]) {
    if (stage !== null || conditionsIn(place).some((named) => named.weak !== true)) break;
    stage = stageOf(place.view.text);
  }
  return (stage === null ? null : atStage(match.id, stage, prevention)) ?? match.id;
}

interface Candidate {
  readonly match: ConditionMatch;
  readonly from: IndicationRef['from'];
  /** A complaint named as what is treated. */
  readonly purpose?: boolean;
  /** Named side by side with another ("asthma and COPD"): a dose need not be the same for both. */
  readonly several?: boolean;
  /** Told in a sentence before. */
  readonly told?: boolean;
  /** Named outright as the use. */
  readonly said?: boolean;
}

/** One is a kind of the other: "nausea" and "chemotherapy-induced nausea". */
const areKin = ({ vocabulary }: IndicationSource, a: Candidate, b: Candidate): boolean =>
  vocabulary.covers(a.match.id, b.match.id) || vocabulary.covers(b.match.id, a.match.id);

function* candidates(source: IndicationSource, { block, cell, at }: Here, own: OwnUse | null): Generator<Candidate> {
  if (own !== null) yield { ...own, from: 'sentence', purpose: isSentencePurpose(block.view.text, own.match) };
  const lead = runInLead(source.article, block, at);
  if (lead !== null) yield* fromLead(source, block, lead);
  for (const place of placesInTable(source.article, block, cell)) {
    const match = onlyOne(place, source.conditionsIn(place));
    if (match !== null) yield { match, from: 'item' };
  }
  const said = usesSaid(source, block);
  if (!said.others) {
    for (const match of said.matches) yield { match, from: 'item', said: true };
    yield* fromAbove(source, block);
  } else {
    // The text names several uses: one of them, where the article is about it.
    for (const candidate of fromAbove(source, block))
      if (said.matches.some(({ id }) => source.vocabulary.covers(id, candidate.match.id))) yield candidate;
  }
}

function* fromAbove(source: IndicationSource, block: Block): Generator<Candidate> {
  for (const place of placesAbove(source.article, block)) yield* fromBlock(source, place, 'item');
  const line = bareNameAbove(source, block);
  if (line !== null) yield* fromBlock(source, line, 'heading');
  for (const place of headingsAbove(source.article, block)) {
    if (place.view.text.length > HEADING) continue;
    yield* fromBlock(source, place, place.index === source.article.title?.block ? 'title' : 'heading');
  }
  const { title, frontMatter } = source.article;
  if (title !== null && title.text.length <= HEADING) yield* fromText(source, title.text, 'title');
  for (const key of ['indication', 'condition', 'disease', 'diagnosis', 'topic', 'subject', 'title']) {
    const value = frontMatter?.data[key];
    if (typeof value === 'string') yield* fromText(source, value, 'front-matter');
  }
  for (const key of LISTS) {
    const match = onlyStrong(source.vocabulary.find(listed(frontMatter?.data[key]).slice(0, 500)));
    if (match !== null) yield { match, from: 'front-matter' };
  }
  const description = described(source, listed(frontMatter?.data.description).slice(0, 500));
  if (description !== null) yield { match: description, from: 'front-matter' };
  const subject = subjectOf(source);
  if (subject !== null) yield { match: subject, from: 'title' };
}

/** A longer heading is text that a line below turned into one. */
const HEADING = 200;

/** "How to treat fibromyalgia": a description that only mentions a condition is no use. */
function described({ vocabulary }: IndicationSource, text: string): ConditionMatch | null {
  const match = onlyStrong(vocabulary.find(text));
  return match !== null && TREATED.test(text.slice(Math.max(0, match.start - 60), match.start)) ? match : null;
}

const TREATED =
  /\b(?:treat|treating|treatment (?:of|for)|manage|managing|management of|therapy (?:of|for)|drugs for|medicines for)(?: (?:acute|chronic|adults with|patients with|people with))? $/i;

/** Keys that may name several conditions, which then say nothing. */
const LISTS = ['indication', 'indications', 'condition', 'conditions', 'keywords'];

const listed = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value
          .slice(0, 40)
          .filter((each) => typeof each === 'string')
          .join('; ')
      : '';

function onlyStrong(matches: readonly ConditionMatch[]): ConditionMatch | null {
  const strong = matches.filter((match) => match.weak !== true);
  const [first] = strong;
  return first !== undefined && strong.every((match) => match.id === first.id) ? first : null;
}

/** The one condition of a place; null where it denies it or names several, for which a dose need not be the same. */
function onlyOne(place: Block, matches: readonly ConditionMatch[]): ConditionMatch | null {
  const [first] = matches;
  if (/\b(?:no|not|non|without)\b/i.test(place.view.text)) return null;
  return first !== undefined && matches.every((match) => match.id === first.id) ? first : null;
}

function* fromBlock(source: IndicationSource, place: Block, from: IndicationRef['from']): Generator<Candidate> {
  const { text } = place.view;
  const candidate = amongAll(source, text, source.conditionsIn(place));
  if (candidate !== null) yield { ...candidate, from, purpose: isPurpose(text, candidate.match) };
}

/** "**Gout.** Rest helps. Then …" */
function* fromLead(source: IndicationSource, block: Block, { start, end }: Span): Generator<Candidate> {
  const text = block.view.text.slice(start, end);
  const matches = source
    .conditionsIn(block)
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ ...match, start: match.start - start, end: match.end - start }));
  const candidate = amongAll(source, text, matches);
  if (candidate !== null) yield { ...candidate, from: 'item', purpose: isPurpose(text, candidate.match) };
}

function* fromText(source: IndicationSource, text: string, from: IndicationRef['from']): Generator<Candidate> {
  const candidate = amongAll(source, text, source.vocabulary.find(text.slice(0, 500)));
  if (candidate !== null) yield { ...candidate, from };
}

/** The strongest of a place, with those that stand beside it. */
function amongAll({ vocabulary }: IndicationSource, text: string, matches: readonly ConditionMatch[]): OwnUse | null {
  const match = strongest(matches);
  if (match === null) return null;
  const beside: ConditionMatch[] = [];
  for (let at = matches.indexOf(match) + 1; at < matches.length; at += 1) {
    const next = matches[at];
    const { end } = beside.at(-1) ?? match;
    if (next === undefined || next.start - end > 12 || !SIDE_BY_SIDE.test(text.slice(end, next.start))) break;
    beside.push(next);
  }
  const shared = together(match, beside, vocabulary);
  return shared === null || isEnumerated(text, match) ? { match, several: true } : { match: shared, several: false };
}

/** "Altitude, malaria, diarrhoea": one of several topics, whatever the others are. */
const isEnumerated = (text: string, { start, end }: ConditionMatch): boolean =>
  text.length <= HEADING &&
  /\p{L}, $/u.test(text.slice(Math.max(0, start - 3), start)) &&
  /^(?:, | and | & )\p{L}/u.test(text.slice(end, end + 6));

const SIDE_BY_SIDE = /^[\s,/&+()]{0,4}(?:and|or)?[\s,/&+()]{0,4}$/i;

/** The first named condition, else the first of all. */
const strongest = (matches: readonly ConditionMatch[]): ConditionMatch | null =>
  matches.find((match) => match.weak !== true) ?? matches[0] ?? null;

const toRef = (match: ConditionMatch, from: IndicationRef['from']): IndicationRef => ({
  id: match.id,
  text: match.text,
  from,
});
