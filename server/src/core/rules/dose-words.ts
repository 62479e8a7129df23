import type { DoseFact, DrugRef } from '../facts/types.ts';

/** A dose as words of a message: "pregabalin 300–600 mg/day". Only what was read; nothing is added. */
export function describeDose(dose: DoseFact): string {
  const amount = describeAmount(dose);
  return dose.drugs.length === 0 ? amount : `${names(dose.drugs)} ${amount}`;
}

const names = (drugs: readonly DrugRef[]): string => drugs.map((drug) => drug.name).join(' or ');

/** The amount alone: "up to 40 mg", "5 mg/kg/dose", "60–120 mg/day". */
export function describeAmount(dose: DoseFact): string {
  const unit = [dose.unit ?? '', dose.basis === null ? '' : `/${dose.basis === 'm2' ? 'm²' : 'kg'}`].join('');
  return `${ends(dose)}${unit === '' ? '' : ` ${unit}`}${dose.per === null ? '' : `/${dose.per}`}`;
}

function ends(dose: DoseFact): string {
  if (dose.low === null) return dose.high === null ? 'dose' : `up to ${dose.high}`;
  if (dose.high === null) return `at least ${dose.low}`;
  return dose.low === dose.high ? String(dose.low) : `${dose.low}–${dose.high}`;
}

/** What a finding about a dose is about, for its fingerprint: drug, low, high, unit and period, never a place. */
export function doseSubject(dose: DoseFact, drug?: string | null): string {
  const ids = drug == null ? dose.drugs.map((it) => it.id ?? it.name).join('+') : drug;
  return [ids, dose.low ?? '', dose.high ?? '', dose.unit ?? '', dose.basis ?? '', dose.per ?? ''].join('|');
}
