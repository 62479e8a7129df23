import type { Patient } from '../../facts/types.ts';
import type { Population } from '../../formulary/model.ts';

/** Eighteen years: who is not named is read as an adult, as everywhere. */
const ADULT: Population = { ageMinDays: 6574 };

export function populationOf(patient: Patient | null): Population {
  if (patient === null) return ADULT;
  const { ageMinDays, ageMaxDays, weightMinKg, weightMaxKg, crclMin, crclMax, pregnancy } = patient;
  const renal = crclMin !== null || crclMax !== null;
  const aged = ageMinDays !== null || ageMaxDays !== null || weightMinKg !== null || weightMaxKg !== null;
  return {
    ...(!aged && ADULT),
    ...(ageMinDays !== null && { ageMinDays }),
    ...(ageMaxDays !== null && { ageMaxDays }),
    ...(weightMinKg !== null && { weightMinKg }),
    ...(weightMaxKg !== null && weightMaxKg > 0 && { weightMaxKg }),
    ...(pregnancy === true && { pregnancy }),
    ...(renal && {
      renal: {
        metric: 'CrCl-CG',
        ...(crclMin !== null && { min: crclMin }),
        ...(crclMax !== null && crclMax > 0 && { max: crclMax }),
        unit: 'mL/min',
      },
    }),
  };
}
