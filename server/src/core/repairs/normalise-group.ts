import type { CitationFact } from '../facts/types.ts';
import type { Edit } from '../text/edit.ts';
import type { Joiners } from './number-groups.ts';
import { writeMark } from './write-mark.ts';

/** A mark with its numbers ascending, each once, runs as ranges; null where it cannot be written so. */
export function normaliseGroup(citation: CitationFact, source: string, house: Joiners): Edit | null {
  const edit = writeMark(citation, citation.numbers, source, { ...house, ranges: true });
  return edit === 'unwritable' || edit.text === source.slice(edit.start, edit.end) ? null : edit;
}
