import { buildFormularyIndex } from '../../server/src/core/formulary/build-index.ts';
import type { FormularyIndex } from '../../server/src/core/formulary/formulary-index.ts';
import type { DoseRule, Drug, Formulary, Limit, Product } from '../../server/src/core/formulary/model.ts';
import { parseNameList } from '../../server/src/core/formulary/name-list.ts';

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
 * For rules on what is missing or of another period: acetaminophen (325–1000 a dose, up to 4000 a day), amoxicillin (by
 * weight, 25–45 mg/kg a day), gabapentin (starts at 300, 1800–3600 in three doses, adjusted by renal function and age),
 * tramadol (plain in 4 doses, prolonged release once, ceiling 400).
 *
 * Colchicine, digoxin, insulin glargine, lisinopril (with warnings) and warfarin have names and no rules. No source for patient care.
 */
export function ruleFormulary(): FormularyIndex {
  index ??= buildFormularyIndex([{ formulary: FORMULARY, digest: 'rule-tests' }], NAMES);
  return index;
}
let index: FormularyIndex | undefined;

/** Drugs that have a name and are in no formulary. */
const NAMES = parseNameList(
  [
    'alendronate',
    'epinephrine',
    'fluoxetine',
    'ceftriaxone',
    'nitrofurantoin',
    'gentamicin',
    'folic acid',
    'methotrexate',
    'morphine',
    'lidocaine',
    'prednisolone',
    'prednisone',
    'sulfamethoxazole / trimethoprim\tco-trimoxazole;trimethoprim-sulfamethoxazole',
  ].join('\n'),
);

const DPN = { id: 'dpn', label: 'diabetic peripheral neuropathic pain' };
const NP = { id: 'neuropathic-pain', label: 'neuropathic pain' };
const PHN = { id: 'phn', label: 'postherpetic neuralgia' };
const PAIN = { id: 'pain', label: 'pain' };
const INFECTION = { id: 'infection', label: 'infection' };
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

const tablet = (release: string, ...values: number[]): Product => ({ ...capsule(...values), form: 'tablet', release });

interface Regimen {
  readonly id: string;
  readonly use: { readonly id: string; readonly label: string };
  readonly perDose?: readonly [low: number, high: number];
  readonly perDay: readonly [low: number, high: number];
  readonly times: readonly [min: number, max: number];
  readonly most: number;
}

const regimen = ({ id, use, perDose, perDay: [low, high], times: [min, max], most }: Regimen): DoseRule => ({
  ...daily({ id, jurisdiction: 'US', use, range: [low, high], limits: [limit('stated-maximum', most)] }),
  frequency: { min, max, per: 'd' },
  ...(perDose && { perDose: { low: perDose[0], high: perDose[1], unit: 'mg' } }),
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
    drug('acetaminophen', {
      synonyms: ['paracetamol'],
      products: [tablet('IR', 325, 500), { ...capsule(), form: 'suppository', route: 'rectal' }],
      doseRules: [
        regimen({ id: 'apap-us', use: PAIN, perDose: [325, 1000], perDay: [325, 4000], times: [1, 6], most: 4000 }),
      ],
      ceilings: [ceiling(4000)],
    }),
    drug('amoxicillin', {
      products: [capsule(250, 500)],
      doseRules: [
        {
          ...regimen({ id: 'amx-us', use: INFECTION, perDose: [10, 25], perDay: [60, 90], times: [2, 3], most: 90 }),
          population: { ageMaxDays: 6573 },
          basis: 'per-kg',
        },
      ],
    }),
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
    drug('gabapentin', {
      products: [capsule(100, 300, 400), tablet('IR', 600, 800)],
      doseRules: [
        {
          ...regimen({ id: 'gbp-start', use: PHN, perDay: [300, 300], times: [1, 3], most: 300 }),
          doseType: 'initial',
        },
        regimen({ id: 'gbp-us', use: PHN, perDay: [1800, 3600], times: [3, 3], most: 3600 }),
      ],
      ceilings: [ceiling(3600)],
      adjustments: [
        { when: { renal: { max: 60 } }, appliesTo: 'all', effect: 'start-lower', evidence: [{ source: 'us' }] },
        { when: { age: { minDays: 23741 } }, appliesTo: 'all', effect: 'start-lower', evidence: [{ source: 'us' }] },
        { when: { hepatic: { childPugh: ['C'] } }, appliesTo: 'all', effect: 'avoid', evidence: [{ source: 'us' }] },
      ],
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
    drug('lisinopril', {
      products: [capsule(10, 20)],
      boxedWarnings: [
        { note: 'harm to the unborn child in pregnancy', jurisdiction: 'US', evidence: [{ source: 'us' }] },
      ],
      contraindications: [
        { note: 'hypersensitivity to lisinopril', jurisdiction: 'US', evidence: [{ source: 'us' }] },
        { note: 'angioedema in the past', jurisdiction: 'US', evidence: [{ source: 'us' }] },
        { note: 'aliskiren in patients with diabetes', jurisdiction: 'US', evidence: [{ source: 'us' }] },
      ],
    }),
    drug('pregabalin', {
      brands: [{ name: 'Lyrica', jurisdiction: 'US' }],
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
    drug('tramadol', {
      products: [tablet('IR', 50, 100), tablet('ER', 100, 200, 300)],
      doseRules: [
        { ...regimen({ id: 'tra-ir', use: PAIN, perDay: [200, 400], times: [4, 6], most: 400 }), release: ['IR'] },
        { ...regimen({ id: 'tra-er', use: PAIN, perDay: [100, 300], times: [1, 1], most: 300 }), release: ['ER'] },
      ],
      ceilings: [ceiling(400)],
    }),
    drug('warfarin', { products: [capsule(1, 5)] }),
  ],
};
