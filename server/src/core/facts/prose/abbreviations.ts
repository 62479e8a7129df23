import { blocksFor } from '../../article/blocks-for.ts';
import type { Article } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import { Sign } from '../../text/signs/sign.ts';
import type { Said } from '../../text/text-view.ts';
import { WordTrait } from '../../text/words.ts';
import { KNOWN_ABBREVIATIONS } from './known-abbreviations.ts';
import type { AbbreviationFact } from './types.ts';

/** Three letters or more, so that a unit, a route or a chemical symbol is none; a plural s is no part of it. */
const SHORT = /(?<![\p{L}\d.&_@#-])(\p{Lu}[\p{Lu}\d]{1,4}\p{Lu})(?=s?(?![\p{L}\d_&]|[-.]\d))/uy;
/** "serotonin syndrome (SS)": the short form in brackets behind the long one. */
const DEFINED = new Sign(/\(([\p{Lu}][\p{L}\d]{0,6}\p{Lu})s?(?:;[^()]{0,40})?\)/gu);
/** "SS (serotonin syndrome)", "SS: serotonin syndrome", "SS = serotonin syndrome". */
const EXPLAINED = new Sign(
  /(?<![\p{L}\d-])(\p{Lu}[\p{L}\d]{0,6}\p{Lu})s?(?: \(|: | = | [–—-] )(\p{L}[\p{L}\d '’,/-]{4,80})/gu,
);

/** How every word with an abbreviation is written. */
const SHORTENED = new WordTrait((word) => /\p{Lu}[\p{L}\d]{0,6}\p{Lu}/u.test(word));

/** Abbreviations where they are explained and where they are used, in reading order. */
export function readAbbreviations(article: Article): AbbreviationFact[] {
  const found: AbbreviationFact[] = [];
  for (const { view, region, footnote } of blocksFor(article, shortened)) {
    if ((region !== 'body' && region !== 'header') || footnote !== null) continue;
    for (const { at, short, long, known } of shortened(view))
      found.push({ short, long, known, span: view.sourceSpan(at, at + short.length) });
  }
  return found;
}

type Shortened = Omit<AbbreviationFact, 'span'> & { readonly at: number };

const shortened = ofWords((said): readonly Shortened[] => {
  const { text, signs, words: all } = said;
  // A line in capitals is set so; its words are no abbreviations.
  if (!SHORTENED.any(text, all) || isCapitals(text)) return [];
  const found = new Map<number, Shortened>();
  const add = (short: string, long: string | null, at: number): void => {
    if (long !== null || !found.has(at)) found.set(at, { short, long, known: KNOWN_ABBREVIATIONS.has(short), at });
  };
  for (const { index, 1: short = '' } of DEFINED.all(text, signs)) {
    const long = longFormBefore(text.slice(Math.max(0, index - 120), index), short);
    if (long !== null) add(short, long, index + 1);
  }
  for (const { index, 1: short = '', 2: words = '' } of EXPLAINED.all(text, signs)) {
    const long = longFormAt(words, short);
    if (long !== null) add(short, long, index);
  }
  for (const { index, 1: short = '' } of shortForms(said)) {
    if (!/^[IVXLCDM]+$/.test(short)) add(short, null, index);
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
});

/** Tried only where it can begin: with a word, or within one behind what is neither letter nor digit. */
function shortForms({ text, words }: Said): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  words.starts.forEach((start, at) => {
    if (!SHORTENED.at(text, words, at)) return;
    const end = words.ends[at] ?? start;
    for (let offset = start; offset < end; offset++) {
      if (offset > start && text.charCodeAt(offset - 1) < 128) continue;
      SHORT.lastIndex = offset;
      const match = SHORT.exec(text);
      if (match !== null) found.push(match);
    }
  });
  return found;
}

/** More than half of the letters are capitals. */
function isCapitals(text: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : false;
    if (isLetter) {
      letters += 1;
      if (code < 97) capitals += 1;
    } else if (code >= 128) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (/\p{L}/u.test(character)) letters += character.length;
      if (/\p{Lu}/u.test(character)) capitals += character.length;
      at += character.length - 1;
    }
  }
  return letters > 8 && letters - capitals < letters / 2;
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
