/** Tells a sentence that states something of an amount ("5 mL can kill a toddler") from one that says what to give. */
import { type Draft, hasTiming } from '../assemble/draft.ts';
import { oneOf } from '../tokens/one-of.ts';
import type { Clause } from './clause.ts';

/**
 * True where the amount is subject or object of a verb that gives nothing, and neither it nor its clause says a word of
 * dosing. Whether such an amount is a dose to give is not known.
 */
export function isStatement({ words, at }: Clause, draft: Draft): boolean {
  if (hasTiming(draft) || draft.limit || draft.asNeeded || draft.over !== null || draft.duration !== null) return false;
  if (draft.routes.length > 0 && !draft.lentRoute) return false;
  return (statesBehind(words, at) || statesBefore(words, at)) && !words.some((word) => DIRECTING.test(word));
}

/**
 * True for an amount of which no drug is known and that nothing shows to be given: no route, no end, no more exact timing
 * than "a day", no word of dosing around it. "Bile flows at 600 mL a day" tells what a body does.
 */
export function isOfNothing({ words }: Clause, draft: Draft): boolean {
  const { frequency, when, asNeeded, limit, over, duration, routes, count, days, divided, form, max, unit } = draft;
  // Oxygen has no name among the medicines.
  if (unit === 'L' && draft.per === 'minute') return false;
  if (limit || asNeeded || over !== null || duration !== null || count !== null || days !== null || when.length > 0)
    return false;
  if (routes.length > 0 || divided !== null || form !== null || max !== null) return false;
  if (frequency !== null && !(frequency.periodUnit === 'd' && frequency.period === 1 && frequency.max === 1))
    return false;
  return !words.some((word) => DIRECTING.test(word) || FLUID.test(word));
}

/** Fluids that are only ever given. */
const FLUID = oneOf('saline crystalloid crystalloids colloid colloids ringer');

function statesBehind(words: readonly string[], at: number): boolean {
  for (let i = at + 1; i < words.length && i < at + 14; i += 1) {
    const word = words[i] ?? '';
    if (states(words, i)) return true;
    if (ENDING.test(word) || SUBORDINATE.test(word)) return false;
  }
  return false;
}

/** A verb that "if", "who" or "when" leads says for whom. */
function statesBefore(words: readonly string[], at: number): boolean {
  let found = false;
  for (let i = at - 1; i >= 0 && i >= at - 14; i -= 1) {
    const word = words[i] ?? '';
    if (SUBORDINATE.test(word)) return false;
    if (ENDING.test(word)) break;
    found ||= states(words, i);
  }
  return found;
}

/** "can be added", "followed by" say what to do. */
const states = (words: readonly string[], at: number): boolean =>
  STATING.test(words[at] ?? '') &&
  !(words[at + 1] === 'be' && /^(?:can|could|would)$/.test(words[at] ?? '')) &&
  !(words[at + 1] === 'by' && words[at] === 'followed');

const STATING = oneOf(
  'is are was were has have had can could did does do would brings bring brought makes made showed shows reveals remains remained led said got reached became becomes means meant seems seemed looks look kills caused deserves counts count believed rose fell rises falls lay equals got hint hints hinted suggest suggests suggested explored examined pooled studied assessed evaluated analysed analyzed noted found saw showed tolerated survived died relapsed recovered developed experienced suffered failed followed decided concluded predicted proved turned helped lasted appears appeared simulated offers abandoned',
);
const SUBORDINATE = oneOf('if when who whom which that where unless until as because since while once whose for');
const ENDING = oneOf(', ; : . ( ) → but');
const DIRECTING =
  /^(?:recommend\w*|should|must|shall|may|giv\w*|gave|administ\w*|start\w*|initia\w*|use|used|using|tak\w+|consider\w*|offer\w*|prescri\w*|titrat\w*|increas\w*|reduc\w*|doubl\w*|halv\w*|rais\w*|switch\w*|chang\w*|lower\w*|option\w*|indicat\w*|prefer\w*|first-line|first|second|dos(?:e|es|age|ing|ed)|usual\w*|typical\w*|generally|maintenance|target|bolus\w*|infus\w*|inject\w*|load\w*|requir\w*|need\w*|add|begin|continue\w*|treat\w*|therapy|choice|max\w*|repeat\w*|try|advis\w*|standard|regimen|effective|appropriate|sufficient|enough|suitable|approved|licensed|you|your|apply|applied|good|best|run)$/;
