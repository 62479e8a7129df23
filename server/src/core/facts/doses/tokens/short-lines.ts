/**
 * Finds where a block is set as short lines of their own instead of running text: a line break behind a short line, before
 * a capitalised word, ends a statement there even without a full stop.
 */

import type { Block } from '../../../article/model.ts';
import { viewOffset } from '../../../text/text-view.ts';

const SHORT = 60;
const JOINING =
  /(?:[,;:(/+–-]|\b(?:and|or|with|of|the|to|for|in|a|an|by|at|from|plus|then|every|per|is|are|than|as|on))$/i;

/** "Amoxicillin 500 mg": an entry of a list, however long the line before. */
const ENTRY = /^\s?[A-Z][a-z]{4,20} \d/;
/** A line that wants a name behind it. */
const GIVING =
  /\b(?:oral|orally|i\.?[vm]\.?|s\.?c\.?|intravenous|intramuscular|subcutaneous|inhaled|rectal|dose|give|given|giving|start|add|use|take|consider|offer|prescribe|administer|receive|both|either)$/i;
/** "6-12 years …": the next group of patients. */
const BAND =
  /^\s{0,3}\d{1,3}\s?(?:m|mo|months?|y|yrs?|years?)?\s?(?:-|–|to)\s?\d{1,3}\s?(?:y|yrs?|years?|m|mo|months?|kg)\b/;

/** Offsets in the block's view behind which a new statement begins, in order. */
export function shortLineEnds(articleText: string, block: Block): number[] {
  const { text } = block.view;
  const ends: number[] = [];
  let lineStart = 0;
  for (
    let at = articleText.indexOf('\n', block.span.start);
    at >= 0 && at < block.span.end;
    at = articleText.indexOf('\n', at + 1)
  ) {
    const offset = viewOffset(block.view, at);
    if (offset <= lineStart) continue;
    const line = text.slice(Math.max(lineStart, offset - SHORT), offset).trim();
    // A closed bracket before a new beginning ends a longer line as well.
    const short = line !== '' && (offset - lineStart < SHORT || line.endsWith(')'));
    const isNew = short
      ? beginsAnew(articleText, at, text.slice(offset, offset + 3))
      : ENTRY.test(text.slice(offset, offset + 30)) && !GIVING.test(line);
    if (line !== '' && isNew && !JOINING.test(line)) ends.push(offset);
    lineStart = offset;
  }
  return articleText[block.span.start] === '<' ? withRows(ends, articleText, block) : ends;
}

/** A row of an HTML table is a statement of its own. */
function withRows(ends: readonly number[], articleText: string, { view, span }: Block): number[] {
  const source = articleText.slice(span.start, span.end);
  const rows = [...source.matchAll(/<\/tr/gi)].map(({ index }) => viewOffset(view, span.start + index));
  return rows.length === 0 ? [...ends] : [...new Set([...ends, ...rows])].filter((at) => at > 0).sort((a, b) => a - b);
}

/** A capitalised word, a comparison, or a line that is hardly more than one word ("IV"). */
function beginsAnew(articleText: string, at: number, first: string): boolean {
  if (/^\s?(?:[A-Z][a-z]|[/<>≥≤•])/.test(first)) return true;
  if (/^\s?\d/.test(first) && BAND.test(articleText.slice(at + 1, at + 24))) return true;
  const end = articleText.indexOf('\n', at + 1);
  const line = articleText.slice(at + 1, end < 0 ? at + 20 : Math.min(end, at + 20)).trim();
  return /^[A-Z]/.test(line) && line.length <= 8;
}
