import type { DoseFact } from '../facts/types.ts';
import { doseWords } from '../judge/dose-words.ts';
import { drugWords } from '../judge/explain-reading.ts';

/** A dose as words of a message: "pregabalin 300–600 mg a day". Only what was read; nothing is added. */
export const describeDose = (dose: DoseFact): string => [drugWords(dose), describeAmount(dose)].join(' ').trim();

/** The amount alone: "up to 40 mg", "60–120 mg a day". */
export const describeAmount = (dose: DoseFact): string => doseWords(dose);

/** What a finding about a dose is about, for its fingerprint: drug, low, high, unit and period, never a place. */
export function doseSubject(dose: DoseFact, drug?: string | null): string {
  const ids = drug == null ? dose.drugs.map((it) => it.id ?? it.name).join('+') : drug;
  return [ids, dose.low ?? '', dose.high ?? '', dose.unit ?? '', dose.basis ?? '', dose.per ?? ''].join('|');
}
