import type { Article, Block } from '../../article/model.ts';
import { allMatches, Sign } from '../../text/signs/sign.ts';
import { GRADES, type PhrasePattern, RESIDUE, VAGUE } from './phrase-words.ts';
import type { PhraseFact } from './types.ts';

interface Signed extends PhrasePattern {
  readonly sign: Sign;
}

const PATTERNS: readonly Signed[] = [...RESIDUE, ...VAGUE, ...GRADES].map((pattern) => ({
  ...pattern,
  sign: new Sign(pattern.find),
}));
const EVERYWHERE = PATTERNS.filter((it) => it.everywhere);

/** Every phrase of the tables, where it stands. Quoted text is somebody else's wording: there only residue counts. */
export function readPhrases(article: Article): PhraseFact[] {
  const found = article.blocks
    .filter((block) => block.region !== 'furniture')
    .flatMap((block) => ofBlock(block, isOwnProse(block) ? PATTERNS : EVERYWHERE));
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const isOwnProse = (block: Block): boolean =>
  block.region === 'body' && block.kind !== 'heading' && block.footnote === null && !block.quoted;

function ofBlock({ view }: Block, patterns: readonly Signed[]): PhraseFact[] {
  const { signs, text } = view;
  const live = patterns.filter(({ sign }) => signs.has(sign) && text.search(sign.pattern) >= 0);
  if (live.length === 0) return [];
  const whole = { start: 0, end: text.length };
  const across = live.filter((it) => it.across);
  const within = live.filter((it) => !it.across);
  const found = across.length === 0 ? [] : inPart(view, whole, across);
  if (within.length === 0) return found;
  for (const part of view.sentences) {
    const own = within.filter(({ sign }) => signs.hasWithin(sign, part));
    if (own.length > 0) found.push(...inPart(view, part, own));
  }
  return found;
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
  const found = allMatches(words, find).map((match) => ({ start: match.index, end: match.index + match[0].length }));
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
