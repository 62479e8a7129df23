/** Tells by the spelling of its words alone that a sentence names no unit, before it is cut into tokens. */
import { partitionPoint } from '../../../text/partition-point.ts';
import type { Sentence } from '../../../text/split-sentences.ts';
import type { TextView } from '../../../text/text-view.ts';
import { WordTrait } from '../../../text/words.ts';
import { normaliseUnit } from '../../../units/aliases.ts';
import { isUnitWord } from './dose-units.ts';

/** Words that `unitAt` reads together with others, and those that it takes for a unit in capitals. */
const PARTS = new Set('cm mm inch inches t m u international usp int million mega thousand'.split(' '));

/** "500mg" is one word of the text and two tokens; letters in front of figures are one token with them. */
const MAY_BE_UNIT = new WordTrait((word) => {
  if (!/^[\x21-\x7e]*$/.test(word)) return true;
  return word
    .split(/[0-9]+/)
    .some(
      (letters) =>
        letters !== '' &&
        (PARTS.has(letters.toLowerCase()) ||
          isUnitWord(letters.toLowerCase()) ||
          normaliseUnit(letters) !== null ||
          normaliseUnit(letters.replace(/[xX]$/, '')) !== null),
    );
});

/** False only where none of its tokens can be a unit. */
export function mayNameUnit({ text, words }: TextView, { start, end }: Sentence): boolean {
  const { starts, ends } = words;
  for (let at = firstFrom(starts, start); at < starts.length && (starts[at] ?? 0) < end; at++) {
    if (MAY_BE_UNIT.at(text, words, at)) return true;
    const next = ends[at] ?? 0;
    const behind = text.charCodeAt(next);
    // "20 %", "m²"; a single letter with a point may be part of "i.u.".
    if (behind === 37 || behind === 178 || (behind === 46 && next - (starts[at] ?? 0) === 1)) return true;
  }
  return text.slice(start, end).includes('%');
}

/** Index of the first word that ends behind an offset; a word that a cut goes through counts on both sides. */
function firstFrom(starts: readonly number[], offset: number): number {
  return Math.max(0, partitionPoint(starts.length, (at) => (starts[at] ?? 0) < offset) - 1);
}
