/** Reads one sentence of a block: tokens, elements, doses. Everything later asks this. */

import type { Article, Block } from '../../article/model.ts';
import type { ConditionMatch, NameMatch } from '../../formulary/formulary-index.ts';
import { ofWords, ofWordsBy } from '../../text/of-words.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { Sign } from '../../text/signs/sign.ts';
import { type Sentence, splitSentences } from '../../text/split-sentences.ts';
import type { Mark, TextView } from '../../text/text-view.ts';
import { assemble, assembleLoose } from './assemble/assemble.ts';
import type { Draft } from './assemble/draft.ts';
import { unitAt } from './grammar/dose-units.ts';
import type { Element, Mode } from './grammar/element.ts';
import { mayNameUnit } from './grammar/unit-words.ts';
import { isPlainInstruction, leavesTiming } from './instruction.ts';
import { leavesOver } from './left-over.ts';
import { type Named, scanElements } from './scan-elements.ts';
import { shortLineEnds } from './tokens/short-lines.ts';
import { withNames } from './tokens/split-routes.ts';
import type { Token } from './tokens/token.ts';
import { type Masked, tokenise } from './tokens/tokenise.ts';

export interface SentenceReading extends Sentence {
  /** The names that stand in it. */
  readonly drugs: readonly NameMatch[];
  readonly tokens: readonly Token[];
  readonly elements: readonly Element[];
  readonly drafts: readonly Draft[];
  /** The pieces of an instruction that gives no amount. */
  readonly amountless: Draft | null;
}

export interface BlockReading {
  readonly block: Block;
  readonly drugs: readonly NameMatch[];
  readonly conditions: readonly ConditionMatch[];
  /** In order; a sentence without a figure or number word has no tokens. */
  readonly sentences: readonly SentenceReading[];
}

const TRIGGER = new Sign(/[0-9½¼¾]|\b(?:one|two|three|four|five|six|seven|eight|ten|twelve|half|quarter)\b/i);

/** False only where no sentence of the block can hold a dose, unless the block is a part of an instruction. */
export function mayHoldDose(block: Block): boolean {
  if (!holdsFigure(block.view)) return false;
  const { text, marks } = block.view;
  return block.cell !== null || marks.some(isCitation) || mayNameUnit(block.view, { start: 0, end: text.length });
}

/** A figure or the word for one. */
const holdsFigure = ofWords(({ text, signs }) => signs.has(TRIGGER) && TRIGGER.pattern.test(text));

const isCitation = ({ kind }: Mark): boolean => kind === 'superscript';

/** `named`: a unit must stand in it as well. */
function mayHoldDoseWithin(view: TextView, part: Sentence, named: boolean): boolean {
  if (!view.signs.hasWithin(TRIGGER, part)) return false;
  if (named && !mayNameUnit(view, part)) return false;
  return TRIGGER.pattern.test(view.text.slice(part.start, part.end));
}

/** Outside instructions and tables every dose has a unit: a sentence with figures alone (years, citations) needs no scan. */
export function namesUnit(tokens: readonly Token[]): boolean {
  for (let at = 0; at < tokens.length; at += 1) if (unitAt(tokens, at) !== null) return true;
  return false;
}

const SENTENCES = ofWordsBy<readonly SentenceReading[]>();

export function readBlock(article: Article, block: Block, named: Named, mode: Mode): BlockReading {
  const by = [mode.instruction, block.cell === null, named.drugs, named.conditions, written(article, block)];
  const sentences = SENTENCES(block.view, by, () => {
    const masked = citationMarks(block);
    return readSentences(article, block, { named, mode, masked });
  });
  return { block, drugs: named.drugs, conditions: named.conditions, sentences };
}

/** The source of a block, as far as a reading looks: where it has several lines, a little over its end. */
function written({ text }: Article, { span }: Block): string {
  const own = text.slice(span.start, span.end);
  return own.includes('\n') ? own + text.slice(span.end, span.end + BEHIND) : own;
}
const BEHIND = 24;

interface HowRead {
  readonly named: Named;
  readonly mode: Mode;
  readonly masked: Masked;
}

function readSentences(article: Article, block: Block, { named, mode, masked }: HowRead): SentenceReading[] {
  const { text } = block.view;
  const { drugs, conditions } = named;
  const isTightSpace = (offset: number): boolean => {
    const source = article.text.charCodeAt(block.view.sourceAt(offset));
    return source !== 32 && source !== 10 && source !== 13 && source !== 9;
  };
  return withNames(text, splitSentences(text, shortLineEnds(article.text, block)), drugs).map(
    (sentence): SentenceReading => {
      const mentioned = within(drugs, sentence);
      if (!mode.instruction && !mayHoldDoseWithin(block.view, sentence, block.cell === null && masked.length === 0)) {
        return { ...sentence, drugs: mentioned, tokens: [], elements: [], drafts: [], amountless: null };
      }
      const tokens = tokenise({ text, isTightSpace, masked }, sentence.start, sentence.end);
      if (!mode.instruction && block.cell === null && !namesUnit(tokens)) {
        return { ...sentence, drugs: mentioned, tokens: [], elements: [], drafts: [], amountless: null };
      }
      const inside = { drugs: mentioned, conditions: within(conditions, sentence) };
      const elements = scanElements(tokens, inside, mode);
      const { drafts } = assemble(tokens, elements);
      const loose =
        drafts.length === 0 && (mode.instruction || elements.some((element) => element.kind === 'strength'));
      const amountless = loose ? assembleLoose(tokens, elements) : null;
      if (mode.instruction) doubtUnread(tokens, elements, amountless === null ? drafts : [amountless]);
      return { ...sentence, drugs: mentioned, tokens, elements, drafts, amountless };
    },
  );
}

/** What a prescription says of dosing has to be in its doses. */
function doubtUnread(tokens: readonly Token[], elements: readonly Element[], drafts: readonly Draft[]): void {
  const plain = (): boolean => isPlainInstruction({ tokens, elements });
  if (!leavesTiming(tokens, elements) && !(leavesOver(tokens, elements, drafts) && plain())) return;
  for (const draft of drafts) draft.doubtful = true;
}

const within = <T extends Sentence>(all: readonly T[], { start, end }: Sentence): T[] => {
  const found: T[] = [];
  for (let i = firstFrom(all, start); i < all.length; i += 1) {
    const one = all[i];
    if (one === undefined || one.start >= end) break;
    found.push(one);
  }
  return found;
};

/** Index of the first that ends behind `start`; the list is in order. */
function firstFrom(all: readonly Sentence[], start: number): number {
  return partitionPoint(all.length, (at) => (all[at]?.end ?? 0) <= start);
}

/** Figures set as superscripts are citations, except the square of a unit. */
function citationMarks(block: Block): Masked {
  const { text, marks } = block.view;
  const isNumber = (mark: Mark): boolean => {
    if (!isCitation(mark)) return false;
    const inside = text.slice(mark.start, mark.end);
    const before = text.charAt(mark.start - 1);
    return /^[\d\s,;\u2013-]{1,40}$/.test(inside) && !(before === 'm' && inside === '2') && !inside.startsWith('-');
  };
  return marks.filter(isNumber).sort((a, b) => a.start - b.start);
}
