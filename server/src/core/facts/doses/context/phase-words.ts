/** Words that tell the phase of a dose, before or behind its amount. */
import type { Phase } from '../../types.ts';
import { dictionary } from '../tokens/dictionary.ts';
import { oneOf } from '../tokens/one-of.ts';
import { type Tokens, wordAt } from '../tokens/token.ts';

export const START = oneOf(
  'start starts started starting initiate initiates initiated initiating initiation initial initially begin begins begun beginning commence commences commenced commencing introduce introduced introducing',
);
export const UP = oneOf(
  'increase increases increased increasing titrate titrates titrated titrating titration raise raised raising escalate escalated escalating uptitrate uptitrated advance advanced adjust adjusted up ↑',
);
export const DOWN = oneOf(
  'decrease decreases decreased decreasing reduce reduces reduced reducing taper tapers tapered tapering lower lowered lowering wean weaned down ↓',
);
/** Verbs that change a dose only with "to" or "by" behind them: "doubled every week to 8 mg", "withdrawn by 5 mg". */
export const UP_WITH = oneOf(
  'double doubled doubles doubling build builds built building step stepped stepping rising',
);
export const DOWN_WITH = oneOf(
  'halve halved halves halving cut cutting drop dropped dropping withdraw withdrawn withdrawing stepped stepping tailed',
);
export const WORDS = dictionary<Phase>({
  maintenance: 'maintenance',
  target: 'target',
  goal: 'target',
  loading: 'loading',
  load: 'loading',
  loaded: 'loading',
  digitalisation: 'loading',
  digitalization: 'loading',
  maximum: 'max',
  maxima: 'max',
  ceiling: 'max',
  ceilings: 'max',
  maximal: 'max',
  max: 'max',
});

/** "target trough 15–20 mg/L", "goal INR": what is measured, not what is given. */
export const isOfLevel = (tokens: Tokens, at: number): boolean =>
  /^(?:target|goal)$/.test(wordAt(tokens, at)) &&
  (LEVELS.test(wordAt(tokens, at + 1)) || LEVELS.test(wordAt(tokens, at + 2)));

const LEVELS = oneOf(
  'trough peak level levels inr aptt auc concentration concentrations serum plasma blood glucose bp pressure map heart rate hr urate spo2 saturation range',
);
