/** Reads bands of kidney function: creatinine clearance and eGFR. */
import { phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { bandAt, COMPARISONS, openedBehind } from './bands.ts';
import type { Element } from './element.ts';
import { patient } from './patient-element.ts';

/** "creatinine clearance 15 to 29 mL/min", "CrCl <30", "eGFR ≥ 60". */
export function readClearance(tokens: Tokens, at: number): Element | null {
  const word = wordAt(tokens, at);
  if (tokens[at]?.kind === 'number' || COMPARISONS[word] !== undefined) return readBareClearance(tokens, at);
  let next = /^(?:crcl|egfr|gfr|clcr|ccr)$/.test(word)
    ? at + 1
    : phraseAt(tokens, at, 'creatinine', 'clearance')
      ? at + 2
      : -1;
  if (next < 0) return null;
  for (let filler = 0; filler < 6 && CLEARANCE_FILLERS.has(wordAt(tokens, next)); filler += 1) next += 1;
  if (wordAt(tokens, next) === '(' && tokens[next + 1]?.kind === 'word' && wordAt(tokens, next + 2) === ')') next += 3;
  while (CLEARANCE_FILLERS.has(wordAt(tokens, next))) next += 1;
  const band = bandAt(tokens, next);
  if (band === null) return null;
  const end = pastClearanceUnit(tokens, band.next);
  const opened = openedBehind(tokens, end);
  const single = band.min !== null && band.min === band.max;
  const crclMin = single && opened?.side === 'max' ? null : band.min;
  const crclMax = single && opened?.side === 'min' ? null : band.max;
  return patient(tokens, at, opened?.next ?? end, { crclMin, crclMax });
}

/** "… if CrCl is 30–60 mL/min; if 15–29 mL/min, …": the name was said before. */
function readBareClearance(tokens: Tokens, at: number): Element | null {
  const band = bandAt(tokens, at);
  if (band === null || pastClearanceUnit(tokens, band.next) === band.next) return null;
  const named = tokens
    .slice(Math.max(0, at - 60), at)
    .some((token) => /^(?:crcl|egfr|gfr|clcr|ccr|clearance)$/.test(token.word));
  if (!named) return null;
  return patient(tokens, at, pastClearanceUnit(tokens, band.next), { crclMin: band.min, crclMax: band.max });
}

const CLEARANCE_FILLERS = new Set(['of', 'is', ':', '=', 'rate', 'between', '(', 'cl', 'falls', 'was', 'values']);

function pastClearanceUnit(tokens: Tokens, at: number): number {
  if (wordAt(tokens, at) !== 'ml' || wordAt(tokens, at + 1) !== '/' || !wordAt(tokens, at + 2).startsWith('min'))
    return at;
  let next = at + 3;
  if (wordAt(tokens, next) === '/' && tokens[next + 1]?.kind === 'number') next += 2;
  if (/^(?:m2|m²)$/.test(wordAt(tokens, next))) next += 1;
  return next;
}
