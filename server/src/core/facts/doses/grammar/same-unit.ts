import { decimal, toNumber } from '../../../units/decimal.ts';
import { convert } from '../../../units/units.ts';

/** A value in another unit of the same dimension; as it is where the units have nothing in common. */
export function sameUnit(value: number, from: string, to: string): number {
  if (from === to || !Number.isFinite(value)) return value;
  const converted = convert(decimal(value), from, to);
  return converted === null ? value : toNumber(converted);
}
