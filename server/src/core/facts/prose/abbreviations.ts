import type { Article, Block } from '../../article/model.ts';
import { allMatches } from '../../text/signs/sign.ts';
import { KNOWN_ABBREVIATIONS } from './known-abbreviations.ts';
import type { AbbreviationFact } from './types.ts';

/** Three letters or more, so that a unit, a route or a chemical symbol is none; a plural s is no part of it. */
const SHORT = /(?<![\p{L}\d.&_@#-])(\p{Lu}[\p{Lu}\d]{1,4}\p{Lu})(?=s?(?![\p{L}\d_&]|[-.]\d))/gu;
/** "serotonin syndrome (SS)": the short form in brackets behind the long one. */
const DEFINED = /\(([\p{Lu}][\p{L}\d]{0,6}\p{Lu})s?(?:;[^()]{0,40})?\)/gu;
/** "SS (serotonin syndrome)", "SS: serotonin syndrome", "SS = serotonin syndrome". */
const EXPLAINED = /(?<![\p{L}\d-])(\p{Lu}[\p{L}\d]{0,6}\p{Lu})s?(?: \(|: | = | [–—-] )(\p{L}[\p{L}\d '’,/-]{4,80})/gu;

/** What every abbreviation holds; found much faster than one. */
const SIGN = /\p{Lu}[\p{L}\d]{0,6}\p{Lu}/u;

/** Abbreviations where they are explained and where they are used, in reading order. */
export function readAbbreviations(article: Article): AbbreviationFact[] {
  return article.blocks
    .filter(({ region, footnote }) => (region === 'body' || region === 'header') && footnote === null)
    .flatMap((block) => ofBlock(block));
}

function ofBlock({ view }: Block): AbbreviationFact[] {
  const { text } = view;
  // A line in capitals is set so; its words are no abbreviations.
  if (!SIGN.test(text) || isCapitals(text)) return [];
  const found = new Map<number, AbbreviationFact>();
  const add = (short: string, long: string | null, at: number): void => {
    const span = view.sourceSpan(at, at + short.length);
    if (long !== null || !found.has(at)) found.set(at, { short, long, known: KNOWN_ABBREVIATIONS.has(short), span });
  };
  for (const { index, 1: short = '' } of allMatches(text, DEFINED)) {
    const long = longFormBefore(text.slice(Math.max(0, index - 120), index), short);
    if (long !== null) add(short, long, index + 1);
  }
  for (const { index, 1: short = '', 2: words = '' } of allMatches(text, EXPLAINED)) {
    const long = longFormAt(words, short);
    if (long !== null) add(short, long, index);
  }
  for (const { index, 1: short = '' } of allMatches(text, SHORT)) {
    if (!/^[IVXLCDM]+$/.test(short)) add(short, null, index);
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, fact]) => fact);
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 8 && letters.replace(/\p{Lu}/gu, '').length < letters.length / 2;
}

/**
 * The shortest run of words that ends the text and yields the letters of the short form in order, its first letter at
 * the beginning of a word. Null where there is none: then the bracket holds something else.
 */
export function longFormBefore(text: string, short: string): string | null {
  const letters = short.toLowerCase();
  let at = text.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    at -= 1;
    while (at >= 0 && (text.charAt(at).toLowerCase() !== letters.charAt(i) || (i === 0 && !startsWord(text, at)))) at--;
    if (at < 0) return null;
  }
  const long = text.slice(at).trim();
  const words = long.split(/[\s-]+/).length;
  return long.length <= short.length || words > letters.length + 5 || /[.,;:()]/.test(long) ? null : long;
}

const startsWord = (text: string, at: number): boolean => at === 0 || /[^\p{L}\d]/u.test(text.charAt(at - 1));

/** The long form at the beginning of the words: the fewest that yield the letters in order. */
function longFormAt(words: string, short: string): string | null {
  const parts = words.split(/[,(]/, 1)[0]?.trim().split(' ') ?? [];
  for (let n = 2; n <= Math.min(parts.length, short.length + 2); n++) {
    const long = parts.slice(0, n).join(' ');
    if (longFormBefore(long, short) === long) return long;
  }
  return null;
}
