import type { CitationFact } from '../facts/types.ts';
import type { Edit } from '../text/edit.ts';
import { ascending, asRanges, type Joiners } from './number-groups.ts';
import { writeMark } from './write-mark.ts';

/**
 * A mark with its numbers ascending, each once, runs as ranges. Null where nothing changes, and where a run would be
 * left because a range of its style may be an amount.
 */
export function normaliseGroup(citation: CitationFact, source: string, house: Joiners): Edit | null {
  const edit = writeMark(citation, citation.numbers, source, house);
  if (edit === 'unwritable' || edit.text === source.slice(edit.start, edit.end)) return null;
  const numbers = ascending(citation.numbers);
  const hasRun = asRanges(numbers, { ...house, ranges: true }).length < numbers.length;
  return hasRun && citation.enclosures === 1 && !/[-–—⁻]/.test(edit.text) ? null : edit;
}
