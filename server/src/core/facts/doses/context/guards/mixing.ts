/** Amounts that a medicine is made ready with. */
import { type Draft, hasTiming } from '../../assemble/draft.ts';
import { isMass, isVolume } from '../../grammar/dose-units.ts';
import { oneOf } from '../../tokens/one-of.ts';
import { type Tokens, wordAt } from '../../tokens/token.ts';

/** "Dilute 500 mg of …", "draw 0.1 mL": how a dose is made ready. */
export function isPrepared(tokens: Tokens, draft: Draft): boolean {
  const led = tokens.slice(Math.max(0, draft.first - 3), draft.first);
  return (
    !hasTiming(draft) &&
    (led.some((token) =>
      /^(?:mix|dilute|draw|withdraw|aspirate|drain|remove|reconstitute|dissolve|discard|flush)$/.test(token.word),
    ) ||
      (led[2]?.word === 'of' && led[1]?.word === 'solution') ||
      (led[2]?.word === 'with' && led[1]?.word === 'made'))
  );
}

const MIXING = oneOf(
  'in into with add added dilute diluted dissolve dissolved mix mixed reconstitute reconstituted draw flush glass',
);

const FLUID = oneOf(
  'water saline dextrose d5w ns nacl juice sodium ringer ringers lactated glucose solution diluent normal gatorade fluid',
);

/** "in D5W 250 mL", "in 100 mL of saline", "with 8 oz of water": what the dose is given in. */
export function isDiluent(tokens: Tokens, draft: Draft, before: Draft | null): boolean {
  if (draft.unit === null || !isVolume(draft.unit)) return false;
  if (draft.basis !== null) return isInFluid(tokens, draft.first);
  if (isOfShare(tokens, draft)) return true;
  if (draft.per !== null)
    return (
      wordAt(tokens, draft.first - 1) === 'at' && tokens.slice(0, draft.first).some((token) => RUNNING.test(token.word))
    );
  const led = tokens.slice(Math.max(0, draft.first - 3), draft.first).map((token) => token.word);
  const behind = tokens.slice(draft.amountNext, draft.amountNext + 3).map((token) => token.word);
  const mixing = led.some((word) => MIXING.test(word));
  const fluid = led.some((word) => FLUID.test(word)) || behind.some((word) => FLUID.test(word));
  const mass = before !== null && before.unit !== null && (isMass(before.unit) || before.unit === 'units');
  // "glucagon 1 mg, or 75 mL of glucose 20%", "…, or glucose 20% 75 mL"
  const instead = tokens.slice(Math.max(0, draft.first - 4), draft.first).some(({ word }) => word === 'or');
  return (mixing && (fluid || mass)) || (fluid && mass && !instead && draft.frequency === null);
}

/** "glucose 25 g (50 mL of 50% or 125 mL of 20%)": the same again as a solution. */
const isOfShare = (tokens: Tokens, { amountNext: at }: Draft): boolean =>
  wordAt(tokens, at) === 'of' &&
  tokens[at + 1]?.kind === 'number' &&
  wordAt(tokens, at + 2) === '%' &&
  /^(?:[).,;]|or|)$/.test(wordAt(tokens, at + 3));

/** "20 mg/kg in glucose 5% 10 mL/kg": the fluid stands right before the amount. */
function isInFluid(tokens: Tokens, first: number): boolean {
  let at = first - 1;
  while (at >= 0 && at > first - 6 && (/^[\d.]{1,6}$|^%$/.test(wordAt(tokens, at)) || FLUID.test(wordAt(tokens, at))))
    at -= 1;
  return at < first - 1 && /^(?:in|into)$/.test(wordAt(tokens, at));
}

/** "infuse … at 8 L/min": a pump's rate. */
const RUNNING = oneOf('infuse infused run runs running rate pump driver');
