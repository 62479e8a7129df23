import type { Article, Block } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import { CLASS_OF } from '../../text/signs/fold.ts';
import type { Span } from '../../text/span.ts';
import { countWords } from '../citations/candidate.ts';
import type { RepeatFact } from './types.ts';

/** Words that never stand twice in a row on purpose. */
const TWICE = /(?<![\p{L}-])(the|of|and|to|a|an|in|for|with|or|is|are|at|by|from|as|on|be)( \1)(?![\p{L}-])/iuy;
const LONGEST_WORD = 4;
const MIN_WORDS = 9;

/** A word written twice in a row, and sentences that stand in the paragraphs twice; list items repeat on purpose. */
export function readRepeats(article: Article): RepeatFact[] {
  const seen = new Map<string, Span>();
  const prose = article.blocks.filter(({ region, kind, quoted, footnote }) => {
    return region === 'body' && kind === 'paragraph' && !quoted && footnote === null;
  });
  // Cells of a raw table come as paragraphs, and they repeat on purpose.
  const isTable = /<t[dr]\b/i.test(article.text);
  return prose.flatMap((block) => {
    const isParagraph =
      !isTable && block.item === null && !article.text.slice(block.span.start, block.span.end).includes('<');
    return [...words(block), ...(isParagraph ? repeated(block, seen) : [])];
  });
}

function words({ view }: Block): RepeatFact[] {
  return twice(view).map(({ index, 0: all, 1: word = '' }) => ({
    kind: 'word' as const,
    span: view.sourceSpan(index + word.length, index + all.length),
    first: view.sourceSpan(index, index + word.length),
  }));
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

function repeated({ view }: Block, seen: Map<string, Span>): RepeatFact[] {
  return keyed(view).flatMap(({ start, end, key }) => {
    const span = view.sourceSpan(start, end);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, span);
    return first === undefined ? [] : [{ kind: 'sentence' as const, span, first }];
  });
}
