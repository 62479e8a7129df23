/** Amounts as FHIR Quantity: a code of UCUM where the unit has one, the unit's own word in any case. */
import type { Json } from './guidelines.ts';

export const UCUM_SYSTEM = 'http://unitsofmeasure.org';

/** "Units" have no code here: whether they are international ones the article does not always say. */
const MEASURES: Readonly<Record<string, string>> = {
  kg: 'kg',
  g: 'g',
  mg: 'mg',
  mcg: 'ug',
  ng: 'ng',
  pg: 'pg',
  L: 'L',
  dL: 'dL',
  mL: 'mL',
  microL: 'uL',
  mol: 'mol',
  mmol: 'mmol',
  micromol: 'umol',
  nmol: 'nmol',
  Eq: 'eq',
  mEq: 'meq',
};

/** Products are counted; UCUM takes their name in braces. */
const COUNTED =
  /^(?:tablet|capsule|pill|patch|puff|inhalation|drop|spray|suppository|pessary|sachet|lozenge|ampoule|vial|film|gum)$/;

export function quantity(value: number, unit: string, divisor = ''): Json {
  const code = COUNTED.test(unit) ? `{${unit}}` : MEASURES[unit];
  return {
    value,
    unit: `${unit}${divisor}`,
    ...(code !== undefined && { system: UCUM_SYSTEM, code: `${code}${divisor}` }),
  };
}

/** UCUM writes a year as "a"; the other periods of the facts have its codes. */
export const timeCode = (unit: string): string => (unit === 'y' ? 'a' : unit);
