/** "In patients with diabetes", "in a man with cirrhosis": a condition that says who the people are. */
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

const PEOPLE = oneOf(
  'patient patients people those adult adults child children person persons individual individuals woman women man men boy girl anyone someone somebody',
);
const LED = /^(?:a|an|the|all|some|most|many|adult|older|elderly|young|younger|selected)$/;

/** Who they are, which may be what it is for. */
export const isOfPatients = (tokens: Tokens, first: number): boolean => peopleBefore(tokens, first) >= 0;

/** Where "in a patient with …" begins, given where the condition does; null where it is no such group. */
export function groupStart(tokens: Tokens, first: number): number | null {
  const people = peopleBefore(tokens, first);
  if (people < 0) return null;
  let at = people - 1;
  while (at > people - 4 && LED.test(wordAt(tokens, at))) at -= 1;
  return /^(?:in|among)$/.test(wordAt(tokens, at)) ? at : null;
}

/** Place of the word for the people; -1 where there is none. */
function peopleBefore(tokens: Tokens, first: number): number {
  for (let at = first - 1; at >= 0 && at >= first - 3; at -= 1)
    if (/^(?:with|having|who)$/.test(wordAt(tokens, at))) return PEOPLE.test(wordAt(tokens, at - 1)) ? at - 1 : -1;
  return -1;
}
