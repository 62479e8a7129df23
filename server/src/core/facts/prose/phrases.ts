import type { Article, Block } from '../../article/model.ts';
import { sentences } from '../sentences.ts';
import { GRADES, type PhrasePattern, RESIDUE, VAGUE } from './phrase-words.ts';
import type { PhraseFact } from './types.ts';

const PATTERNS: readonly PhrasePattern[] = [...RESIDUE, ...VAGUE, ...GRADES];

/** Every phrase of the tables, where it stands. Quoted text is somebody else's wording: there only residue counts. */
export function readPhrases(article: Article): PhraseFact[] {
  const found = article.blocks
    .filter((block) => block.region !== 'furniture')
    .flatMap((block) => ofBlock(block, isOwnProse(block) ? PATTERNS : PATTERNS.filter((it) => it.everywhere)));
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const isOwnProse = (block: Block): boolean =>
  block.region === 'body' && block.kind !== 'heading' && block.footnote === null && !block.quoted;

function ofBlock({ view }: Block, patterns: readonly PhrasePattern[]): PhraseFact[] {
  const live = patterns.filter(({ find }) => view.text.search(find) >= 0);
  if (live.length === 0) return [];
  const whole = { start: 0, end: view.text.length };
  return [
    ...inPart(
      view,
      whole,
      live.filter((it) => it.across),
    ),
    ...sentences(view.text).flatMap((part) =>
      inPart(
        view,
        part,
        live.filter((it) => !it.across),
      ),
    ),
  ];
}

function inPart(view: Block['view'], { start, end }: At, patterns: readonly PhrasePattern[]): PhraseFact[] {
  const raw = view.text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const words = raw.trim();
  return patterns.flatMap((pattern) => ofSentence(words, pattern).map((at) => fact(view, from, words, pattern, at)));
}

interface At {
  readonly start: number;
  readonly end: number;
}

/** Citation numbers are no thresholds and no years. */
const CITED = /\[\d[\d, –-]{0,30}\]|(?<=[\p{L})%]) \d{1,3}(?:, ?\d{1,3}){0,9}(?=[.,;:]?$)/gu;

function ofSentence(words: string, { find, only, unless, whole }: PhrasePattern): readonly At[] {
  if ((only !== undefined && !only.test(words)) || unless?.test(words.replace(CITED, ''))) return [];
  const found = [...words.matchAll(find)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (whole === undefined || found.length === 0) return found;
  return [{ start: 0, end: words.length }];
}

function fact(view: Block['view'], from: number, words: string, { kind }: PhrasePattern, at: At): PhraseFact {
  return {
    kind,
    span: view.sourceSpan(from + at.start, from + at.end),
    text: words.slice(at.start, at.end),
    sentence: view.sourceSpan(from, from + words.length),
  };
}
