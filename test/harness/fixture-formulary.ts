import { buildFormularyIndex } from '../../server/src/core/formulary/build-index.ts';
import type { FormularyIndex } from '../../server/src/core/formulary/formulary-index.ts';
import type {
  Ceiling,
  DoseRule,
  Drug,
  Formulary,
  Limit,
  Product,
  Source,
} from '../../server/src/core/formulary/model.ts';
import { NO_NAMES } from '../../server/src/core/formulary/name-list.ts';

/**
 * Invented drugs with round, fictional numbers, made so that each sentence on judging has a rule that can prove it. Days
 * are of 24 hours, ages in days. No source for patient care.
 */
export function judgeFormulary(change: (formulary: Formulary) => Formulary = (it) => it): FormularyIndex {
  return buildFormularyIndex([{ formulary: change(FORMULARY), digest: 'judging' }], NO_NAMES);
}

const use = (id: string, label: string) => ({ id, label });
/** The vocabulary knows these; migraine is narrower than headache, and nothing here is narrower than gout. */
export const USES = {
  neuropathic: use('neuropathic-pain', 'neuropathic pain'),
  dpn: use('dpn', 'diabetic peripheral neuropathic pain'),
  phn: use('phn', 'postherpetic neuralgia'),
  fibromyalgia: use('fibromyalgia', 'fibromyalgia'),
  depression: use('mdd', 'depression'),
  fever: use('fever', 'fever'),
  asthma: use('asthma', 'asthma'),
} as const;
type Use = (typeof USES)[keyof typeof USES];

export const ADULT = { ageMinDays: 6574 };

type RuleParts = Partial<Omit<DoseRule, 'indications'>> & { readonly uses: readonly Use[] };

/** A rule of the US label for adults by mouth, unless said otherwise. */
const rule = (id: string, { uses, ...parts }: RuleParts): DoseRule => ({
  id,
  status: 'on-label',
  jurisdiction: 'US',
  indications: uses,
  route: 'oral',
  population: ADULT,
  doseType: 'maintenance',
  basis: 'absolute',
  limits: [],
  evidence: [{ source: `${(parts.jurisdiction ?? 'US').toLowerCase()}-label`, section: '2.1' }],
  ...parts,
});

const guideline = (id: string, parts: RuleParts): DoseRule =>
  rule(id, {
    status: 'off-label',
    jurisdiction: 'INT',
    evidence: [{ source: 'guideline', section: 'table 1' }],
    ...parts,
  });

const limit = (kind: Limit['kind'], value: number, per = 'day', unit = 'mg'): Limit => ({ kind, value, unit, per });
const perDay = (low: number, high: number, unit = 'mg') => ({ perDay: { low, high, unit } });
const perDose = (low: number, high: number, unit = 'mg') => ({ perDose: { low, high, unit } });

const product = (release: string, route: string, ...values: number[]): Product => ({
  form: 'tablet',
  release,
  route,
  strengths: values.map((value) => ({ value, unit: 'mg' })),
});

const ceiling = (value: number, per: 'day' | 'dose', parts: Partial<Ceiling> = {}): Ceiling => ({
  route: 'oral',
  population: ADULT,
  value,
  unit: 'mg',
  per,
  evidence: [{ source: 'us-label', section: '2.9' }],
  ...parts,
});

const drug = (id: string, parts: Partial<Drug>): Drug => ({
  id,
  genericName: id,
  synonyms: [],
  brands: [],
  codes: {},
  classes: [],
  products: [product('IR', 'oral', 10, 50)],
  doseRules: [],
  ceilings: [],
  adjustments: [],
  boxedWarnings: [],
  contraindications: [],
  interactions: [],
  review: { state: 'draft' },
  ...parts,
});

const source = (
  kind: Source['kind'],
  jurisdiction: string,
  tier: Source['tier'],
  parts: Partial<Source> = {},
): Source => ({
  kind,
  jurisdiction,
  publisher: 'Invented for tests',
  title: `Invented ${jurisdiction} ${kind}`,
  url: `https://example.org/${kind}/${jurisdiction}/${tier}`.toLowerCase(),
  tier,
  ...parts,
});

const SOURCES = {
  'us-label': source('label', 'US', 'B'),
  'eu-label': source('label', 'EU', 'A'),
  'uk-label': source('label', 'UK', 'B'),
  hearsay: source('label', 'US', 'C'),
  guideline: source('guideline', 'INT', 'B', {
    title: 'Invented pain guideline: the second edition',
    year: 2019,
    doi: '10.9999/inv(2019)12-3',
    pmid: '99887766',
    url: 'https://example.org/guidelines/pain-2',
  }),
  'other-guideline': source('guideline', 'EU', 'A', {
    title: 'Another invented guideline on pain',
    year: 2021,
    doi: '10.9999/other',
  }),
};

const { neuropathic, dpn, phn, fibromyalgia, depression, fever, asthma } = USES;

const DRUGS: readonly Drug[] = [
  // Maximum, guideline beyond it, ceiling, a milder EU label, a start rule.
  drug('alphadol', {
    doseRules: [
      rule('alpha-us', { uses: [dpn], ...perDay(100, 200), limits: [limit('stated-maximum', 200)] }),
      rule('alpha-us-start', {
        uses: [dpn],
        doseType: 'initial',
        ...perDay(20, 50),
        limits: [limit('recommended-dose', 50)],
      }),
      rule('alpha-us-fm', { uses: [fibromyalgia], ...perDay(100, 300), limits: [limit('stated-maximum', 300)] }),
      rule('alpha-eu', {
        uses: [neuropathic],
        jurisdiction: 'EU',
        ...perDay(100, 400),
        limits: [limit('stated-maximum', 400)],
      }),
      guideline('alpha-guideline', { uses: [neuropathic], ...perDay(150, 400) }),
    ],
    ceilings: [ceiling(500, 'day'), ceiling(250, 'dose')],
  }),
  // A start rule in one country, no label use in another.
  drug('epsilol', {
    doseRules: [
      rule('epsi-us', { uses: [fibromyalgia], ...perDay(100, 300) }),
      rule('epsi-eu-start', {
        uses: [neuropathic],
        jurisdiction: 'EU',
        doseType: 'initial',
        ...perDay(40, 80),
        limits: [limit('recommended-dose', 80)],
      }),
      guideline('epsi-guideline', { uses: [neuropathic], ...perDay(150, 400) }),
    ],
  }),
  // Every softer kind of limit.
  drug('betazine', {
    doseRules: [
      rule('beta-dpn', {
        uses: [dpn],
        ...perDay(20, 40),
        limits: [limit('no-benefit-above', 40), limit('recommended-dose', 30)],
      }),
      rule('beta-phn', { uses: [phn], ...perDay(20, 40), limits: [limit('studied-up-to', 80)] }),
      rule('beta-fm', { uses: [fibromyalgia], ...perDay(20, 40), limits: [limit('safety-not-evaluated-above', 60)] }),
      rule('beta-mdd', { uses: [depression], ...perDay(20, 40), limits: [{ kind: 'none-stated', per: 'day' }] }),
      guideline('beta-guideline', { uses: [dpn], ...perDay(40, 70) }),
    ],
  }),
  // A label for one use, guideline rules for others, one of them of tier C alone.
  drug('gammapril', {
    doseRules: [
      rule('gamma-mdd', { uses: [depression], ...perDay(50, 150), limits: [limit('stated-maximum', 300)] }),
      guideline('gamma-guideline', { uses: [neuropathic], ...perDay(25, 100) }),
      guideline('gamma-eu-guideline', {
        uses: [fibromyalgia],
        jurisdiction: 'EU',
        ...perDay(25, 50),
        evidence: [{ source: 'other-guideline' }],
      }),
      guideline('gamma-hearsay', { uses: [fever], ...perDay(25, 100), evidence: [{ source: 'hearsay' }] }),
    ],
    ceilings: [ceiling(300, 'day')],
  }),
  // Limits of the dose and the day, children per kg, intravenous by weight.
  drug('deltamol', {
    products: [product('IR', 'oral', 325, 500), product('IR', 'intravenous', 1000)],
    doseRules: [
      rule('delta-oral', {
        uses: [fever],
        ...perDose(325, 1000),
        ...perDay(325, 4000),
        limits: [limit('stated-maximum', 4000)],
      }),
      rule('delta-iv', {
        uses: [fever],
        route: 'intravenous',
        population: { ...ADULT, weightMinKg: 50 },
        ...perDose(650, 1000),
        ...perDay(650, 4000),
        limits: [limit('stated-maximum', 1000, 'dose'), limit('stated-maximum', 4000)],
      }),
      rule('delta-child', {
        uses: [fever],
        population: { ageMinDays: 730, ageMaxDays: 4382 },
        basis: 'per-kg',
        ...perDose(10, 15),
        ...perDay(10, 60),
        cap: { value: 1000, unit: 'mg' },
        limits: [limit('recommended-dose', 15, 'dose'), limit('stated-maximum', 60)],
      }),
    ],
    ceilings: [
      ceiling(4000, 'day'),
      ceiling(1000, 'dose'),
      ceiling(4000, 'day', { route: 'intravenous' }),
      ceiling(1000, 'dose', { route: 'intravenous' }),
    ],
  }),
  // Released at once or slowly; narrower rules for the old and for poor kidneys.
  drug('epsilin', {
    products: [product('IR', 'oral', 50), product('ER', 'oral', 100)],
    doseRules: [
      rule('eps-ir', {
        uses: [neuropathic],
        release: ['IR'],
        population: { ...ADULT, ageMaxDays: 27393, renal: { metric: 'CrCl-CG', min: 30, unit: 'mL/min' } },
        ...perDay(100, 400),
        limits: [limit('stated-maximum', 400)],
      }),
      rule('eps-ir-old', {
        uses: [neuropathic],
        release: ['IR'],
        population: { ageMinDays: 27394, renal: { metric: 'CrCl-CG', min: 30, unit: 'mL/min' } },
        ...perDay(100, 300),
        limits: [limit('stated-maximum', 300)],
      }),
      rule('eps-ir-renal', {
        uses: [neuropathic],
        release: ['IR'],
        population: { ...ADULT, renal: { metric: 'CrCl-CG', max: 30, unit: 'mL/min' } },
        ...perDay(50, 200),
        limits: [limit('stated-maximum', 200)],
      }),
      rule('eps-er', {
        uses: [neuropathic],
        release: ['ER'],
        ...perDay(100, 250),
        limits: [limit('stated-maximum', 250)],
      }),
      rule('eps-pregnant', {
        uses: [fever],
        population: { ...ADULT, pregnancy: true },
        ...perDay(10, 20),
        limits: [limit('stated-maximum', 20)],
      }),
    ],
  }),
  // Different by route, and only in the UK.
  drug('zetamol', {
    products: [product('IR', 'inhaled', 0.1), product('IR', 'nebulised', 2.5)],
    doseRules: [
      rule('zeta-inhaled', {
        uses: [asthma],
        jurisdiction: 'UK',
        route: 'inhaled',
        ...perDose(0.1, 0.2),
        ...perDay(0.1, 0.8),
        limits: [limit('recommended-dose', 200, 'dose', 'mcg'), limit('stated-maximum', 800, 'day', 'mcg')],
      }),
      rule('zeta-nebulised', {
        uses: [asthma],
        jurisdiction: 'UK',
        route: 'nebulised',
        ...perDose(2.5, 5),
        ...perDay(2.5, 20),
        limits: [limit('recommended-dose', 20)],
      }),
    ],
  }),
  // Once a week, of uses that differ by class; a ceiling all the same.
  drug('etatrexate', {
    indicationRequired: true,
    doseRules: [
      rule('eta-ra', {
        uses: [phn],
        ...perDose(5, 20),
        frequency: { per: 'wk', max: 1, minIntervalH: 168 },
        limits: [limit('stated-maximum', 20, 'dose'), limit('stated-maximum', 20, 'week')],
      }),
      rule('eta-rolling', { uses: [dpn], ...perDose(5, 20), limits: [limit('stated-maximum', 20, 'rolling(168)')] }),
    ],
    ceilings: [ceiling(100, 'dose')],
  }),
  // Loading, then maintenance; an infusion; by body surface.
  drug('thetaxaban', {
    doseRules: [
      rule('theta-load', {
        uses: [dpn],
        doseType: 'loading',
        ...perDose(10, 10),
        ...perDay(20, 20),
        duration: { max: 7, unit: 'd' },
        limits: [limit('recommended-dose', 20)],
      }),
      rule('theta', { uses: [dpn], ...perDose(5, 5), ...perDay(10, 10), limits: [limit('recommended-dose', 10)] }),
      rule('theta-infusion', {
        uses: [fever],
        route: 'intravenous',
        doseType: 'infusion',
        basis: 'per-kg',
        rate: { low: 0.05, high: 2, unit: 'mcg/kg/min' },
        limits: [{ kind: 'stated-maximum', value: 2, unit: 'mcg', per: 'minute' }],
      }),
      rule('theta-m2', {
        uses: [depression],
        basis: 'per-m2',
        ...perDay(20, 40),
        limits: [limit('stated-maximum', 40)],
      }),
    ],
  }),
  // Judged by weight bands alone.
  drug('iotaphrine', {
    products: [product('IR', 'intramuscular', 0.15, 0.3)],
    doseRules: [
      rule('iota-30', {
        uses: [fever],
        route: 'intramuscular',
        population: { weightMinKg: 30 },
        doseType: 'single',
        ...perDose(0.3, 0.5),
        limits: [limit('stated-maximum', 0.5, 'dose')],
      }),
      rule('iota-15', {
        uses: [fever],
        route: 'intramuscular',
        population: { weightMinKg: 15, weightMaxKg: 30 },
        doseType: 'single',
        ...perDose(0.15, 0.15),
        limits: [limit('recommended-dose', 0.15, 'dose')],
      }),
    ],
  }),
  // Evidence of tier C alone.
  drug('kappavax', {
    doseRules: [
      rule('kappa-us', {
        uses: [dpn],
        ...perDay(50, 100),
        limits: [limit('stated-maximum', 100)],
        evidence: [{ source: 'hearsay' }],
      }),
      rule('kappa-eu', { uses: [phn], jurisdiction: 'EU', ...perDay(50, 100), limits: [limit('stated-maximum', 100)] }),
    ],
    ceilings: [ceiling(400, 'day', { evidence: [{ source: 'hearsay' }] })],
  }),
  // Names and no rules.
  drug('lambdafen', {}),
  // Fewer uses in the EU than in the US; no maximum stated in the UK.
  drug('muparin', {
    doseRules: [
      rule('mu-us', { uses: [dpn], ...perDay(10, 10), limits: [limit('recommended-dose', 10)] }),
      rule('mu-us-phn', { uses: [phn], ...perDay(20, 20), limits: [limit('recommended-dose', 20)] }),
      rule('mu-eu', { uses: [dpn], jurisdiction: 'EU', ...perDay(10, 10), limits: [limit('recommended-dose', 10)] }),
      rule('mu-uk', {
        uses: [dpn],
        jurisdiction: 'UK',
        ...perDay(5, 5),
        limits: [{ kind: 'none-stated', per: 'day' }],
      }),
    ],
  }),
];

const FORMULARY: Formulary = {
  schemaVersion: 1,
  id: 'judging',
  title: 'Invented drugs for the tests of judging',
  release: '1',
  sources: SOURCES,
  drugs: DRUGS,
};
