import { NOBODY } from '../../server/src/core/facts/doses/grammar/patient-element.ts';
import { NOT_KEPT } from '../../server/src/core/facts/kept-object.ts';
import type { Frequency, Patient, ReferenceFact, UnjudgedDose } from '../../server/src/core/facts/types.ts';

const NOWHERE = { start: 0, end: 0 };

export type DoseParts = Partial<Omit<UnjudgedDose, 'patient' | 'indication'>> & {
  readonly drug?: string | null;
  readonly patient?: Partial<Patient> | null;
  /** Id of the condition; the words alone after a colon: ":a rash". */
  readonly for?: string;
  readonly mg?: number | readonly [number, number];
};

/** A dose as it would be read from one plain sentence; what is not given, the sentence does not say. */
export function makeDose({ drug = 'alphadol', patient = null, mg, for: condition, ...parts }: DoseParts): UnjudgedDose {
  const [low, high] = typeof mg === 'number' ? [mg, mg] : (mg ?? [null, null]);
  return {
    span: NOWHERE,
    block: NOWHERE,
    drugs: drug === null ? [] : [{ id: drug, name: drug, text: drug, kind: 'drug', inherited: false, span: NOWHERE }],
    kept: NOT_KEPT,
    component: null,
    low,
    high,
    unit: 'mg',
    openEnd: null,
    basis: null,
    per: null,
    divided: null,
    frequency: null,
    asNeeded: false,
    count: null,
    days: null,
    duration: null,
    over: null,
    daily: null,
    max: null,
    routes: parts.route == null ? [] : [parts.route],
    route: null,
    form: null,
    release: null,
    strength: null,
    phase: 'unspecified',
    role: 'recommendation',
    patient: patient === null ? null : makePatient(patient),
    indication: condition === undefined ? null : makeIndication(condition),
    citations: [],
    entries: [],
    sourced: false,
    confidence: 'high',
    freeText: false,
    jurisdictions: [],
    parts: [],
    ...parts,
  };
}

const makeIndication = (condition: string): UnjudgedDose['indication'] =>
  condition.startsWith(':')
    ? { id: null, text: condition.slice(1), from: 'sentence' }
    : { id: condition, text: condition, from: 'sentence' };

const makePatient = (patient: Partial<Patient>): Patient => ({ ...NOBODY, ...patient });

/** So many times a day. */
export const daily = (times: number, min = times): Frequency => ({ min, max: times, period: 1, periodUnit: 'd' });
export const every = (period: number, periodUnit: Frequency['periodUnit'], periodMax?: number): Frequency =>
  periodMax === undefined ? { min: 1, max: 1, period, periodUnit } : { min: 1, max: 1, period, periodMax, periodUnit };

/** The completed years of an age as the facts say it: its first and its last day. */
export const years = (from: number, to?: number): Partial<Patient> => ({
  ageMinDays: Math.floor(from * 365.25),
  ageMaxDays: to === undefined ? null : Math.floor((to + 1) * 365.25) - 1,
  text: to === undefined ? `over ${from} years` : `aged ${from} to ${to} years`,
});

export const makeReference = (parts: Partial<ReferenceFact>): ReferenceFact => ({
  span: NOWHERE,
  number: 1,
  position: 1,
  key: null,
  type: null,
  title: null,
  source: null,
  year: null,
  doi: null,
  pmid: null,
  url: null,
  text: '',
  start: 0,
  label: null,
  kept: NOT_KEPT,
  list: 0,
  authors: null,
  identifiers: [],
  ...parts,
});
