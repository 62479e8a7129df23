/** Reads a sentence's tokens into elements, from left to right: at every place the first grammar that fits. */
import type { ConditionMatch, NameMatch } from '../../formulary/formulary-index.ts';
import { readAmount, readDecimalComma, readSlashedParts } from './grammar/amounts.ts';
import { readCounted } from './grammar/counted.ts';
import { readDays, readDuration, readOver } from './grammar/durations.ts';
import { type Element, type Grammar, type Mode, make } from './grammar/element.ts';
import { readEvent } from './grammar/events.ts';
import { readForm, readRelease } from './grammar/forms.ts';
import { readFrequency, readPer, readWeekdays } from './grammar/frequencies.ts';
import { readMeasured } from './grammar/measured.ts';
import { isNumberWord } from './grammar/numbers.ts';
import { readAsNeeded, readDivided, readFreeText, readLimit, readPeriodDose, readSingle } from './grammar/phrases.ts';
import { readPopulation } from './grammar/populations.ts';
import { readRoute } from './grammar/routes.ts';
import type { Tokens } from './tokens/token.ts';

/** For a place where a number may begin. */
const NUMERIC: readonly Grammar[] = [
  readMeasured,
  readPopulation,
  readSlashedParts,
  readDecimalComma,
  readCounted,
  readFrequency,
  readDuration,
  readAmount,
];

/** For a place where a word or sign begins. */
const VERBAL: readonly Grammar[] = [
  readMeasured,
  readLimit,
  readFreeText,
  readPopulation,
  readAsNeeded,
  readDivided,
  readPeriodDose,
  readFrequency,
  readWeekdays,
  readEvent,
  readSingle,
  readDuration,
  readOver,
  readDays,
  readRoute,
  readAmount,
  readPer,
  readRelease,
  readForm,
];

/** Names and conditions of the sentence, in order; offsets are those of the view. */
export interface Named {
  readonly drugs: readonly NameMatch[];
  readonly conditions: readonly ConditionMatch[];
}

export function scanElements(tokens: Tokens, named: Named, mode: Mode): Element[] {
  const elements: Element[] = [];
  let drug = 0;
  let condition = 0;
  let at = 0;
  while (at < tokens.length) {
    const start = tokens[at]?.start ?? 0;
    while (drug < named.drugs.length && (named.drugs[drug]?.end ?? 0) <= start) drug += 1;
    while (condition < named.conditions.length && (named.conditions[condition]?.end ?? 0) <= start) condition += 1;
    const name = named.drugs[drug];
    const place = named.conditions[condition];
    const element =
      name !== undefined && name.start <= start
        ? make(tokens, at, tokensUntil(tokens, at, name.end), { kind: 'drug', mention: name })
        : place !== undefined && place.start <= start
          ? make(tokens, at, tokensUntil(tokens, at, place.end), { kind: 'condition', condition: place })
          : elementAt(tokens, at, mode);
    if (element !== null) elements.push(element);
    at = element === null ? at + 1 : Math.max(element.next, at + 1);
  }
  return elements;
}

function elementAt(tokens: Tokens, at: number, mode: Mode): Element | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const numeric = token.kind === 'number' || (token.kind === 'word' && isNumberWord(token.word)) || token.word === '(';
  const grammars = numeric ? NUMERIC : VERBAL;
  for (const grammar of grammars) {
    const element = grammar(tokens, at, mode);
    if (element !== null) return element;
  }
  return numeric && token.kind === 'word' ? verbal(tokens, at, mode) : null;
}

/** "one" can also open a phrase ("one-time dose"). */
function verbal(tokens: Tokens, at: number, mode: Mode): Element | null {
  for (const grammar of VERBAL) {
    const element = grammar(tokens, at, mode);
    if (element !== null) return element;
  }
  return null;
}

function tokensUntil(tokens: Tokens, at: number, end: number): number {
  let next = at + 1;
  while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1;
  return next;
}
