/** Reads a sentence's tokens into elements, from left to right: at every place the first grammar that fits. */
import type { ConditionMatch, NameMatch } from '../../formulary/formulary-index.ts';
import { AMOUNT_STARTS, readAmount, readDecimalComma, readSlashedParts } from './grammar/amounts.ts';
import { readCounted } from './grammar/counted.ts';
import { DAYS_STARTS, DURATION_STARTS, readDays, readDuration, readOver } from './grammar/durations.ts';
import { type Element, type Grammar, type Mode, make } from './grammar/element.ts';
import { EVENT_STARTS, readEvent } from './grammar/events.ts';
import { FORM_STARTS, RELEASE_STARTS, readForm, readRelease } from './grammar/forms.ts';
import { FREQUENCY_STARTS, readFrequency } from './grammar/frequencies.ts';
import { MEASURED_STARTS, readMeasured } from './grammar/measured.ts';
import { isNumberWord } from './grammar/numbers.ts';
import { PER_STARTS, readPer } from './grammar/periods.ts';
import {
  PHRASE_STARTS,
  readAsNeeded,
  readDayDose,
  readDivided,
  readFreeText,
  readLimit,
  readPeriodDose,
  readSingle,
} from './grammar/phrases.ts';
import { POPULATION_STARTS, readPopulation } from './grammar/populations.ts';
import { ROUTE_STARTS, readRoute } from './grammar/routes.ts';
import { readWeekdays, WEEKDAY_STARTS } from './grammar/weekdays.ts';
import type { Tokens } from './tokens/token.ts';

/** For a place where a number may begin. */
const NUMERIC: readonly Grammar[] = [
  readMeasured,
  readDayDose,
  readPopulation,
  readSlashedParts,
  readDecimalComma,
  readCounted,
  readFrequency,
  readDuration,
  readAmount,
];

/** For a place where a word or sign begins: each grammar with the words at which it can begin, in order of precedence. */
const VERBAL: readonly (readonly [Grammar, readonly string[]])[] = [
  [readMeasured, MEASURED_STARTS],
  [readLimit, PHRASE_STARTS.limit],
  [readFreeText, PHRASE_STARTS.freeText],
  [readPopulation, POPULATION_STARTS],
  [readAsNeeded, PHRASE_STARTS.asNeeded],
  [readDivided, PHRASE_STARTS.divided],
  [readPeriodDose, PHRASE_STARTS.periodDose],
  [readFrequency, FREQUENCY_STARTS],
  [readWeekdays, WEEKDAY_STARTS],
  [readEvent, EVENT_STARTS],
  [readSingle, PHRASE_STARTS.single],
  [readDuration, DURATION_STARTS],
  [readOver, ['over']],
  [readDays, DAYS_STARTS],
  [readRoute, ROUTE_STARTS],
  [readAmount, AMOUNT_STARTS],
  [readPer, PER_STARTS],
  [readRelease, RELEASE_STARTS],
  [readForm, FORM_STARTS],
];

const NONE: readonly Grammar[] = [];
const Q_WORDS: readonly Grammar[] = [readFrequency, readEvent];

/** Most words of a text begin nothing: one look-up tells. */
const BY_WORD: ReadonlyMap<string, readonly Grammar[]> = (() => {
  const table = new Map<string, Grammar[]>();
  for (const [grammar, starts] of VERBAL) {
    for (const word of new Set(starts)) {
      const there = table.get(word);
      if (there === undefined) table.set(word, [grammar]);
      else there.push(grammar);
    }
  }
  return table;
})();

const verbalGrammars = (word: string): readonly Grammar[] =>
  BY_WORD.get(word) ?? (word.charCodeAt(0) === 113 ? Q_WORDS : NONE);

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
    // "IV albumin 1.5 g/kg": a name that begins with its route.
    const led = element?.kind === 'drug' && element.next - at > 1 ? readRoute(tokens, at) : null;
    if (led !== null && element !== null && led.next < element.next)
      elements.push(led, { ...element, first: led.next });
    else if (element !== null) elements.push(element);
    at = element === null ? at + 1 : Math.max(element.next, at + 1);
  }
  return elements;
}

function elementAt(tokens: Tokens, at: number, mode: Mode): Element | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const numeric = token.kind === 'number' || token.word === '(' || (token.kind === 'word' && isNumberWord(token.word));
  if (!numeric) return firstOf(verbalGrammars(token.word), tokens, at, mode);
  // "one" can also open a phrase ("one-time dose").
  return (
    firstOf(NUMERIC, tokens, at, mode) ??
    (token.kind === 'word' ? firstOf(verbalGrammars(token.word), tokens, at, mode) : null)
  );
}

function firstOf(grammars: readonly Grammar[], tokens: Tokens, at: number, mode: Mode): Element | null {
  for (const grammar of grammars) {
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
