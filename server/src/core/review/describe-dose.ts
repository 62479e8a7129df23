/** Says a dose for a reviewer: what it is always, and every other property only where the two states differ. */
import type { DoseFact, Patient } from '../facts/types.ts';
import { amountWords, doseWords, maximumWords, routeWords } from '../judge/dose-words.ts';
import { drugWords } from '../judge/explain-reading.ts';

type Property = (dose: DoseFact) => string;

const ROLES: Readonly<Record<DoseFact['role'], string>> = {
  recommendation: 'as advice',
  limit: 'as a limit',
  prohibition: 'as a warning against it',
  evidence: 'as a dose of a study',
  history: 'as taken before',
};
const TIME = { min: 'minute', h: 'hour', d: 'day', wk: 'week', mo: 'month', y: 'year' } as const;

/** Properties that are silent unless they differ, in the order in which they are said. */
const PROPERTIES: readonly Property[] = [
  (dose) => dose.component ?? '',
  (dose) => dose.release ?? '',
  (dose) => dose.form ?? '',
  (dose) =>
    dose.strength === null
      ? ''
      : `strength ${dose.strength.value} ${dose.strength.unit}${dose.strength.per === null ? '' : `/${dose.strength.per}`}`,
  (dose) => (dose.routes.length === 0 ? 'route not stated' : routeWords(dose.routes)),
  (dose) => (dose.phase === 'unspecified' ? 'phase not stated' : `phase: ${dose.phase}`),
  (dose) => ROLES[dose.role],
  dividedWords,
  totalWords,
  (dose) => (dose.asNeeded ? 'as needed' : 'not as needed'),
  (dose) => (dose.over === null ? 'no infusion time' : `over ${span(dose.over, TIME[dose.over.unit])}`),
  (dose) => (dose.duration === null ? 'no duration' : `for ${span(dose.duration, TIME[dose.duration.unit])}`),
  (dose) => (dose.count === null ? '' : `${dose.count} doses`),
  (dose) => (dose.days === null ? '' : `on days ${dose.days.join(', ')}`),
  (dose) => (dose.frequency?.when === undefined ? '' : `at ${dose.frequency.when.join(', ')}`),
  (dose) => (dose.max === null ? 'no maximum beside it' : `at most ${maximumWords(dose.max)}`),
  (dose) => (dose.indication?.id == null ? '' : `for ${dose.indication.text}`),
  (dose) => (dose.patient === null ? 'patient group not stated' : `in ${dose.patient.text}`),
];

/** What a dose says, without its place, wording or citations: equal text means that nothing clinical changed. */
export function doseMeaning(dose: DoseFact): string {
  const indication = dose.indication?.id ?? '';
  return JSON.stringify([
    drugKey(dose),
    dose.component,
    [dose.low, dose.high, dose.unit, dose.openEnd, dose.basis, dose.per, dose.divided],
    dose.frequency,
    [dose.asNeeded, dose.count, dose.days, dose.duration, dose.over],
    dose.per === 'day'
      ? null
      : dose.daily?.from === 'stated'
        ? [dose.daily.low, dose.daily.high, dose.daily.unit]
        : null,
    dose.max,
    [...dose.routes].sort(),
    [dose.form, dose.release, dose.strength],
    [dose.phase, dose.role],
    patientKey(dose.patient),
    indication,
  ]);
}

export const drugKey = ({ drugs }: DoseFact): string =>
  [...new Set(drugs.filter((d) => d.kind === 'drug' || drugs.length === 1).map((d) => d.id ?? d.name))]
    .sort()
    .join('+');

export const patientKey = (patient: Patient | null): string =>
  patient === null
    ? ''
    : JSON.stringify({
        ...patient,
        text: Object.values({ ...patient, text: null }).some((v) => v !== null) ? '' : patient.text,
      });

/** The words of a dose alone. */
export const doseTitle = (dose: DoseFact): string =>
  [dose.drugs.length === 0 ? 'dose of an unnamed drug' : drugWords(dose), doseWords(dose)].join(' ').trim();

/** Both states in words, with every property in which they differ. */
export function describeBoth(before: DoseFact, after: DoseFact): readonly [string, string] {
  const differing = PROPERTIES.filter((property) => property(before) !== property(after));
  const say = (dose: DoseFact): string =>
    [doseTitle(dose), ...differing.map((property) => property(dose))].filter((part) => part !== '').join(', ');
  return [say(before), say(after)];
}

function dividedWords({ divided }: DoseFact): string {
  if (divided === null) return '';
  if (divided === true) return 'in divided doses';
  return `in ${typeof divided === 'number' ? divided : divided.join('–')} divided doses`;
}

function totalWords({ daily, per }: DoseFact): string {
  if (daily === null || daily.from !== 'stated' || per === 'day') return '';
  return `${amountWords({ ...daily, per: 'day' }, daily.basis)} in all`;
}

function span({ low, high }: { readonly low: number | null; readonly high: number | null }, unit: string): string {
  const range = low === null || low === high ? `${high ?? ''}` : high === null ? `at least ${low}` : `${low}–${high}`;
  return `${range} ${unit}${(high ?? low) === 1 ? '' : 's'}`;
}
