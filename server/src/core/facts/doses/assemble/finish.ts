/** Last touches on a draft that need its whole sentence: what "apply" implies, ends of a step, doubts about a bare number. */
import type { Phase, Route } from '../../types.ts';
import { UP_WITH } from '../context/phase-words.ts';
import { isSkinForm } from '../grammar/forms.ts';
import { readNumber } from '../grammar/numbers.ts';
import { timeUnitAt } from '../grammar/time-units.ts';
import type { SentenceReading } from '../read-sentence.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { phraseAt, wordAt } from '../tokens/token.ts';
import { type Draft, hasTiming } from './draft.ts';

/** The draft itself stays as the sentence gives it: the sentence may be read again below another heading. */
export function finishDraft({ tokens, elements }: SentenceReading, draft: Draft, phase: Phase): Draft {
  const implied = draft.routes.length > 0 ? null : isApplied(tokens, draft) ? 'topical' : impliedRoute(draft);
  const doubtful =
    isAsked(tokens, draft) ||
    isUnsaid(draft) ||
    isSlashed(tokens, draft) ||
    (draft.bare && tailWords(tokens, elements, draft) >= 2);
  const ends = endsOf(tokens, draft, phase);
  const isStep = phase === 'increment' || phase === 'decrement';
  const hours = hasTiming(draft) ? null : hoursOfLimit(tokens, draft, phase);
  if (implied === null && !doubtful && ends === null && hours === null && !(isStep && draft.max !== null)) return draft;
  return {
    ...draft,
    ...ends,
    routes: implied === null ? draft.routes : [implied],
    per: hours === 1 ? 'hour' : draft.per,
    max: isStep ? null : draft.max,
    doubtful: doubtful || draft.doubtful || (hours !== null && hours !== 1),
  };
}

/** A step of "up to 30 mg" is one of 30 mg; a maximum of 30 mg is up to 30 mg. Null where the ends stay. */
function endsOf(tokens: SentenceReading['tokens'], draft: Draft, phase: Phase): Pick<Draft, 'low' | 'openEnd'> | null {
  if (phase === 'increment' && draft.openEnd === 'low' && draft.low === null && !isByUpTo(tokens, draft))
    return { low: draft.high, openEnd: null };
  // "stepped up to 1 g" goes to 1 g.
  if (phase === 'target' && draft.openEnd === 'low' && UP_WITH.test(wordAt(tokens, draft.first - 1)))
    return { low: draft.high, openEnd: null };
  if (phase === 'max' && draft.low !== null && draft.low === draft.high) return { low: null, openEnd: 'low' };
  return null;
}

/**
 * "not more than 1.8 mg in one hour", "1.8 mg in 1 hour at most": no single dose. Without a limit the words may tell when
 * it is given.
 */
function hoursOfLimit(tokens: SentenceReading['tokens'], draft: Draft, phase: Phase): number | null {
  const word = wordAt(tokens, draft.amountNext);
  // By vein it is how fast one dose runs.
  if (word === 'over' ? draft.routes.includes('intravenous') : !/^(?:in|within)$/.test(word)) return null;
  const at = draft.amountNext + 1;
  const number = /^(?:a|an|any)$/.test(wordAt(tokens, at)) ? { value: 1, next: at + 1 } : readNumber(tokens, at);
  const time = number === null ? null : timeUnitAt(tokens, number.next);
  if (number === null || time?.unit !== 'h' || number.value === 24) return null;
  const isLimit = draft.limit || phase === 'max' || phraseAt(tokens, time.next, 'at', 'most');
  return isLimit ? number.value : null;
}

/** Forms that go one way alone. */
const impliedRoute = ({ form, unit }: Draft): Route | null => IMPLIED[form ?? ''] ?? IMPLIED[unit ?? ''] ?? null;
const IMPLIED = dictionary<Route>({ enema: 'rectal', pessary: 'vaginal', inhalation: 'inhaled' });

/** "apply ointment twice daily"; a patch is applied too, but what it holds goes through the skin. */
function isApplied(tokens: SentenceReading['tokens'], draft: Draft): boolean {
  if (draft.unit === 'patch' || draft.form === 'patch') return false;
  const from = Math.max(0, draft.first - 12);
  const applied = tokens.slice(from, draft.first + 1).some((token) => /^(?:apply|applied|applying)$/.test(token.word));
  const patch = tokens.slice(from, draft.next + 4).some((token) => /^patch(?:es)?$/.test(token.word));
  return !patch && (applied || (draft.form !== null && isSkinForm(draft.form)));
}

/** "Is 20 mg enough?": who asks does not say. Behind a colon or a semicolon, or "for ??", something else is asked. */
function isAsked(tokens: SentenceReading['tokens'], { next }: Draft): boolean {
  let mark = tokens.length - 1;
  if (wordAt(tokens, mark) !== '?') mark -= 1;
  if (wordAt(tokens, mark) !== '?') return false;
  while (wordAt(tokens, mark) === '?') mark -= 1;
  if (wordAt(tokens, mark) === 'for') return false;
  for (let at = next; at < mark; at += 1)
    // "500 mg: is that a day?" goes on about it.
    if (/^(?:[:;|]|→)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 2) !== 'that') return false;
  return true;
}

/** "1-2 prn": of what, and how often? */
const isUnsaid = (draft: Draft): boolean =>
  draft.bare &&
  draft.unit === null &&
  draft.asNeeded &&
  !hasTiming(draft) &&
  draft.form === null &&
  draft.routes.length === 0;

/** "3/4 daily": three quarters, or 3 to 4? "1/2 PO BD" is a half. */
const isSlashed = (tokens: SentenceReading['tokens'], { bare, unit, form, first, low, routes }: Draft): boolean =>
  bare &&
  !(low === 0.5 && routes.length > 0) &&
  unit === null &&
  form === null &&
  wordAt(tokens, first + 1) === '/' &&
  tokens[first + 2]?.kind === 'number';

const isByUpTo = (tokens: SentenceReading['tokens'], draft: Draft): boolean => wordAt(tokens, draft.first - 1) === 'by';

/** Words behind a bare number that say nothing of dosing: "2 per day may cause drowsiness". */
function tailWords(tokens: SentenceReading['tokens'], elements: SentenceReading['elements'], draft: Draft): number {
  const taken = new Set<number>();
  for (const element of elements)
    if (element.kind !== 'number') for (let at = element.first; at < element.next; at += 1) taken.add(at);
  let count = 0;
  for (let at = draft.next; at < tokens.length; at += 1) {
    const word = wordAt(tokens, at);
    if (/^(?:for|to|as|with|until|if|when|and|or|then|[,.;(])$/.test(word)) break;
    if (!taken.has(at)) count += 1;
  }
  return count;
}
