/** Says amounts of the text in a unit of the formulary: by the unit table, or through a strength that the text states. */
import type { UnjudgedDose } from '../facts/types.ts';
import { normaliseUnit } from '../units/aliases.ts';
import { type Decimal, decimalOrNull, divide, multiply } from '../units/decimal.ts';
import { convert, findUnit } from '../units/units.ts';

/** "mg/kg" → "mg": the basis of a rule's amounts is a field of its own. */
export const plainUnit = (unit: string): string =>
  unit.includes('/') ? unit.slice(0, unit.indexOf('/')).trim() : unit;

/** The value in `target`; null where the unit, or a tablet without a strength, does not allow it. */
export function inUnit(value: Decimal, dose: UnjudgedDose, target: string): Decimal | null {
  if (dose.unit === null) return null;
  const unit = plainUnit(target);
  return convert(value, dose.unit, unit) ?? throughStrength(value, dose, unit);
}

/** 2 tablets of 500 mg are 1000 mg; 5 mL of 25 mg/mL are 125 mg. */
function throughStrength(value: Decimal, dose: UnjudgedDose, target: string): Decimal | null {
  const content = decimalOrNull(dose.strength?.value);
  if (dose.strength === null || content === null || dose.unit === null) return null;
  const per = strengthPer(dose.strength.per, dose.unit);
  const count = per === null ? null : convert(value, dose.unit, per.unit);
  const pieces = per === null || count === null ? null : divide(count, per.value);
  return pieces === null ? null : convert(multiply(pieces, content), dose.strength.unit, target);
}

/** What the strength is the content of: the stated "5 mL", else one piece of the dose's own kind. */
function strengthPer(per: string | null, unit: string): { readonly value: Decimal; readonly unit: string } | null {
  const one = decimalOrNull(1);
  if (one === null) return null;
  if (per === null) return findUnit(unit)?.dimension.startsWith('presentation:') ? { value: one, unit } : null;
  const match = /^(\d{0,6}(?:\.\d{1,6})?)\s{0,3}(\D{1,30})$/.exec(per.trim());
  const name = match === null ? null : normaliseUnit(match[2] ?? '');
  const value = match?.[1] ? decimalOrNull(Number(match[1])) : one;
  return name === null || value === null ? null : { value, unit: name };
}
