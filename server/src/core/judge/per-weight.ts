/** An absolute amount for people of one stated weight, said per kg: 0.1 mg for 10 kg is 0.01 mg/kg. */
import type { UnjudgedDose } from '../facts/types.ts';
import type { DrugCase } from './context.ts';

/** Tables by weight give what can be drawn up: so much more than the exact amount is no other dose. */
export const ROUNDED = 0.9;

/** The one weight in kg for which the text gives an absolute amount; null where it gives a band, or none. */
export function statedWeight({ dose, person }: DrugCase): number | null {
  const { weight } = person;
  const isOne = weight !== null && weight.min === weight.max && weight.min > 0;
  return isOne && dose.basis === null ? weight.min : null;
}

/** The same dose for each kg, times `share`. */
export function perKg(one: DrugCase, kg: number, share = 1): DrugCase {
  const each = (value: number | null): number | null =>
    value === null ? null : Number(((value * share) / kg).toPrecision(9));
  const { dose } = one;
  const daily: UnjudgedDose['daily'] =
    dose.daily === null ? null : { ...dose.daily, low: each(dose.daily.low), high: each(dose.daily.high), basis: 'kg' };
  return { ...one, dose: { ...dose, low: each(dose.low), high: each(dose.high), daily, basis: 'kg' } };
}
