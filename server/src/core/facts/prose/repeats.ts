import { blocksFor } from '../../article/blocks-for.ts';
import type { Article, Block } from '../../article/model.ts';
import { byObject } from '../../text/memo.ts';
import { nextIn } from '../../text/next-in.ts';
import { ofWords } from '../../text/of-words.ts';
import { CLASS_OF } from '../../text/signs/fold.ts';
import type { Span } from '../../text/span.ts';
import type { TextView } from '../../text/text-view.ts';
import { countWords } from '../citations/candidate.ts';
import type { RepeatFact } from './types.ts';

/** Words that never stand twice in a row on purpose. */
const TWICE = /(?<![\p{L}\d-])(the|of|and|to|a|an|in|for|with|or|is|are|at|by|from|as|on|be)( \1)(?![\p{L}-])/iuy;
const LONGEST_WORD = 4;
const MIN_WORDS = 9;

/** A word written twice in a row, and sentences that stand in the paragraphs twice; list items repeat on purpose. */
export function readRepeats(article: Article): RepeatFact[] {
  const seen = new Seen();
  // Cells of a raw table come as paragraphs, and they repeat on purpose.
  const isTable = RAW_TABLE.test(article.text);
  const nextAngle = nextIn(article.text, /</g);
  const found: RepeatFact[] = [];
  for (const block of blocksFor(article, mayRepeat)) {
    const { region, kind, quoted, footnote, item } = block;
    if (region !== 'body' || kind !== 'paragraph' || quoted || footnote !== null) continue;
    addWords(block, found);
    if (!isTable && item === null && nextAngle(block.span.start) >= block.span.end) addRepeated(block, seen, found);
  }
  return found;
}

const RAW_TABLE = /<[Tt][DRdr]\b/;

/** Most blocks repeat nothing, and at every keystroke all are asked: they shall leave nothing behind. */
function addWords({ view }: Block, found: RepeatFact[]): void {
  for (const { index, 0: all, 1: word = '' } of twice(view))
    found.push({
      kind: 'word',
      span: view.sourceSpan(index + word.length, index + all.length),
      first: view.sourceSpan(index, index + word.length),
    });
}

const twice = ofWords(({ text }): readonly RegExpExecArray[] => twiceIn(text));

/** Tried only at a space with the same letter a word's length before and right behind it. */
function twiceIn(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let behind = 0;
  for (let space = text.indexOf(' ', 1); space > 0; space = text.indexOf(' ', space + 1)) {
    const next = CLASS_OF[text.charCodeAt(space + 1)];
    for (let length = 1; length <= LONGEST_WORD; length++) {
      const start = space - length;
      if (start < behind || CLASS_OF[text.charCodeAt(start)] !== next) continue;
      TWICE.lastIndex = start;
      const match = TWICE.exec(text);
      if (match === null || match[1]?.length !== length) continue;
      found.push(match);
      behind = start + match[0].length;
      break;
    }
  }
  return found;
}

interface Keyed {
  readonly start: number;
  readonly end: number;
  /** The words without what does not make them another sentence. */
  readonly key: string;
}

const keyed = ofWords(({ text, sentences }): readonly Keyed[] =>
  sentences.flatMap(({ start, end }) => {
    const raw = text.slice(start, end);
    if (countWords(raw, MIN_WORDS) < MIN_WORDS) return [];
    const words = raw.trim();
    const from = start + raw.indexOf(words);
    const key = words
      .toLowerCase()
      .replace(/[^\p{L}\d%<>≤≥./]+/gu, ' ')
      .trim();
    return [{ start: from, end: from + words.length, key }];
  }),
);

/** Where each sentence stood first, and the sentences of such a block by their keys. */
class Seen {
  readonly views = new Map<string, TextView>();
  private readonly sentencesOf = byObject(
    (view: TextView) => new Map([...keyed(view)].reverse().map((sentence) => [sentence.key, sentence])),
  );

  firstIn(view: TextView, sentence: Keyed): Span {
    return spanOf(view, this.sentencesOf(view).get(sentence.key) ?? sentence);
  }
}

/** A block with a word twice, or with a sentence that is long enough to be found again. */
const mayRepeat = (view: TextView): boolean => twice(view).length > 0 || keyed(view).length > 0;

/** Sentences that stood in a block before, or earlier in the same one. */
function addRepeated({ view }: Block, seen: Seen, found: RepeatFact[]): void {
  for (const sentence of keyed(view)) {
    const first = seen.views.get(sentence.key);
    if (first === undefined) seen.views.set(sentence.key, view);
    else found.push({ kind: 'sentence', span: spanOf(view, sentence), first: seen.firstIn(first, sentence) });
  }
}

const spanOf = (view: TextView, { start, end }: Keyed): Span => view.sourceSpan(start, end);
