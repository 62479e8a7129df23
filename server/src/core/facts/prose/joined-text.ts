import { blocksFor } from '../../article/blocks-for.ts';
import type { Article, Block } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import { allMatches, Sign } from '../../text/signs/sign.ts';
import type { TextView } from '../../text/text-view.ts';
import { UNKNOWN, type WordBook, WordTrait } from '../../text/words.ts';
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
  const candidates = blocksFor(article, holdsJoined).filter(
    ({ view, region }) => region !== 'references' && holdsJoined(view),
  );
  const pairs = candidates.flatMap(({ view }) => pairsIn(view).flatMap(({ halves }) => halves));
  const known = pairs.length === 0 ? NO_WORDS : standingAlone(article, new Set(pairs));
  const joined = [
    ...candidates.flatMap((block) => joinedWords(block, known)),
    ...blocksFor(article, newSentences).flatMap((block) => joinedSentences(article.text, block)),
  ];
  const often = countsOf(joined);
  // What is written so again and again is a name; a tag between two words parts them on the page.
  return joined.filter(
    ({ text, span }) => often.get(text) === 1 && !article.text.slice(span.start, span.end).includes('<'),
  );
}

const holdsJoined = ofWords(({ text, words }) => JOINED.any(text, words));

const NO_WORDS: ReadonlySet<string> = new Set();

/** Which of these words, in lower case, stand alone somewhere in the article: only such words can have been joined. */
function standingAlone(article: Article, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  let book: WordBook | null = null;
  let seen = new Uint8Array(0);
  const trait = traitOf(wanted);
  const holds = ({ text, words }: TextView): boolean => trait.any(text, words);
  for (const { view } of blocksFor(article, holds, trait)) {
    const { starts, ends, numbers } = view.words;
    if (view.words.book !== book) {
      book = view.words.book;
      seen = new Uint8Array(book.size);
    }
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? UNKNOWN;
      if (seen[number] === 1) continue;
      seen[number] = 1;
      const spelling = number === UNKNOWN ? view.text.slice(starts[at], ends[at]) : book.spelling(number);
      for (const word of partsOf(spelling)) if (wanted.has(word)) found.add(word);
    }
    if (found.size === wanted.size) break;
  }
  return found;
}

/** Words in which one of these stands; the same while the same are asked for, as from one keystroke to the next. */
function traitOf(wanted: ReadonlySet<string>): WordTrait {
  const words = [...wanted].join(' ');
  if (asked?.words !== words)
    asked = { words, trait: new WordTrait((spelling) => partsOf(spelling).some((word) => wanted.has(word))) };
  return asked.trait;
}

let asked: { readonly words: string; readonly trait: WordTrait } | null = null;

const partsOf = (spelling: string): readonly string[] => (spelling.match(WORD) ?? []).map((word) => word.toLowerCase());

function countsOf(phrases: readonly PhraseFact[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of phrases) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

interface Pair {
  readonly index: number;
  readonly words: string;
  /** Both words in lower case. */
  readonly halves: readonly [left: string, right: string];
}

const pairsIn = ofWords(({ text }): readonly Pair[] =>
  allMatches(text, TWO_WORDS).flatMap(({ index, 0: words, 1: left = '', 2: right = '' }) =>
    NAMES.has(left + right) ? [] : [{ index, words, halves: [left.toLowerCase(), right.toLowerCase()] as const }],
  ),
);

const yearsIn = ofWords(({ text }): readonly Omit<Pair, 'halves'>[] =>
  allMatches(text, AFTER_YEAR).map(({ index, 0: whole, 1: words = '' }) => {
    return { index: index + whole.length - words.length, words };
  }),
);

function joinedWords({ view }: Block, known: ReadonlySet<string>): PhraseFact[] {
  const pairs = pairsIn(view).filter(({ halves }) => halves.every((half) => known.has(half)));
  return [...pairs, ...yearsIn(view)].map(({ index, words }) => {
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
