import type { DoseFact } from '../facts/types.ts';
import { decimal, decimalOrNull, divide, isAbove, toNumber } from '../units/decimal.ts';
import { convert } from '../units/units.ts';

/** Nobody but a newborn is lighter, and nobody is heavier. */
const [LIGHTEST, HEAVIEST] = [decimal(6), decimal(400)];
const SMALL = /neonat|newborn|infant|preterm|premature|month|week|day/i;

/**
 * The body weight at which an amount by weight reaches the maximum beside it ("0.1 mg/kg, maximum 4 mg": 40 kg), where
 * there is no such patient: one of the two is wrong. Null where it is a weight that somebody has, or cannot be told.
 */
export function impossibleWeight(dose: DoseFact): number | null {
  const { low, high, unit, basis, max, per, patient } = dose;
  if (basis !== 'kg' || max === null || max.basis !== null || unit === null || dose.confidence === 'low') return null;
  if ((per !== null && per !== 'dose' && per !== 'day') || (per === 'day') !== (max.per === 'day')) return null;
  if (SMALL.test(patient?.text ?? '')) return null;
  const value = decimalOrNull(max.value);
  const most = value === null ? null : convert(value, max.unit, unit);
  const [least, greatest] = [decimalOrNull(low ?? high), decimalOrNull(high ?? low)];
  if (most === null || least === null || greatest === null || least.digits <= 0n) return null;
  const [first, last] = [divide(most, greatest), divide(most, least)];
  if (first === null || last === null) return null;
  if (isAbove(LIGHTEST, last)) return toNumber(last);
  return isAbove(first, HEAVIEST) ? toNumber(first) : null;
}
