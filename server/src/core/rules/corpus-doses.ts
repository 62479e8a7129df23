import type { CorpusDose } from '../facts/corpus-facts.ts';
import type { DoseFact } from '../facts/types.ts';
import { amountWords } from '../judge/dose-words.ts';
import type { Span } from '../text/span.ts';
import { decimalOrNull, toNumber } from '../units/decimal.ts';
import { convert, findUnit } from '../units/units.ts';

/** Daily doses of an article that can be compared with those of others, equal ones once. */
export function corpusDoses<At>(doses: readonly DoseFact[], at: (span: Span) => At): readonly CorpusDose<At>[] {
  const kept = new Map<string, CorpusDose<At>>();
  for (const dose of doses) {
    for (const said of statements(dose)) {
      const key = JSON.stringify(said);
      if (!kept.has(key)) kept.set(key, { at: at(dose.span), ...said });
    }
  }
  return [...kept.values()];
}

function statements(dose: DoseFact): readonly Omit<CorpusDose, 'at'>[] {
  const phase = PHASES[dose.phase];
  const { indication, route, release, drugs } = dose;
  if (dose.role !== 'recommendation' || dose.confidence === 'low' || phase === undefined) return [];
  if (indication?.id == null || dose.daily === null) return [];
  const use = { id: indication.id, text: indication.text };
  const alone = drugs.length === 1;
  const range = dailyRange(dose.daily);
  const milligrams = alone ? dailyMilligrams(dose.daily) : null;
  return drugs
    .filter(({ id, kind }) => kind !== 'class' && ((id !== null && range !== null) || milligrams !== null))
    .map(({ id, name }) => ({
      drug: { id, name },
      ...{ alone, phase, use, population: population(dose), route, release, range, milligrams },
    }));
}

/** An unnamed phase is the dose to be given, as a target or a maintenance dose is. */
const PHASES: Readonly<Partial<Record<DoseFact['phase'], CorpusDose['phase']>>> = {
  target: 'maintenance',
  maintenance: 'maintenance',
  unspecified: 'maintenance',
  start: 'start',
  loading: 'loading',
};

type Daily = NonNullable<DoseFact['daily']>;

/** Masses become milligrams, so that 1.8 g and 1800 mg are equal. */
function dailyRange({ low, high, unit: written, basis }: Daily): string | null {
  if (low === null || high === null || low >= high) return null;
  const unit = findUnit(written)?.dimension === 'mass' ? 'mg' : written;
  const inUnit = (value: number): number => converted(value, written, unit) ?? value;
  return amountWords({ low: inUnit(low), high: inUnit(high), unit, per: 'day' }, basis);
}

function dailyMilligrams({ low, high, unit, basis }: Daily): CorpusDose['milligrams'] {
  if (basis !== null || low === null || high === null) return null;
  const [from, to] = [converted(low, unit, 'mg'), converted(high, unit, 'mg')];
  return from === null || to === null ? null : { low: from, high: to };
}

function converted(value: number, from: string, to: string): number | null {
  const exact = decimalOrNull(value);
  const result = exact === null ? null : convert(exact, from, to);
  return result === null ? null : toNumber(result);
}

function population({ patient }: DoseFact): string {
  if (patient === null) return '';
  const { text: _, ...bounds } = patient;
  return JSON.stringify(bounds);
}
