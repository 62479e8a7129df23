import { expect, test } from 'vitest';
import type { UnjudgedDose } from '../../../server/src/core/facts/types.ts';
import { VERDICT_KINDS } from '../../../server/src/core/formulary/verdict.ts';
import { explainReading, explainVerdict } from '../../../server/src/core/judge/describe-verdict.ts';
import { judgeDose, worstVerdict } from '../../../server/src/core/judge/judge-dose.ts';
import { fc } from '../../harness/fast-check.ts';
import { judgeFormulary, USES } from '../../harness/fixture-formulary.ts';
import { type DoseParts, makeDose } from '../../harness/make-dose.ts';

const INDEX = judgeFormulary();
const NO_DISCLAIMER = {
  professional: { parts: [], text: '', sentences: {}, place: 'anywhere' as const },
  patient: { parts: [], text: '', sentences: {}, place: 'anywhere' as const },
};
const config = {
  jurisdictions: [],
  minReview: 'draft',
  rules: {},
  options: {},
  asOf: '2025-01-01',
  audience: null,
  citationStyle: 'auto' as const,
  clinical: null,
  disclaimer: NO_DISCLAIMER,
} as const;

const number = fc.oneof(
  fc.constant(null),
  fc.double({ noDefaultInfinity: false, noNaN: true }),
  fc.integer({ min: -5, max: 10_000 }),
  fc.constantFrom(1e308, 5e-324, 0),
);
const nullable = <T>(...values: T[]) => fc.constantFrom(null, ...values);
const unit = nullable('mg', 'g', 'mcg', 'mL', 'units', 'mEq', 'tablet', '%', 'furlong', '');
const basis = nullable('kg' as const, 'm2' as const);
const frequency = fc.option(
  fc.record({
    min: fc.integer({ min: -1, max: 9 }),
    max: fc.double({ noNaN: true }),
    period: fc.double({ noNaN: true }),
    periodUnit: fc.constantFrom('min' as const, 'h' as const, 'd' as const, 'wk' as const, 'mo' as const),
  }),
);
const amounts = {
  low: number,
  high: number,
  unit,
  basis,
  per: nullable(
    'dose' as const,
    'day' as const,
    'hour' as const,
    'minute' as const,
    'week' as const,
    'month' as const,
    'course' as const,
  ),
  frequency,
  daily: fc.option(
    fc.record({
      low: number,
      high: number,
      unit: fc.constantFrom('mg', 'tablet', ''),
      basis,
      from: fc.constantFrom('stated' as const, 'computed' as const),
    }),
  ),
  max: fc.option(
    fc.record({
      value: fc.double({ noNaN: true }),
      unit: fc.constantFrom('mg', 'g', ''),
      basis,
      per: nullable('dose' as const, 'hour' as const, 'day' as const, 'week' as const, 'course' as const),
    }),
  ),
  count: number,
  strength: fc.option(
    fc.record({ value: fc.double({ noNaN: true }), unit: fc.constantFrom('mg', ''), per: nullable('mL', '5 mL', '') }),
  ),
};
const rest = {
  drug: fc.constantFrom(null, 'nosuchdrug', ...INDEX.drugs.map((drug) => drug.id)),
  for: fc.constantFrom(':a rash', ...Object.values(USES).map(({ id }) => id)),
  route: nullable('oral' as const, 'intravenous' as const, 'nebulised' as const, 'other' as const),
  release: nullable('IR' as const, 'ER' as const, 'DR' as const),
  phase: fc.constantFrom(
    'start' as const,
    'increment' as const,
    'maintenance' as const,
    'loading' as const,
    'max' as const,
    'unspecified' as const,
  ),
  role: fc.constantFrom('recommendation' as const, 'limit' as const, 'evidence' as const),
  patient: fc.option(
    fc.record({
      ageMinDays: number,
      ageMaxDays: number,
      weightMinKg: number,
      crclMax: number,
      pregnancy: nullable(true, false),
      text: fc.string(),
    }),
  ),
  confidence: fc.constantFrom('high' as const, 'low' as const),
  duration: fc.option(
    fc.record({ low: number, high: number, unit: fc.constantFrom('d' as const, 'wk' as const, 'y' as const) }),
  ),
};
const doses = fc.record({ ...amounts, ...rest }).map((parts) => makeDose(parts as DoseParts));
const judge = (dose: UnjudgedDose) => judgeDose(dose, { index: INDEX, config, language: 'en', citedReferences: [] });

test('whatever is read, every dose gets a verdict and words for it, without a throw', () => {
  fc.assert(
    fc.property(doses, (dose) => {
      const verdicts = judge(dose);
      expect(verdicts.length).toBeGreaterThan(0);
      expect(VERDICT_KINDS).toContain(worstVerdict(verdicts).kind);
      for (const verdict of verdicts) expect(verdict.reason === null).toBe(verdict.kind !== 'not-checked');
      for (const verdict of verdicts)
        expect(explainVerdict(dose, verdict, INDEX)).not.toMatch(/undefined|NaN|\[object/);
      expect(explainReading(dose, INDEX)).toMatch(/^Read: .*\.$/s);
    }),
    { numRuns: 2000 },
  );
});

test('there is one verdict for each dimension', () => {
  fc.assert(
    fc.property(doses, (dose) => {
      const dimensions = judge(dose).map(({ dimension }) => dimension);
      expect(new Set(dimensions).size).toBe(dimensions.length);
    }),
  );
});

const plain = fc.record({
  drug: rest.drug,
  for: rest.for,
  mg: fc.integer({ min: 1, max: 5000 }),
  more: fc.integer({ min: 1, max: 5000 }),
});

test('a dose above one that is outside a label is never within it', () => {
  fc.assert(
    fc.property(plain, ({ mg, more, ...parts }) => {
      const kind = (amount: number) => worstVerdict(judge(makeDose({ ...parts, mg: amount, per: 'day' }))).kind;
      const accused = !['within-label', 'not-checked', 'below-usual', 'off-label-unsupported', 'implausible'].includes(
        kind(mg),
      );
      if (accused) expect(kind(mg + more)).not.toBe('within-label');
    }),
  );
});

test('the unit in which an amount is written changes nothing', () => {
  fc.assert(
    fc.property(plain, ({ mg, more: _, ...parts }) => {
      const kinds = [
        { mg, unit: 'mg' },
        { mg: mg * 1000, unit: 'mcg' },
      ].map((amount) => worstVerdict(judge(makeDose({ ...parts, ...amount, per: 'day' }))).kind);
      expect(kinds[0]).toBe(kinds[1]);
    }),
  );
});
