import { buildFormularyIndex } from '../../server/src/core/formulary/build-index.ts';
import type { FormularyIndex } from '../../server/src/core/formulary/formulary-index.ts';
import type { DoseRule, Drug, Formulary, Limit, Product } from '../../server/src/core/formulary/model.ts';
import { NO_NAMES } from '../../server/src/core/formulary/name-list.ts';

/**
 * The small formulary that all rule tests are judged by. In milligrams a day:
 *
 * | drug | use | US label | EU label | guideline | ceiling |
 * | --- | --- | --- | --- | --- | --- |
 * | pregabalin | diabetic neuropathic pain | 150–300, stated maximum 300 | 150–600, stated maximum 600 | 300–600 (all neuropathic pain) | 600 |
 * | pregabalin | postherpetic neuralgia | 150–600, stated maximum 600 | | | |
 * | duloxetine | diabetic neuropathic pain | 60, no benefit above 60 | | 60–120 (all neuropathic pain) | 120 |
 * | levothyroxine | hypothyroidism | 0.05–0.2, stated maximum 0.3 | | | |
 *
 * Colchicine, digoxin, insulin glargine, lisinopril and warfarin have names and no rules. No source for patient care.
 */
export function ruleFormulary(): FormularyIndex {
  index ??= buildFormularyIndex([{ formulary: FORMULARY, digest: 'rule-tests' }], NO_NAMES);
  return index;
}
let index: FormularyIndex | undefined;

const DPN = { id: 'dpn', label: 'diabetic peripheral neuropathic pain' };
const NP = { id: 'neuropathic-pain', label: 'neuropathic pain' };
const PHN = { id: 'phn', label: 'postherpetic neuralgia' };
const HYPOTHYROIDISM = { id: 'hypothyroidism', label: 'hypothyroidism' };
const ADULT = { ageMinDays: 6574 };

const source = (kind: 'label' | 'guideline', jurisdiction: string, title: string) =>
  ({
    kind,
    jurisdiction,
    publisher: 'Rule tests',
    title,
    url: `https://example.org/${jurisdiction.toLowerCase()}`,
    year: 2015,
    tier: 'A',
    currency: 'current',
  }) as const;

const capsule = (...values: number[]): Product => ({
  form: 'capsule',
  release: 'IR',
  route: 'oral',
  strengths: values.map((value) => ({ value, unit: 'mg' })),
});

const limit = (kind: Limit['kind'], value: number, unit = 'mg'): Limit => ({ kind, value, unit, per: 'day' });

interface Daily {
  readonly id: string;
  readonly jurisdiction: string;
  readonly use: { readonly id: string; readonly label: string };
  readonly range: readonly [low: number, high: number];
  readonly unit?: string;
  readonly limits: readonly Limit[];
}

const daily = ({ id, jurisdiction, use, range: [low, high], unit = 'mg', limits }: Daily): DoseRule => ({
  id,
  status: jurisdiction === 'INT' ? 'off-label' : 'on-label',
  jurisdiction,
  indications: [use],
  route: 'oral',
  release: ['IR'],
  population: ADULT,
  doseType: 'maintenance',
  perDay: { low, high, unit },
  basis: 'absolute',
  limits,
  evidence: [{ source: `${jurisdiction.toLowerCase()}`, section: '2' }],
});

const drug = (id: string, parts: Partial<Drug> = {}): Drug => ({
  id,
  genericName: id.replace('-', ' '),
  synonyms: [],
  brands: [],
  codes: {},
  classes: [],
  products: [],
  doseRules: [],
  ceilings: [],
  adjustments: [],
  boxedWarnings: [],
  contraindications: [],
  interactions: [],
  review: { state: 'draft' },
  ...parts,
});

const ceiling = (value: number) => ({
  route: 'oral',
  population: ADULT,
  value,
  unit: 'mg',
  per: 'day',
  evidence: [{ source: 'us', section: '2' }],
});

const FORMULARY: Formulary = {
  schemaVersion: 1,
  id: 'rule-tests',
  title: 'Rule tests',
  release: '2025.1',
  sources: {
    us: source('label', 'US', 'Label of the rule tests, US'),
    eu: source('label', 'EU', 'Label of the rule tests, EU'),
    int: source('guideline', 'INT', 'Guideline of the rule tests on neuropathic pain'),
  },
  drugs: [
    drug('colchicine', { products: [capsule(0.6)] }),
    drug('digoxin', { products: [capsule(0.125, 0.25)] }),
    drug('duloxetine', {
      products: [capsule(20, 30, 60)],
      doseRules: [
        daily({ id: 'dlx-us', jurisdiction: 'US', use: DPN, range: [60, 60], limits: [limit('no-benefit-above', 60)] }),
        daily({ id: 'dlx-int', jurisdiction: 'INT', use: NP, range: [60, 120], limits: [] }),
      ],
      ceilings: [ceiling(120)],
    }),
    drug('insulin-glargine'),
    drug('levothyroxine', {
      products: [{ ...capsule(), strengths: [{ value: 25, unit: 'mcg' }] }],
      doseRules: [
        daily({
          id: 'lev-us',
          jurisdiction: 'US',
          use: HYPOTHYROIDISM,
          range: [50, 200],
          unit: 'mcg',
          limits: [limit('stated-maximum', 300, 'mcg')],
        }),
      ],
    }),
    drug('lisinopril', { products: [capsule(10, 20)] }),
    drug('pregabalin', {
      products: [capsule(25, 75, 150, 300)],
      doseRules: [
        daily({
          id: 'pgb-us',
          jurisdiction: 'US',
          use: DPN,
          range: [150, 300],
          limits: [limit('stated-maximum', 300)],
        }),
        daily({
          id: 'pgb-phn',
          jurisdiction: 'US',
          use: PHN,
          range: [150, 600],
          limits: [limit('stated-maximum', 600)],
        }),
        daily({
          id: 'pgb-eu',
          jurisdiction: 'EU',
          use: DPN,
          range: [150, 600],
          limits: [limit('stated-maximum', 600)],
        }),
        daily({ id: 'pgb-int', jurisdiction: 'INT', use: NP, range: [300, 600], limits: [] }),
      ],
      ceilings: [ceiling(600)],
    }),
    drug('warfarin', { products: [capsule(1, 5)] }),
  ],
};
