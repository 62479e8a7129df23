import type { Article, Block } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import { allMatches, Sign } from '../../text/signs/sign.ts';
import { UNKNOWN, WordTrait } from '../../text/words.ts';
import type { PhraseFact } from './types.ts';

const WORD = /[\p{L}]{2,40}/gu;
/** "BoardAll": a small letter right before a capital one, both inside words of a few letters. */
const TWO_WORDS = /(?<![\p{L}\d./@_-])(\p{Lu}?\p{Ll}{2,20})(\p{Lu}\p{Ll}{2,20})(?![\p{L}\d_/@-])/gu;
/** "2025View": a year or a date glued to the next word. */
const AFTER_YEAR = /(?<![\p{L}\d./-])(?:\p{L}{3,9} \d{1,2}, )?((?:19|20)\d{2}\p{Lu}\p{Ll}{2,20})(?![\p{L}\d])/gu;
/** How every joined word is written. */
const JOINED = new WordTrait((word) => /\p{Ll}{2}\p{Lu}\p{Ll}{2}|\d\p{Lu}\p{Ll}{2}/u.test(word));
/** A sentence that begins in the middle of another: "in divided doses) These medications have". */
const NEW_SENTENCE = new Sign(
  /(?<=[\p{Ll}\d%]|\([^()]{1,160}\)) ((?:These|This|They|Those|It|However|Therefore|Additionally|Furthermore|Moreover) (?:\p{Ll}{2,20} ){0,3}?(?:is|are|was|were|has|have|should|can|may|must|will)\b)/gu,
);

/** Places where something that parts two words or two sentences was lost. */
export function readJoinedText(article: Article): PhraseFact[] {
  const candidates = article.blocks.filter(
    ({ view, region }) => region !== 'references' && JOINED.any(view.text, view.words),
  );
  let all: ReadonlySet<string> | null = null;
  const isKnown = (word: string): boolean => {
    all ??= wordsOf(article);
    return all.has(key(word));
  };
  const joined = [
    ...candidates.flatMap((block) => joinedWords(block, isKnown)),
    ...article.blocks.flatMap((block) => joinedSentences(article.text, block)),
  ];
  const often = countsOf(joined);
  // What is written so again and again is a name; a tag between two words parts them on the page.
  return joined.filter(
    ({ text, span }) => often.get(text) === 1 && !article.text.slice(span.start, span.end).includes('<'),
  );
}

/** Every word of the article that stands alone, in lower case: only such words can have been joined. */
function wordsOf(article: Article): ReadonlySet<string> {
  const words = new Set<string>();
  const seen = new Set<string>();
  for (const { view } of article.blocks) {
    const { starts, ends, numbers, book } = view.words;
    numbers.forEach((number, at) => {
      seen.add(number === UNKNOWN ? view.text.slice(starts[at], ends[at]) : book.spelling(number));
    });
  }
  for (const spelling of seen) for (const [word] of spelling.matchAll(WORD)) words.add(key(word));
  return words;
}

function countsOf(phrases: readonly PhraseFact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of phrases) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const key = (word: string): string => word.toLowerCase();

function joinedWords({ view }: Block, isKnown: (word: string) => boolean): PhraseFact[] {
  const pairs = allMatches(view.text, TWO_WORDS).filter(([, left = '', right = '']) => {
    return isKnown(left) && isKnown(right) && !NAMES.has(left + right);
  });
  const years = allMatches(view.text, AFTER_YEAR).map((match) => ({
    index: match.index + match[0].length - (match[1] ?? '').length,
    words: match[1] ?? '',
  }));
  return [...pairs.map((match) => ({ index: match.index, words: match[0] })), ...years].map(({ index, words }) => {
    const span = view.sourceSpan(index, index + words.length);
    return { kind: 'joined-words' as const, span, text: words, sentence: span };
  });
}

const newSentences = ofWords(({ text, signs }): readonly RegExpExecArray[] => NEW_SENTENCE.all(text, signs));

function joinedSentences(text: string, { view, item, region }: Block): PhraseFact[] {
  if (item === null || region !== 'body') return [];
  return newSentences(view).flatMap((match) => {
    const words = match[1] ?? '';
    const span = view.sourceSpan(match.index + 1, match.index + 1 + words.length);
    // A line break in the text parts them on the page, or was meant to.
    if (/[\n<]/.test(text.slice(view.sourceAt(match.index - 1), span.start))) return [];
    return { kind: 'joined-sentences' as const, span, text: words, sentence: span };
  });
}

/** Names that are written in one word on purpose. */
const NAMES: ReadonlySet<string> = new Set(
  'YouTube PubMed LinkedIn FaceTime HealthCare MediCare OpenAccess JavaScript WordPress GitHub'.split(' '),
);
