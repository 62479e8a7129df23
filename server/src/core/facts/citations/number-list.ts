/** One number or range of a citation mark, in offsets of the text it was read from. */
export interface NumberPart {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
}

/** Source of a pattern for "1", "1, 3–5" or "1;2". */
export const NUMBER_LIST = '\\d{1,3}(?:\\s?[,;–—-]\\s?\\d{1,3}){0,40}';

const PART = /(\d{1,4})(?:\s?[-–—]\s?(\d{1,4}))?/g;
/** A range longer than this is an age or a measurement, not a citation. */
const LONGEST = 25;

/** "1,3–5" → 1 and 3 to 5. Null when a number is 0 or padded, or a range runs backwards or is too long. */
export function readNumbers(text: string, offset: number): NumberPart[] | null {
  const parts: NumberPart[] = [];
  for (const match of text.matchAll(PART)) {
    const low = Number(match[1]);
    const high = match[2] === undefined ? low : Number(match[2]);
    if (/^0/.test(match[1] ?? '') || high < low || high - low > LONGEST) return null;
    const numbers = Array.from({ length: high - low + 1 }, (_, i) => low + i);
    parts.push({ start: offset + match.index, end: offset + match.index + match[0].length, numbers });
  }
  return parts.length === 0 ? null : parts;
}
