import { applyEdits, type Edit } from '../text/edit.ts';
import type { Finding } from './types.ts';

const PASSES = 10;

/**
 * Applies every safe fix, analysing anew after each pass, until none is left. A fix is applied whole or not at all;
 * of two that touch, the later one waits for the next pass. Offsets are those of the text without a byte order mark.
 */
export function applySafeFixes(
  text: string,
  analyse: (text: string) => readonly Finding[],
): { readonly text: string; readonly applied: number } {
  let current = text;
  let applied = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const chosen = chooseFixes(analyse(current));
    if (chosen.length === 0) break;
    const next = applyEdits(current, chosen.flat());
    if (next === current) break;
    current = next;
    applied += chosen.length;
  }
  return { text: current, applied };
}

function chooseFixes(findings: readonly Finding[]): (readonly Edit[])[] {
  const taken: Edit[] = [];
  const chosen: (readonly Edit[])[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.find((f) => f.safe);
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    taken.push(...fix.edits);
    chosen.push(fix.edits);
  }
  return chosen;
}

const touches = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;
