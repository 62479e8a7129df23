/** The condition of a sentence that a dose is for. */
import type { ConditionMatch, IndicationVocabulary } from '../../../formulary/formulary-index.ts';
import type { Draft } from '../assemble/draft.ts';
import { type Element, elementsUntil } from '../grammar/element.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';
import { groupStart, isOfPatients } from './of-patients.ts';
import { together } from './together.ts';

type ConditionElement = Element & { kind: 'condition' };

export interface OwnUse {
  readonly match: ConditionMatch;
  /** Named side by side with another ("asthma and COPD"): a dose need not be the same for both. */
  readonly several: boolean;
  /** Told of the drug in a sentence before: it holds unless the article is about another use. */
  readonly told?: boolean;
}

interface Place {
  readonly tokens: Tokens;
  readonly elements: readonly Element[];
  readonly draft: Draft;
  /** The dose before it in the sentence. */
  readonly previous: Draft | null;
}

export function sentenceUse(place: Place, vocabulary: IndicationVocabulary): OwnUse | null {
  const found = conditionOf(place);
  if (found === null) return null;
  const match = together(found.condition, besideIt(place, found), vocabulary);
  return match === null ? { match: found.condition, several: true } : { match, several: false };
}

/** The nearest before the dose, or one behind it after "for", "in", "of" or alone in brackets. */
function conditionOf({ tokens, elements, draft, previous }: Place): ConditionElement | null {
  const before = nearestBefore(tokens, elements, draft, previous);
  if (before !== null && before.condition.weak !== true) {
    // "150 mg daily in fibromyalgia, 600 mg daily in epilepsy": each dose is followed by its own.
    const isOfPrevious = previous !== null && tiedBehind(tokens, elements, previous)?.first === before.first;
    const own = isOfPrevious ? tiedBehind(tokens, elements, draft) : null;
    return own ?? (isOfPatients(tokens, before.first) ? purposeBehind(tokens, elements, draft) : null) ?? before;
  }
  return behindIt(tokens, elements, draft) ?? before;
}

/** A condition that follows a dose with hardly more than "for" or "in" between. */
function tiedBehind(tokens: Tokens, elements: readonly Element[], draft: Draft): ConditionElement | null {
  for (let i = elementsUntil(elements, draft.next), steps = 0; i < elements.length && steps < 4; i += 1, steps += 1) {
    const element = elements[i];
    if (element?.kind !== 'condition') continue;
    if (element.first - draft.next > 6 || !/^(?:for|in|to)$/.test(wordAt(tokens, draft.next))) return null;
    for (let at = draft.next; at < element.first; at += 1) if (!TIE.test(wordAt(tokens, at))) return null;
    return element;
  }
  return null;
}

const TIE =
  /^(?:for|in|to|the|treat|treatment|management|relief|of|an?|patients|adults|people|those|with|acute|chronic|severe|active)$/;

/** What it is named side by side with, with only "and", "or" or a mark between. */
function besideIt({ tokens, elements }: Place, found: ConditionElement): ConditionMatch[] {
  const at = elementsUntil(elements, found.first);
  const beside: ConditionMatch[] = [];
  for (const step of [-1, 1]) {
    let last = found;
    for (let i = at + step, steps = 0; steps < SIDE_STEPS; i += step, steps += 1) {
      const element = elements[i];
      if (element === undefined) break;
      if (element.kind !== 'condition' || element.first === last.first) continue;
      if (!areSideBySide(tokens, step < 0 ? element.next : last.next, step < 0 ? last.first : element.first)) break;
      beside.push(element.condition);
      last = element;
    }
  }
  return beside;
}

const SIDE_STEPS = 8;

function areSideBySide(tokens: Tokens, from: number, to: number): boolean {
  if (to <= from || to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (!/^(?:and|or|,|\/|&|\+)$/.test(wordAt(tokens, at))) return false;
  return true;
}

function nearestBefore(
  tokens: Tokens,
  elements: readonly Element[],
  draft: Draft,
  previous: Draft | null,
): ConditionElement | null {
  let before: ConditionElement | null = null;
  const from = previous === null ? 0 : partBetween(tokens, previous.next, draft.first);
  for (let i = elementsUntil(elements, draft.first) - 1, steps = 0; i >= 0 && steps < 24; i -= 1, steps += 1) {
    const element = elements[i];
    if (element?.kind !== 'condition' || isSetAside(tokens, element.first) || isEffect(tokens, element)) continue;
    if (element.first < from) break;
    if (before === null || element.condition.weak !== true) before = element;
    if (before.condition.weak !== true) break;
  }
  return before === null ? null : (treatedInGroup(tokens, elements, before) ?? before);
}

/** "Hypertension in a patient with cirrhosis": what is treated stands right before the people who also have the other. */
function treatedInGroup(
  tokens: Tokens,
  elements: readonly Element[],
  group: ConditionElement,
): ConditionElement | null {
  const start = groupStart(tokens, group.first);
  if (start === null) return null;
  for (let i = elementsUntil(elements, start) - 1, steps = 0; i >= 0 && steps < 4; i -= 1, steps += 1) {
    const element = elements[i];
    if (element === undefined || element.next < start) return null;
    if (element.kind !== 'condition' || element.next !== start) continue;
    // A complaint, and what is prevented, are told less well than whom it is done for.
    const { weak, id } = element.condition;
    return weak === true || /prevention$/.test(id) || isSetAside(tokens, element.first) ? null : element;
  }
  return null;
}

/** "80 units/kg (stroke) | 60 units/kg (angina)": behind a stroke stands another entry. */
function partBetween(tokens: Tokens, from: number, to: number): number {
  for (let at = to - 1; at >= from && at >= to - 40; at -= 1) if (wordAt(tokens, at) === '|') return at;
  return 0;
}

/** "…, lisinopril 10 mg for hypertension": what it is for, where no further dose follows. */
function purposeBehind(tokens: Tokens, elements: readonly Element[], draft: Draft): ConditionElement | null {
  const behind = behindIt(tokens, elements, draft);
  if (behind === null || behind.condition.weak === true || isFollowedByFigure(tokens, behind.next)) return null;
  for (let back = 1; back <= 2; back += 1) {
    const word = wordAt(tokens, behind.first - back);
    if (/^(?:for|treat|treating)$/.test(word)) return behind;
  }
  return null;
}

const isFollowedByFigure = (tokens: Tokens, from: number): boolean =>
  tokens.slice(from, from + 24).some((token) => token.kind === 'number');

function behindIt(tokens: Tokens, elements: readonly Element[], draft: Draft): ConditionElement | null {
  for (
    let i = elementsUntil(elements, draft.amountNext), steps = 0;
    i < elements.length && steps < 12;
    i += 1, steps += 1
  ) {
    const element = elements[i];
    if (element?.kind !== 'condition') continue;
    if (isParted(tokens, draft.amountNext, element.first) || isBracketed(tokens, draft.amountNext, element.first))
      return null;
    if (isWarnedOff(tokens, element) || isSetAside(tokens, element.first)) continue;
    if (isAloneInBrackets(tokens, draft.next, element)) return element;
    for (let back = 1; back <= 4; back += 1)
      if (
        /^(?:for|in|of|with|following|against|treat|treating|prevent|preventing|control|relieve|relieves|manage)$/.test(
          wordAt(tokens, element.first - back),
        )
      )
        return element;
  }
  return null;
}

/** "150 mg twice daily (fibromyalgia)": right behind the dose. */
const isAloneInBrackets = (tokens: Tokens, behindDose: number, { first, next }: ConditionElement): boolean =>
  first === behindDose + 1 && wordAt(tokens, behindDose) === '(' && wordAt(tokens, next) === ')';

/** "irrespective of diabetes", "with or without asthma": the use is another. */
const isSetAside = (tokens: Tokens, first: number): boolean =>
  // "under sedation": what else is done meanwhile.
  wordAt(tokens, first - 1) === 'under' ||
  (wordAt(tokens, first - 1) === 'of' &&
    /^(?:irrespective|regardless|independent|independently)$/.test(wordAt(tokens, first - 2))) ||
  (wordAt(tokens, first - 1) === 'without' && wordAt(tokens, first - 2) === 'or');

/** "avoid if any concern for pyelonephritis", "not for migraine", "contraindications such as asthma", "monitor for sedation". */
function isWarnedOff(tokens: Tokens, { first, next }: ConditionElement): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 6; at -= 1) {
    const word = wordAt(tokens, at);
    if (WARNING.test(word)) return true;
    if (/^(?:[,;:()|.]|and|but)$/.test(word)) break;
  }
  return isEffect(tokens, { next });
}

/** "vomiting occurs if given too fast" */
const isEffect = (tokens: Tokens, { next }: { readonly next: number }): boolean =>
  /^(?:occurs?|develops?|ensues?)$/.test(wordAt(tokens, next));

const WARNING = oneOf(
  'avoid avoided contraindicated contraindication contraindications except excluding unless not monitor monitoring monitored watch watching observe observing hold holding withhold withholding',
);

/** "1 g three times a day (2 g three times a day for meningitis)": a dose of its own in the bracket has the condition. */
function isBracketed(tokens: Tokens, from: number, to: number): boolean {
  let figure = false;
  for (let at = to - 1; at >= from && at >= to - 20; at -= 1) {
    if (tokens[at]?.kind === 'number') figure = true;
    if (wordAt(tokens, at) === ')') return false;
    if (wordAt(tokens, at) === '(') return figure;
  }
  return false;
}

/** A semicolon stands between, within reach: "… every 24 hours; for meningitis, 2 g" is about the dose that follows. */
function isParted(tokens: Tokens, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at >= to - 40; at -= 1) if (wordAt(tokens, at) === ';') return true;
  return false;
}
