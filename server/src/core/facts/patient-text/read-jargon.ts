import type { Block } from '../../article/model.ts';
import { sentenceAt, sentences } from '../../text/sentences.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import type { JargonFact } from './types.ts';

const TERMS = Object.keys(PLAIN_WORDS).sort((a, b) => b.length - a.length);
const JARGON = new RegExp(`(?<![\\p{L}-])(?:${TERMS.join('|')})(?![\\p{L}-])`, 'giu');
/** "hypertension (high …", "hypertension, or …", "hypertension means …": what follows explains the term. */
const EXPLAINED_AFTER =
  /^\s?(?:\(\p{L}+\s|,? (?:or|also called|also known as|which (?:is|means)|that is|meaning|means|is when|is the (?:medical )?(?:word|name|term))\b)/u;

/** The first mention of every term of the field that the text does not explain there. */
export function readJargon(blocks: readonly Block[]): JargonFact[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ view }) => {
    const { text } = view;
    const all = sentences(text);
    return [...text.matchAll(JARGON)].flatMap((match) => {
      const term = match[0].toLowerCase();
      const plain = PLAIN_WORDS[term];
      if (plain === undefined || seen.has(plain)) return [];
      seen.add(plain);
      const { start, end } = sentenceAt(all, match.index) ?? { start: 0, end: text.length };
      const until = match.index + match[0].length;
      const sentence = text.slice(start, end).toLowerCase();
      const isNamed = text[match.index - 1] === '(' || sentence.includes(plain);
      if (isNamed || EXPLAINED_AFTER.test(text.slice(until, until + 60))) return [];
      return [{ span: view.sourceSpan(match.index, until), term: match[0], plain }];
    });
  });
}
