import type { ArticleFacts, DoseFact } from '../facts/types.ts';
import type { VerdictKind } from '../formulary/verdict.ts';
import { decimalOrNull, toNumber } from '../units/decimal.ts';
import { convert, findUnit } from '../units/units.ts';
import type { Places } from './places.ts';

/** One dose of an article as a mark on a scale: what was read, in the base unit of its kind. */
export interface DoseMark {
  readonly drug: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly basis: 'kg' | 'm2' | null;
  /** Of what the amount is: a day where the text says or allows to compute it. */
  readonly per: string;
  readonly phase: string;
  readonly use: string | null;
  readonly verdict: VerdictKind;
  readonly reason: string | null;
  readonly line: number;
  /** As written. */
  readonly text: string;
}

/** The doses that are counted in coverage, one mark for each drug of each. */
export function doseMarks(facts: ArticleFacts, places: Places): readonly DoseMark[] {
  return facts.doses
    .filter(({ role }) => role === 'recommendation' || role === 'limit')
    .flatMap((dose) => marksOf(dose, places));
}

function marksOf(dose: DoseFact, places: Places): readonly DoseMark[] {
  const amount = dose.daily ?? { low: dose.low, high: dose.high, unit: dose.unit, basis: dose.basis };
  if (amount.unit === null || (amount.low === null && amount.high === null)) return [];
  const unit = baseUnit(amount.unit);
  const inBase = (value: number | null): number | null => converted(value, amount.unit ?? unit, unit);
  const { line, text } = places.withText(dose.span);
  return dose.drugs
    .filter(({ kind }) => kind === 'drug')
    .map(({ name }) => ({
      drug: name,
      low: inBase(amount.low),
      high: inBase(amount.high),
      unit,
      basis: amount.basis,
      per: dose.daily === null ? (dose.per ?? 'dose') : 'day',
      phase: dose.phase,
      use: dose.indication?.text.toLowerCase() ?? null,
      verdict: dose.verdict.kind,
      reason: dose.verdict.reason,
      line,
      text,
    }));
}

/** The unit in which amounts of this kind can stand on one scale. */
function baseUnit(name: string): string {
  const dimension = findUnit(name)?.dimension;
  if (dimension === 'mass') return 'mg';
  return dimension === 'volume' ? 'mL' : name;
}

function converted(value: number | null, from: string, to: string): number | null {
  const exact = decimalOrNull(value);
  const result = exact === null ? null : convert(exact, from, to);
  return result === null ? value : toNumber(result);
}
