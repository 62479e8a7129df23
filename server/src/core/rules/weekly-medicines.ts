import type { DoseFact } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { decimal, decimalOrNull } from '../units/decimal.ts';
import { compareAmounts } from '../units/units.ts';

/** A medicine that is given once a week; from `from` on where smaller amounts are daily products. */
interface WeeklyMedicine {
  readonly name: string;
  readonly from?: { readonly value: number; readonly unit: string };
  /** Only by these routes, or where none is stated. */
  readonly routes?: readonly string[];
  /** Only where one of the routes is stated: another product of it is given daily. */
  readonly routeStated?: true;
}

/** By the labels: only what is fatal or plainly wrong every day. */
const WEEKLY: readonly WeeklyMedicine[] = [
  { name: 'alendronate', from: { value: 35, unit: 'mg' } },
  { name: 'alendronic acid', from: { value: 35, unit: 'mg' } },
  { name: 'risedronate', from: { value: 35, unit: 'mg' } },
  { name: 'methotrexate', from: { value: 5, unit: 'mg' }, routes: ['oral', 'subcutaneous'] },
  { name: 'dulaglutide' },
  { name: 'tirzepatide' },
  { name: 'semaglutide', routes: ['subcutaneous'], routeStated: true },
];

/** True for a dose that is given at most once a week: by the label's strengths, or by every maintenance rule of the formulary. */
export function isWeeklyOnly(dose: DoseFact, name: string, id: string | null, formulary: FormularyIndex): boolean {
  const known = WEEKLY.find((medicine) => startsWithWord(name, medicine.name));
  if (known !== undefined) return isListed(dose, known);
  const rules = (id === null ? undefined : formulary.drug(id))?.doseRules ?? [];
  const kept = rules.filter((rule) => rule.doseType === 'maintenance' || rule.doseType === 'prn');
  return (
    kept.length > 0 && kept.every(({ frequency }) => frequency?.per === 'wk' || (frequency?.minIntervalH ?? 0) >= 144)
  );
}

/** "alendronate sodium" is alendronate. */
const startsWithWord = (name: string, word: string): boolean => name === word || name.startsWith(`${word} `);

function isListed(dose: DoseFact, { from, routes, routeStated }: WeeklyMedicine): boolean {
  if (routeStated === true && dose.routes.length === 0) return false;
  if (routes !== undefined && dose.routes.some((route) => !routes.includes(route))) return false;
  if (from === undefined) return true;
  const amount = decimalOrNull(dose.low ?? dose.high);
  if (amount === null || dose.unit === null || dose.basis !== null) return false;
  return (compareAmounts(amount, dose.unit, decimal(from.value), from.unit) ?? -1) >= 0;
}
