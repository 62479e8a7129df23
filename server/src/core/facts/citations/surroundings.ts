import type { CitationFact } from '../types.ts';
import type { Candidate } from './candidate.ts';

/** A figure, or the abbreviation of a unit behind one, right before a mark; a stop may stand between. */
const NUMBER_OR_UNIT =
  /(?:^|[\s(~<>≤≥=–-])((?:\d[\d.,]{0,11})(?:\s?(?:%|°C|(?:[kmµμn]|mc)?g|k?cal|[mµμd]?L|[kcmµμ]?m|mmHg|mm Hg|cm H2O|(?:[mµμn])?mol|mEq|kPa|IU|U|[µμ]?m2|mm3|Hz|kHz|h|min|s)(?:\/(?:kg|g|m2|min|h|hr|d|day|week|dose|[md]?L|mmol|mol|µL)){0,3})?)[.,;:]?\s{0,2}$/;

/** "300 mg.²": a raised number behind the stop is no power of a unit that has none; "10 cm.²" and "4.²" can be read so. */
const STOPPED = /[.,;:]\s{0,2}$/;
const TAKES_POWER = /(?:\d|(?:^|[\d\s])[kcmµμ]?m)$/;

/** What a mark follows, and on which side of the sentence's stop it stands. */
export function surroundings(text: string, mark: Candidate): Pick<CitationFact, 'behind' | 'punctuation'> {
  const before = text.slice(Math.max(0, mark.start - 40), mark.start);
  // "98% ^[1]^": its brackets keep a raised number apart.
  const apart = mark.style === 'superscript' && text.slice(mark.start, mark.end).includes('[');
  const named = apart ? null : (NUMBER_OR_UNIT.exec(before)?.[1] ?? null);
  const behind = mark.style === 'superscript' && STOPPED.test(before) && !TAKES_POWER.test(named ?? '') ? null : named;
  const after = text.slice(mark.end, mark.end + 3);
  const inFront = /[.!?]["”’)]?\s{0,2}$/.test(before) && !/\b(?:al|vs|approx|e\.g|i\.e)\.\s?$/i.test(before);
  if (inFront) return { behind, punctuation: 'in-front' };
  return { behind, punctuation: /^[.!?](?:\s|$)/.test(after) ? 'behind' : null };
}
