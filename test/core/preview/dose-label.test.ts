import { describe, expect, it } from 'vitest';
import type { DoseFact } from '../../../server/src/core/facts/types.ts';
import { doseLabel } from '../../../server/src/core/preview/dose-label.ts';
import { dose } from './sample-facts.ts';

const CASES: readonly (readonly [string, Partial<DoseFact>])[] = [
  ['x 60–120 mg a day', { low: 60, high: 120 }],
  ['x 10 mg a day, start', { phase: 'start' }],
  ['x up to 300 mg a day', { low: null, high: 300 }],
  ['x at least 5 mg a day', { low: 5, high: null }],
  ['x amount not stated', { low: null, high: null }],
  ['x 8%, on the skin', { low: 8, high: 8, unit: '%', per: null, routes: ['topical'] }],
  [
    'x 15 mg/kg every 4 to 6 hours',
    {
      low: 15,
      high: 15,
      basis: 'kg',
      per: null,
      frequency: { min: 1, max: 1, period: 4, periodMax: 6, periodUnit: 'h' },
    },
  ],
  [
    'x 1 g twice a day, as needed',
    {
      low: 1,
      high: 1,
      unit: 'g',
      per: null,
      asNeeded: true,
      frequency: { min: 2, max: 2, period: 1, periodUnit: 'd' },
    },
  ],
  [
    'x 1 g in one dose up to 3 times a day',
    { low: 1, high: 1, unit: 'g', per: 'dose', frequency: { min: 0, max: 3, period: 1, periodUnit: 'd' } },
  ],
  ['x 10 mg a day, max 40 mg a day', { max: { value: 40, unit: 'mg', basis: null, per: 'day' } }],
];

describe('doseLabel', () => {
  it.each(CASES)('%s', (label, part) => expect(doseLabel(dose('x', part))).toBe(label));

  it('names the members of a class', () => {
    const [a] = dose('amitriptyline').drugs;
    const [b] = dose('tricyclic antidepressant').drugs;
    const drugs = a && b ? [{ ...b, kind: 'class' as const }, a] : [];
    expect(doseLabel(dose('x', { drugs }))).toBe('amitriptyline 10 mg a day');
  });
});
