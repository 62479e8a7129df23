/** Tells the phase of a dose from the words behind its amount. */
import type { Phase } from '../../types.ts';
import type { Draft } from '../assemble/draft.ts';
import { oneOf } from '../tokens/one-of.ts';
import { behindBracket, phraseAt, type Tokens, wordAt } from '../tokens/token.ts';
import { isOfLevel, UP, WORDS } from './phase-words.ts';

export interface Cue {
  readonly phase: Phase;
  readonly at: number;
}

/** "… 150 mg/day initially", "75 mg as a loading dose", "60 mg (maximum)", "5 mg twice daily to begin with". */
export function cueBehind(tokens: Tokens, draft: Draft, after: Draft | null): Cue | null {
  const begin = pastBracket(tokens, draft, after);
  const to = after !== null && after.first >= begin ? after.first : tokens.length;
  const end = Math.min(to, Math.max(begin, draft.next) + 7);
  for (let at = begin; at < end; at += 1) {
    const word = wordAt(tokens, at);
    if (ENDING.test(word) || (word === ',' && at >= draft.next && !isAtFirst(tokens, at + 1))) return null;
    if (word === '(') {
      if (isMaximum(tokens, at)) return { phase: 'max', at };
      // "20 mg daily (starting dose 10 mg in the frail)": the bracket holds the next dose.
      if (to < tokens.length && behindBracket(tokens, at, to) === null) return null;
    }
    // "2.5 mg and 5 mg to the target of 10 mg": where it leads.
    if (word === 'to' && at >= draft.next && !isAtFirst(tokens, at) && wordAt(tokens, at + 1) !== 'maintain')
      return null;
    // "1 mg/kg Maintenance: 4 mg/kg/h", "850 mg, PO loading 10 mg/kg": what leads the next.
    if (wordAt(tokens, at + 1) === ':' || (WORDS[word] !== undefined && at + 1 === after?.first)) return null;
    const cue = cueAt(tokens, draft, at);
    if (cue !== null) return { phase: cue, at };
  }
  return null;
}

const ENDING = oneOf('; | . → then which and or with followed until if plus up');

function cueAt(tokens: Tokens, draft: Draft, at: number): Phase | null {
  const word = wordAt(tokens, at);
  if (isAtFirst(tokens, at) || word === 'starting') return 'start';
  // "80 mg three times daily is started and increased …"
  if (/^(?:started|initiated|commenced)$/.test(word) && UP.test(wordAt(tokens, at + 2))) return 'start';
  if (/^(?:increments?|steps)$/.test(word)) return 'increment';
  if (/^decrements?$/.test(word)) return 'decrement';
  // "10 mg per week increase"
  if (at === draft.next && draft.per === 'week' && /^(?:increases?|reductions?|decreases?)$/.test(word))
    return word.startsWith('in') ? 'increment' : 'decrement';
  if (word === 'maintain' && MAINTAINED.test(wordAt(tokens, at + 1))) return 'maintenance';
  // "375 mg is the maximum"
  const said = at <= draft.next + 3 && /^(?:is|are|as|being)$/.test(wordAt(tokens, draft.next));
  if (said && (WORDS[word] === 'max' || isTop(tokens, at))) return 'max';
  const named = WORDS[word];
  if (named === undefined || named === 'max' || isOfLevel(tokens, at) || isDenied(tokens, at)) return null;
  return named;
}

/** "initially", "at first", "to begin with", "to start". */
function isAtFirst(tokens: Tokens, at: number): boolean {
  const word = wordAt(tokens, at);
  if (word === 'initially' || word === 'initial') return true;
  if (word === 'at') return phraseAt(tokens, at + 1, 'first') || phraseAt(tokens, at + 1, 'the', 'outset');
  if (word !== 'to' || !/^(?:begin|start)$/.test(wordAt(tokens, at + 1))) return false;
  const behind = tokens[at + 2];
  return behind === undefined || behind.kind === 'symbol' || /^(?:with|and|then)$/.test(behind.word);
}

/** What a dose keeps up; "to maintain a MAP of 65" is a goal of its own. */
const MAINTAINED = oneOf('remission response control abstinence improvement');

/** "is the top dose", "is the upper limit". */
const isTop = (tokens: Tokens, at: number): boolean =>
  /^(?:top|highest|upper|ceiling)$/.test(wordAt(tokens, at)) &&
  wordAt(tokens, at - 1) === 'the' &&
  /^(?:dose|limit|recommended|permitted|licensed|daily)$/.test(wordAt(tokens, at + 1));

/** "(maximum)", "(max. daily dose)". */
function isMaximum(tokens: Tokens, at: number): boolean {
  if (WORDS[wordAt(tokens, at + 1)] !== 'max') return false;
  let next = at + 2;
  while (next < at + 6 && /^(?:\.|daily|recommended|licensed|dose)$/.test(wordAt(tokens, next))) next += 1;
  return wordAt(tokens, next) === ')';
}

/** Over "(or equivalent)" and over the same amount in other words: "800 mg (12 mg/kg) loading dose". */
function pastBracket(tokens: Tokens, draft: Draft, after: Draft | null): number {
  const at = draft.next;
  if (wordAt(tokens, at) !== '(') return draft.amountNext;
  if (after?.first === at + 1 && after.basis !== draft.basis && wordAt(tokens, after.next) === ')')
    return after.next + 1;
  if (wordAt(tokens, at + 1) !== 'or') return draft.amountNext;
  return behindBracket(tokens, at, at + 7) ?? draft.amountNext;
}

/** "without a load", "after three loading doses" */
const isDenied = (tokens: Tokens, at: number): boolean =>
  /^(?:without|no|after|following)$/.test(wordAt(tokens, at - 1)) ||
  /^(?:without|after|following)$/.test(wordAt(tokens, at - 2)) ||
  /^(?:after|following)$/.test(wordAt(tokens, at - 3));
