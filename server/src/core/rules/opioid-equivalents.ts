import type { DoseFact } from '../facts/types.ts';
import { decimalOrNull, toNumber } from '../units/decimal.ts';
import { convert } from '../units/units.ts';

/** Milligrams of oral morphine that one milligram by mouth counts for: CDC guideline 2022, table of conversion factors. */
const FACTORS: ReadonlyMap<string, number> = new Map([
  ['codeine', 0.15],
  ['hydrocodone', 1],
  ['hydromorphone', 5],
  ['methadone', 4.7],
  ['morphine', 1],
  ['oxycodone', 1.5],
  ['oxymorphone', 3],
  ['tapentadol', 0.4],
  ['tramadol', 0.2],
]);

/** The most that a day of the dose counts for, in milligrams of oral morphine; null where it is no oral daily dose. */
export function morphineEquivalents(dose: DoseFact, name: string): number | null {
  const factor = FACTORS.get(name);
  const day = decimalOrNull(dose.daily?.high ?? dose.daily?.low);
  if (factor === undefined || day === null || dose.daily === null || dose.basis !== null) return null;
  if (dose.routes.some((route) => route !== 'oral')) return null;
  const mass = convert(day, dose.daily.unit, 'mg');
  return mass === null ? null : Math.round(toNumber(mass) * factor * 100) / 100;
}
