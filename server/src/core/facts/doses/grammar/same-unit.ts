import { decimal, toNumber } from '../../../units/decimal.ts';
import { convert } from '../../../units/units.ts';

export function sameUnit(value: number, from: string, to: string): number {
  if (from === to || !Number.isFinite(value)) return value;
  const converted = convert(decimal(value), from, to);
  return converted === null ? value : toNumber(converted);
}
