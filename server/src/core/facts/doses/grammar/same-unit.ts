import { decimal, toNumber } from '../../../units/decimal.ts';
import { convert } from '../../../units/units.ts';

/** A value in another unit of the same dimension; null where the units have nothing in common. */
export function inUnit(value: number, from: string, to: string): number | null {
  if (from === to || !Number.isFinite(value)) return value;
  const converted = convert(decimal(value), from, to);
  return converted === null ? null : toNumber(converted);
}

/** The same, as it is where the units have nothing in common. */
export const sameUnit = (value: number, from: string, to: string): number => inUnit(value, from, to) ?? value;
