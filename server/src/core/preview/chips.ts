import { estimateWidth, wrapText } from '../text/wrap-text.ts';
import type { Place } from './diagram.ts';
import type { Tone } from './verdict-mark.ts';

/** A small labelled box: a dose with its verdict, a citation, an entry of the legend. */
export interface Chip {
  /** Shown before the text, so that the tone is never told by colour alone; may be empty. */
  readonly mark: string;
  readonly tone: Tone | 'plain';
  readonly text: string;
  readonly tip: string | null;
  readonly place: Place | null;
}

export interface PlacedChip extends Chip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export const CHIP_SIZE = 12;
export const CHIP_LEAD = 16;
export const CHIP_PAD = 8;
const GAP = 6;
export const MARK_ROOM = 15;

/** Sets chips side by side from `x`, and on the next row where the width is used up; a long one wraps inside. */
export function flowChips(chips: readonly Chip[], x: number, top: number, width: number) {
  const placed: PlacedChip[] = [];
  let left = x;
  let row = top;
  let rowBottom = top;
  for (const chip of chips) {
    const size = measure(chip, width);
    if (left > x && left + size.width > x + width) {
      left = x;
      row = rowBottom + GAP;
    }
    placed.push({ ...chip, ...size, x: left, y: row });
    left += size.width + GAP;
    rowBottom = Math.max(rowBottom, row + size.height);
  }
  return { placed, bottom: rowBottom };
}

function measure(chip: Chip, width: number) {
  const frame = 2 * CHIP_PAD + (chip.mark === '' ? 0 : MARK_ROOM);
  const lines = wrapText(chip.text, width - frame, CHIP_SIZE);
  const widest = Math.max(...lines.map((line) => estimateWidth(line, CHIP_SIZE)));
  return { lines, width: Math.min(width, widest + frame), height: lines.length * CHIP_LEAD + 6 };
}
