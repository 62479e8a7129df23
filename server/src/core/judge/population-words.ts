/** Says for whom a dose rule holds, where it is not for adults at large: what explains a limit that a reader knows otherwise. */
import type { UnjudgedDose } from '../facts/types.ts';
import type { DoseRule, Population } from '../formulary/model.ts';
import { listed } from '../text/listed.ts';
import { ADULT_DAYS } from './person.ts';

/** " in children aged 2 to 11 years", " at a creatinine clearance below 30 mL/min"; nothing for adults at large. */
export function populationWords(rule: DoseRule | undefined, { patient }: Pick<UnjudgedDose, 'patient'>): string {
  const people = rule?.population;
  if (people === undefined) return '';
  const named = patient !== null;
  const parts = [
    people.pregnancy === true ? 'in pregnancy' : null,
    ageWords(people),
    named ? weightWords(people) : null,
    named ? renalWords(people, patient) : null,
    people.hepatic === undefined
      ? null
      : `in liver disease of Child-Pugh class ${listed(people.hepatic.childPugh, 'or')}`,
    people.dialysis === true ? 'on dialysis' : null,
  ];
  return parts.flatMap((part) => (part === null ? [] : [` ${part}`])).join('');
}

/** A rule from here on is one for some adults alone. */
const OLDER_DAYS = 50 * 365.25;

function ageWords({ ageMinDays: min = 0, ageMaxDays: max = Number.POSITIVE_INFINITY }: Population): string | null {
  if (max >= ADULT_DAYS) return min < OLDER_DAYS ? null : `from ${yearsOf(min)} years of age`;
  const end = max >= ADULT_DAYS - 2 ? null : lastOf(max);
  if (end === null) return min === 0 ? 'in children' : `in children from ${firstOf(min)} of age`;
  if (min === 0) return `in children up to ${end} of age`;
  const start = firstOf(min);
  const [unit] = end.split(' ').slice(-1);
  return `in children aged ${start.endsWith(` ${unit}`) ? start.slice(0, -` ${unit}`.length) : start} to ${end}`;
}

const YEAR = 365.25;
const yearsOf = (days: number): number => Math.floor((days + 2) / YEAR);

const firstOf = (days: number): string => (days >= 2 * YEAR - 2 ? count(yearsOf(days), 'year') : shortOf(days));

/** The last completed year of a band that ends a day before the next one. */
const lastOf = (days: number): string => (days >= 3 * YEAR - 2 ? count(yearsOf(days + 1) - 1, 'year') : shortOf(days));

const shortOf = (days: number): string =>
  days < 14 ? count(days, 'day') : days < 90 ? count(Math.round(days / 7), 'week') : monthsOf(days);
const monthsOf = (days: number): string => count(Math.round((days * 12) / YEAR), 'month');
const count = (value: number, unit: string): string => `${value} ${unit}${value === 1 ? '' : 's'}`;

function weightWords({ weightMinKg: min, weightMaxKg: max }: Population): string | null {
  if (max === undefined) return min === undefined ? null : `at ${kg(min)} or more`;
  return min === undefined ? `at under ${kg(max)}` : `at ${kg(min)} to under ${kg(max)}`;
}

/** Labels say "over 25 kg" or "up to 25 kg", the formulary 25.01 kg. */
const kg = (value: number): string => `${Math.round(value * 10) / 10} kg`;

/** Said where the rule ends below normal function, or where the text names a function. */
function renalWords({ renal }: Population, { crclMin, crclMax }: NonNullable<UnjudgedDose['patient']>): string | null {
  if (renal === undefined || (renal.max === undefined && crclMin === null && crclMax === null)) return null;
  const { min, max, unit } = renal;
  const name = /gfr/i.test(renal.metric) ? 'an eGFR' : 'a creatinine clearance';
  const [low, high] = [min, max].map((value) => (value === undefined ? null : Math.round(value * 10) / 10));
  if (high == null) return low == null ? null : `at ${name} from ${low} ${unit}`;
  return low == null ? `at ${name} below ${high} ${unit}` : `at ${name} from ${low} to under ${high} ${unit}`;
}
