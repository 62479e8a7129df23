/**
 * The letters in which signs are compared: small, every digit a zero, every white space a plain space,
 * every quotation mark and dash the plain one, every raised digit a raised two,
 * every fraction a half. Whatever a
 * pattern may take for the same character, with or without upper and lower case, is the same here.
 */

/** How many classes of characters there are; a power of two, so that a row of the automaton is found by a shift. */
export const CLASSES = 64;
export const CLASS_BITS = 6;

/** What no sign can hold. */
const OTHER = 0;

const LETTERS = ' 0abcdefghijklmnopqrstuvwxyz!"#$%&\'()*+,-./:;<=>?@[\\]^_{|}~【†²½';

/** White space beyond ASCII, as `\s` takes it. */
const SPACES =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Class of each UTF-16 unit; one table, so that a look costs nothing. */
export const CLASS_OF: Uint8Array = (() => {
  const table = new Uint8Array(0x10000).fill(OTHER);
  for (let at = 0; at < LETTERS.length; at++) table[LETTERS.charCodeAt(at)] = at + 1;
  for (let code = 48; code <= 57; code++) table[code] = table[48] ?? OTHER;
  for (let code = 65; code <= 90; code++) table[code] = table[code + 32] ?? OTHER;
  for (const space of `\t\n\v\f\r${SPACES}`) table[space.charCodeAt(0)] = table[32] ?? OTHER;
  for (const [sign, kin] of [
    ["'", '‘’'],
    ['"', '“”'],
    ['²', '⁰¹³⁴⁵⁶⁷⁸⁹'],
    ['½', '¼¾⅓⅔'],
    ['-', '\u2010\u2011\u2012\u2013\u2014\u2212'],
  ] as const)
    for (const one of kin) table[one.charCodeAt(0)] = table[sign.charCodeAt(0)] ?? OTHER;
  // The long s and the sign for kelvin are the only others that a pattern without regard to case takes for ASCII.
  table[0x17f] = table[115] ?? OTHER;
  table[0x212a] = table[107] ?? OTHER;
  return table;
})();

/** The one character that stands for a character; null for one that no sign can hold. */
export function folded(code: number): string | null {
  const found = code < 0x10000 ? (CLASS_OF[code] ?? OTHER) : OTHER;
  return found === OTHER ? null : LETTERS.charAt(found - 1);
}
