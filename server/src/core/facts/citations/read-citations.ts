import { byBlock } from '../../article/by-block.ts';
import type { Article, Block } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import { sentenceAt } from '../../text/sentences.ts';
import { overlaps } from '../../text/span.ts';
import type { TextView } from '../../text/text-view.ts';
import type { CitationFact } from '../types.ts';
import { aloneMarks } from './alone-marks.ts';
import { bareMarks } from './bare-marks.ts';
import { type Candidate, joined, numbersOf, withoutOverlaps } from './candidate.ts';
import { type CitationStyle, chosenStyle, isOfChosenStyle } from './chosen-style.ts';
import { bracketMarks, namedMarks, parenthesisMarks } from './enclosed-marks.ts';
import { type Believed, believedStyles, highestOf, SHORT } from './is-plausible.ts';
import { keyMarks } from './key-marks.ts';
import { namedSources } from './named-sources.ts';
import { superscriptMarks } from './superscript-marks.ts';
import { surroundings } from './surroundings.ts';

export interface CitationReading {
  /** How an article cites that does not say so. */
  readonly citationStyle?: CitationStyle;
}

/** Every mark that leads to a reference, in document order. `entries`: how many references the article lists. */
export function readCitations(
  article: Article,
  entries: number,
  { citationStyle = 'auto' }: CitationReading = {},
): CitationFact[] {
  const style = chosenStyle(article, citationStyle);
  const places = placesOf(article.blocks);
  const found = marksIn(article, canCite);
  const marks = found.flatMap((one) => one.found);
  const ofStyle = (one: Candidate['style']): Candidate[] => marks.filter((m) => m.style === one && m.named !== true);
  const [superscripts, brackets] = [ofStyle('superscript'), ofStyle('bracket').filter(({ weak }) => weak !== true)];
  const [parentheses, bare] = [ofStyle('parenthesis'), ofStyle('bare')];
  const sure = marks.length - superscripts.length - brackets.length - parentheses.length - bare.length;
  const believed = believedStyles({
    sure,
    superscripts,
    brackets,
    parentheses,
    bare,
    blocks: places,
    entries,
  });
  const strong = bare.filter((b) => b.weak !== true).flatMap(numbersOf);
  const highest = places <= SHORT ? Number.POSITIVE_INFINITY : highestOf([entries, ...strong]);
  const inParentheses = highestOf([entries, ...parentheses.filter((p) => p.weak !== true).flatMap(numbersOf)]);
  return found.flatMap(({ block, found: own }) => {
    const kept = joined(
      own.filter((mark) =>
        style === 'auto'
          ? isBelieved(
              mark,
              believed,
              mark.style === 'bare' ? highest : mark.style === 'bracket' ? entries : inParentheses,
            )
          : isOfChosenStyle(mark, style),
      ),
    );
    return kept.length === 0 ? [] : factsOf(block, kept);
  });
}

/** How many places of text there are; the cells of a row are one, and what ran into one long paragraph is many. */
function placesOf(blocks: readonly Block[]): number {
  let places = 0;
  let before: Block['cell'] = null;
  for (const block of blocks) {
    if (!canCite(block)) continue;
    places += Math.floor(block.view.text.length / LONG) + (isSameRow(block.cell, before) ? 0 : 1);
    before = block.cell;
  }
  return places;
}

/** Cells of a row stand one behind the other. */
const isSameRow = (cell: Block['cell'], before: Block['cell']): boolean =>
  cell !== null && before !== null && cell.table === before.table && cell.row === before.row;

/** A paragraph that is no longer one. */
const LONG = 3000;

const canCite = (block: Block): boolean =>
  block.footnote === null && (block.region === 'body' || (block.region === 'header' && block.kind === 'heading'));

/** False only where none of the readers of marks finds anything: each asks for a number, a key or a mark of the view. */
const mayHoldMark = ofWords(({ text, marks }) => marks.length > 0 || /[\d@⁰¹²³⁴-⁹]|\[\^/.test(text));

/** Whether its first line is opened before the block is all that its marks take from outside it. */
const marksIn = byBlock((block, { text }) => (mayHoldMark(block.view) ? readMarks(block, text) : []));

function readMarks(block: Block, source: string): Candidate[] {
  const { view } = block;
  const alone = block.cell === null ? [] : aloneMarks(view);
  if (alone.length > 0) return alone;
  const enclosed = [
    ...keyMarks(view),
    ...namedMarks(view),
    ...superscriptMarks(view),
    ...bracketMarks(view),
    ...parenthesisMarks(view),
  ];
  const bare = bareMarks(view, (offset) => opensLine(source, view.sourceAt(offset)));
  const fitting = block.kind === 'paragraph' ? bare : bare.filter((b) => (b.words ?? 0) >= 3 || b.parts.length > 1);
  const linked = view.marks.filter((m) => m.kind === 'link' && m.target !== null && !m.target.startsWith('#'));
  return withoutOverlaps([...enclosed, ...fitting]).filter(
    (c) => c.target !== undefined || !linked.some((m) => overlaps(m, c)),
  );
}

/** True where nothing but markup stands before an offset on its line. */
function opensLine(source: string, offset: number): boolean {
  for (let i = offset - 1; i >= 0; i--) {
    const character = source.charAt(i);
    if (character === '\n' || character === '\r') return true;
    if (!/[\s*_>#-]/.test(character)) return false;
  }
  return false;
}

/** A number this far beyond the last of a list still looks like one of its own. */
const NEAR = 3;

function isBelieved(mark: Candidate, believed: Believed, highest: number): boolean {
  if (mark.named === true) return true;
  if (mark.style === 'superscript') return believed.superscripts;
  if (mark.style === 'bracket')
    return believed.brackets && (mark.weak !== true || numbersOf(mark).every((n) => n <= highest));
  if (mark.style === 'parenthesis' && mark.weak !== true) return believed.parentheses;
  if (mark.style === 'parenthesis') return believed.parentheses && numbersOf(mark).every((n) => n <= highest + NEAR);
  if (mark.style !== 'bare' || mark.weak !== true) return mark.style !== 'bare' || believed.bare !== 'none';
  return believed.bare === 'all' && numbersOf(mark).every((n) => n <= highest);
}

/** A name further in front of a mark is of an earlier one; a sentence of many marks is not searched anew for each. */
const FARTHEST = 1000;

/** What stands around a mark; places count in the view. */
interface Around extends ReturnType<typeof surroundings> {
  readonly names: ReturnType<typeof namedSources>;
}

/** By where a mark begins and ends: which marks are believed, and joined, depends on the rest of the article. */
const lookedUp = ofWords(() => new Map<string, Around>());

function around(view: TextView, claim: number, mark: Candidate): Around {
  const places = lookedUp(view);
  const place = `${mark.start}-${mark.end}`;
  const known = places.get(place);
  if (known !== undefined) return known;
  const from = Math.max(claim, mark.start - FARTHEST);
  const names = namedSources(view.text.slice(from, mark.start)).map(({ kind, text, start, end }) => {
    return { kind, text, start: from + start, end: from + end };
  });
  const { behind, punctuation } = surroundings(view.text, mark);
  const found = { names, behind, punctuation };
  places.set(place, found);
  return found;
}

function factsOf(block: Block, marks: readonly Candidate[]): CitationFact[] {
  const { view } = block;
  const claims = view.sentences;
  return marks.map((mark) => {
    const claim = sentenceAt(claims, mark.start) ?? { start: 0, end: view.text.length };
    const { names, behind, punctuation } = around(view, claim.start, mark);
    return {
      span: view.sourceSpan(mark.start, mark.end),
      numbers: [...numbersOf(mark)],
      enclosures: mark.enclosures ?? 1,
      keys: mark.parts.flatMap((p) => p.key ?? []),
      style: mark.style,
      target: mark.target ?? null,
      parts: mark.parts.map(({ start, end, numbers, key }) => ({ span: view.sourceSpan(start, end), numbers, key })),
      claim: view.sourceSpan(claim.start, claim.end),
      behind,
      punctuation,
      names: names.map(({ kind, text, start, end }) => ({ kind, text, span: view.sourceSpan(start, end) })),
    };
  });
}
