import { expect, it } from 'vitest';
import { adjustmentWords, ruleDoseWords } from '../../../server/src/core/features/drug-card-words.ts';
import type { Adjustment } from '../../../server/src/core/formulary/model.ts';
import { rule } from '../formulary/fixtures.ts';

it.each([
  ['by weight and hour', 'per-kg', { low: 0.2, high: 0.7, unit: 'mcg/h' }, '0.2–0.7 mcg/kg/h'],
  ['by weight and minute', 'per-kg', { low: 25, high: 200, unit: 'mcg/min' }, '25–200 mcg/kg/min'],
  ['for everybody', 'absolute', { low: 5, usual: 10, high: 15, unit: 'mg/h' }, '5–15 mg/h, usually 10'],
  ['of one amount', 'absolute', { usual: 1, unit: 'unit/h' }, '1 unit/h'],
] as const)('a rate %s', (_, basis, rate, words) => {
  expect(ruleDoseWords(rule('r', { doseType: 'infusion', basis, rate }))).toBe(words);
});

it.each([
  [
    'another frequency',
    { perDose: { usual: 0.3, unit: 'mg' }, frequency: { max: 2, per: 'wk' } },
    '0.3 mg in one dose, 2 times a week',
  ],
  ['a note', { note: 'not repeated within 2 weeks' }, 'not repeated within 2 weeks'],
] as const)('an adjustment with %s', (_, replace, words) => {
  const adjustment: Adjustment = {
    when: { renal: { text: 'dialysis' } },
    appliesTo: 'all',
    effect: { replace },
    evidence: [],
  };
  expect(adjustmentWords(adjustment, [])).toBe(`dialysis: ${words}`);
});

it.each([
  ['of every day', { units: 3, minutes: 720, everyDays: 1 }, 'up to 3 at a time, 12 hours a day'],
  ['now and then', { units: 4, minutes: 60, everyDays: 90 }, 'up to 4 at a time, 60 minutes on, every 90 days'],
] as const)('patches %s', (_, application, words) => {
  expect(ruleDoseWords(rule('r', { application }))).toContain(words);
});

it('an adjustment beside another drug names it', () => {
  const when = { interaction: { drug: 'erythromycin' } };
  const effect = { replace: { perDay: { high: 1, unit: 'mg' } } };
  expect(adjustmentWords({ when, appliesTo: 'all', effect, evidence: [] }, [])).toBe(
    'with erythromycin: up to 1 mg a day',
  );
});
