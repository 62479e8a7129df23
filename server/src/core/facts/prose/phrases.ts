import { blocksFor } from '../../article/blocks-for.ts';
import type { Article, Block } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import { allMatches, Sign } from '../../text/signs/sign.ts';
import type { Said } from '../../text/text-view.ts';
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
  // What alone is found in the words of others is found among all.
  const found = blocksFor(article, allPhrases)
    .filter((block) => block.region !== 'furniture')
    .flatMap((block) => ofBlock(block, isOwnProse(block) ? allPhrases : residue));
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const isOwnProse = (block: Block): boolean =>
  block.region === 'body' && block.kind !== 'heading' && block.footnote === null && !block.quoted;

const ofBlock = ({ view }: Block, read: typeof allPhrases): PhraseFact[] =>
  read(view).map(({ kind, text, start, end, sentence }) => ({
    kind,
    span: view.sourceSpan(start, end),
    text,
    sentence: view.sourceSpan(sentence.start, sentence.end),
  }));

interface Phrase extends At {
  readonly kind: PhraseFact['kind'];
  readonly text: string;
  readonly sentence: At;
}

const allPhrases = ofWords((said) => phrasesIn(said, PATTERNS));
const residue = ofWords((said) => phrasesIn(said, EVERYWHERE));

function phrasesIn(said: Said, patterns: readonly Signed[]): readonly Phrase[] {
  const { signs, text } = said;
  const live = patterns.filter(({ sign }) => signs.has(sign) && text.search(sign.pattern) >= 0);
  if (live.length === 0) return [];
  const whole = { start: 0, end: text.length };
  const across = live.filter((it) => it.across);
  const within = live.filter((it) => !it.across);
  const found = across.length === 0 ? [] : inPart(text, whole, across);
  if (within.length === 0) return found;
  for (const part of said.sentences) {
    const own = within.filter(({ sign }) => signs.hasWithin(sign, part));
    if (own.length > 0) found.push(...inPart(text, part, own));
  }
  return found;
}

function inPart(text: string, { start, end }: At, patterns: readonly PhrasePattern[]): Phrase[] {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const words = raw.trim();
  return patterns.flatMap((pattern) => ofSentence(words, pattern).map((at) => phrase(from, words, pattern, at)));
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

function phrase(from: number, words: string, { kind }: PhrasePattern, at: At): Phrase {
  return {
    kind,
    start: from + at.start,
    end: from + at.end,
    text: words.slice(at.start, at.end),
    sentence: { start: from, end: from + words.length },
  };
}
