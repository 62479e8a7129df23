import type { DoseFact } from '../facts/types.ts';
import { ADULT_DAYS, personOf } from '../judge/person.ts';

/** True when the dose is meant for children alone. */
export const isForChildren = (dose: DoseFact): boolean =>
  dose.patient !== null && personOf(dose.patient).age.max < ADULT_DAYS;

/** Children of a stated age or weight, for whom one amount may stand. */
export const isForBand = ({ patient }: DoseFact): boolean =>
  patient !== null &&
  (patient.ageMinDays !== null ||
    (patient.ageMaxDays !== null && patient.ageMaxDays < ADULT_DAYS - 2) ||
    patient.weightMinKg !== null ||
    patient.weightMaxKg !== null ||
    /\d/.test(patient.text));
