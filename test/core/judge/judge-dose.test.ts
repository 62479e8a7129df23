import { describe, expect, test } from 'vitest';
import type { Config } from '../../../server/src/core/config/types.ts';
import type { ReferenceFact } from '../../../server/src/core/facts/types.ts';
import type { FormularyIndex } from '../../../server/src/core/formulary/formulary-index.ts';
import type { DoseRule } from '../../../server/src/core/formulary/model.ts';
import type { Verdict } from '../../../server/src/core/formulary/verdict.ts';
import { judgeDose, worstVerdict } from '../../../server/src/core/judge/judge-dose.ts';
import { judgeFormulary } from '../../harness/fixture-formulary.ts';
import { type DoseParts, daily, every, makeDose, makeReference, years } from '../../harness/make-dose.ts';

const INDEX = judgeFormulary();
const CITED = makeReference({ doi: '10.9999/INV(2019)12-3' });
const OTHER = makeReference({ doi: '10.9999/another' });

interface Setting {
  readonly in?: Config['jurisdictions'];
  readonly minReview?: Config['minReview'];
  readonly language?: string;
  readonly cites?: ReferenceFact;
  readonly index?: FormularyIndex;
}

/** "above-label-maximum 200", "not-checked no-route": the kind of the worst verdict with its limit or its reason. */
function judged(parts: DoseParts, setting: Setting = {}): string {
  const { kind, limit, reason } = worstVerdict(verdicts(parts, setting));
  const limited = limit === null || kind === 'within-label' || kind === 'below-usual' ? [] : [limit.value];
  return [kind, ...(reason === null ? limited : [reason])].join(' ');
}

function verdicts(
  parts: DoseParts,
  { in: jurisdictions = ['US'], minReview = 'draft', language = 'en', cites, index = INDEX }: Setting = {},
): readonly Verdict[] {
  const config: Config = {
    jurisdictions,
    minReview,
    rules: {},
    options: {},
    asOf: '2025-01-01',
    audience: null,
    citationStyle: 'auto' as const,
    clinical: null,
    disclaimer: NO_DISCLAIMER,
  };
  return judgeDose(makeDose(parts), {
    index,
    config,
    language,
    citedReferences: cites === undefined ? [] : [cites],
  });
}
const NO_DISCLAIMER = {
  professional: { parts: [], text: '', sentences: {}, place: 'anywhere' as const },
  patient: { parts: [], text: '', sentences: {}, place: 'anywhere' as const },
};

type Case = readonly [says: string, dose: DoseParts, expected: string, setting?: Setting];
const cases = (title: string, table: readonly Case[]) =>
  describe(title, () => {
    for (const [says, dose, expected, setting] of table) test(says, () => expect(judged(dose, setting)).toBe(expected));
  });

const children = { ...years(2, 11), text: 'children aged 2 to 11 years' };
const alpha = (mg: DoseParts['mg'], parts: DoseParts = {}): DoseParts =>
  ({ mg, per: 'day', for: 'dpn', ...parts }) as DoseParts;
const beta = (condition: string, mg: number, parts: DoseParts = {}): DoseParts =>
  ({ drug: 'betazine', for: condition, mg, per: 'day', ...parts }) as DoseParts;
const gamma = (mg: DoseParts['mg'], parts: DoseParts = {}): DoseParts =>
  ({ drug: 'gammapril', for: 'neuropathic-pain', mg, per: 'day', ...parts }) as DoseParts;
const delta = (mg: DoseParts['mg'], parts: DoseParts = {}): DoseParts =>
  ({ drug: 'deltamol', for: 'fever', mg, route: 'oral', ...parts }) as DoseParts;
const epsilon = (mg: DoseParts['mg'], parts: DoseParts = {}): DoseParts =>
  ({ drug: 'epsilin', for: 'neuropathic-pain', mg, per: 'day', ...parts }) as DoseParts;
const zeta = (mg: number, parts: DoseParts = {}): DoseParts =>
  ({ drug: 'zetamol', for: 'asthma', mg, frequency: daily(4), ...parts }) as DoseParts;
const UK: Setting = { in: ['UK'] };
const NONE: Setting = { in: [] };

cases('limits', [
  ['equal to a limit is not above it', alpha(200), 'within-label'],
  ['above a stated maximum without a guideline for the use', alpha(301, { for: 'fibromyalgia' }), 'above-label-maximum 300'],
  ['the upper end of a range decides', alpha([100, 350], { for: 'fibromyalgia' }), 'above-label-maximum 300'],
  ['ends in the wrong order are a range all the same', alpha([350, 100], { for: 'fibromyalgia' }), 'above-label-maximum 300'],
  ['of several exceeded the most serious kind', beta('dpn', 45), 'above-no-benefit 40'],
  ['above the recommended dose alone', beta('dpn', 35), 'above-recommended 30'],
  ['above what was studied', beta('phn', 90), 'above-recommended 80'],
  ['the high end of a usual range is no limit', beta('phn', 60), 'within-label'],
  ['above what was evaluated for safety', beta('fibromyalgia', 61), 'above-recommended 60'],
  ['no maximum stated: inside the usual range', beta('mdd', 40), 'within-label'],
  ['no maximum stated: above the usual range', beta('mdd', 41), 'not-checked no-limit'],
  ['a maximum of the text where the label states none is no slip of a point', beta('mdd', 400, { role: 'limit' }), 'not-checked no-limit'],
  ['the same amount as advice is one', beta('mdd', 400), 'implausible'],
  ['other units of the same dimension', alpha(0.3, { unit: 'g', for: 'fibromyalgia' }), 'within-label'],
  ['a week at most', { drug: 'etatrexate', for: 'phn', mg: 20, frequency: every(1, 'wk') }, 'within-label'],
  ['more in a week', { drug: 'etatrexate', for: 'phn', mg: 10, frequency: daily(1) }, 'above-label-maximum 20'],
  ['a weekly amount', { drug: 'etatrexate', for: 'phn', mg: 25, per: 'week' }, 'above-label-maximum 20'],
  ['seven rolling days', { drug: 'etatrexate', for: 'dpn', mg: 4, frequency: daily(1) }, 'above-label-maximum 20'],
  ['within seven rolling days', { drug: 'etatrexate', for: 'dpn', mg: 5, frequency: every(2, 'd') }, 'within-label'],
]); // biome-ignore format: a table

cases('a use said less narrowly than the labels do', [
  ['is neither within them', beta('neuropathic-pain', 30), 'not-checked no-rule'],
  ['nor above them', beta('neuropathic-pain', 90), 'not-checked no-rule'],
  ['but a slip by all of them is a slip', beta('neuropathic-pain', 400), 'implausible'],
]); // biome-ignore format: a table

cases('jurisdictions', [
  ['within one and above another is a conflict', alpha(300), 'label-conflict 200', NONE],
  ['above all of them takes the least severe', alpha(450), 'above-label-maximum 400', NONE],
  ['within both', alpha(150), 'within-label', NONE],
  ['a chosen one without a rule', alpha(150), 'not-checked no-rule', UK],
  ['never another label unasked', alpha(5000), 'above-ceiling 500', UK],
  ['one without a rule is left out where none is chosen', beta('phn', 90), 'above-recommended 80', NONE],
  ['an off-label verdict beside one within a label is a conflict', alpha(180, { for: 'phn' }), 'label-conflict', NONE],
  ['outside all uses of one, inside those of another', { drug: 'muparin', mg: 15, per: 'day' }, 'not-checked no-indication', NONE],
  ['above two, and one states no maximum', { drug: 'muparin', for: 'dpn', mg: 15, per: 'day' }, 'not-checked no-limit', NONE],
  ['two chosen', alpha(300), 'label-conflict 200', { in: ['US', 'EU'] }],
  ['what the text says of one country, by that one', alpha(300, { jurisdictions: ['EU'] }), 'within-label', NONE],
  ['and of the other, by the other', alpha(300, { jurisdictions: ['US'] }), 'off-label-supported-uncited 200', NONE],
  ['of one without a rule', alpha(300, { jurisdictions: ['UK'] }), 'not-checked no-rule', NONE],
  ['of one that was not chosen', alpha(300, { jurisdictions: ['EU'] }), 'not-checked no-rule'],
  ['whose ceiling holds all the same', alpha(5000, { jurisdictions: ['EU'] }), 'above-ceiling 500'],
  ['a label without a usable rule is left out where none is chosen', { drug: 'kappavax', for: 'phn', mg: 120, per: 'day' }, 'above-label-maximum 100', NONE],
]); // biome-ignore format: a table

cases('no indication in the text', [
  ['inside the union nothing can be said', { drug: 'alphadol', mg: 250, per: 'day' }, 'not-checked no-indication'],
  ['a use without any maximum allows every amount', { mg: 100, per: 'day', drug: 'betazine' }, 'not-checked no-indication'],
  ['outside it is judged, by the least severe and highest limit', { drug: 'alphadol', mg: 450, per: 'day' }, 'above-label-maximum 300'],
  ['outside it, given by a guideline', { drug: 'alphadol', mg: 350, per: 'day' }, 'off-label-supported-uncited 300'],
  ['uses that differ by class are never passed', { drug: 'etatrexate', mg: 5, frequency: every(1, 'wk') }, 'not-checked no-indication'],
  ['and accused by the ceiling alone', { drug: 'etatrexate', mg: 50, frequency: daily(1) }, 'not-checked no-indication'],
  ['which holds without an indication', { drug: 'etatrexate', mg: 150, frequency: daily(1) }, 'above-ceiling 100'],
  ['a condition known by its words alone is an indication', alpha(150, { for: ':a rash' }), 'not-checked no-rule'],
]); // biome-ignore format: a table

cases('drafts', [
  ['evidence of tier C alone', { drug: 'kappavax', for: 'dpn', mg: 500, per: 'day' }, 'not-checked draft-rule'],
  ['a draft with tier B judges in full', alpha(450, { for: 'fibromyalgia' }), 'above-label-maximum 300'],
  ['the bar is reviewed', alpha(150), 'not-checked draft-rule', { minReview: 'reviewed' }],
  ['under the bar a ceiling is silent too', alpha(5000), 'not-checked draft-rule', { minReview: 'reviewed' }],
  ['a guideline of tier C alone', gamma(50, { for: 'fever' }), 'not-checked draft-rule'],
]); // biome-ignore format: a table

cases('roles, language, names and readings', [
  ['evidence', alpha(900, { role: 'evidence' }), 'not-checked role'],
  ['prohibition', alpha(900, { role: 'prohibition' }), 'not-checked role'],
  ['history', alpha(900, { role: 'history' }), 'not-checked role'],
  ['a limit is judged', alpha(900, { role: 'limit' }), 'above-ceiling 500'],
  ['another language', alpha(900), 'not-checked language', { language: 'fr' }],
  ['English of a region', alpha(100), 'within-label', { language: 'en-GB' }],
  ['no drug', alpha(100, { drug: null }), 'not-checked no-drug'],
  ['a drug that is not in the formulary', alpha(100, { drug: 'nosuchdrug' }), 'not-checked unknown-drug'],
  ['a drug without rules', alpha(100, { drug: 'lambdafen' }), 'not-checked no-rule'],
  ['low confidence is never judged', alpha(90_000, { confidence: 'low' }), 'not-checked ambiguous'],
  ['tablets without a strength', alpha(2, { unit: 'tablet' }), 'not-checked unit'],
  ['no unit', alpha(2, { unit: null }), 'not-checked unit'],
]); // biome-ignore format: a table

cases('guidelines', [
  ['beyond the label, given by a guideline, cited', alpha(300), 'off-label-supported-cited 200', { cites: CITED }],
  ['not cited', alpha(300), 'off-label-supported-uncited 200'],
  ['another document cited', alpha(300), 'off-label-supported-uncited 200', { cites: OTHER }],
  ['beyond the guideline too', alpha(401), 'above-label-maximum 200', { cites: CITED }],
  ['no label use, inside the guideline, cited', gamma(100), 'off-label-supported-cited', { cites: CITED }],
  ['no label use, not cited', gamma(100), 'off-label-supported-uncited'],
  ['no label use, above the guideline', gamma(101), 'off-label-unsupported', { cites: CITED }],
  ['no label use, below the guideline', gamma(20), 'off-label-unsupported'],
  ['below the guideline at the start', gamma(10, { phase: 'start' }), 'off-label-supported-uncited'],
  ['a wider guideline covers a narrower use', gamma(100, { for: 'trigeminal-neuralgia' }), 'off-label-supported-uncited'],
  ['a narrower label does not cover a wider use', alpha(300, { for: 'neuropathic-pain' }), 'off-label-supported-uncited'],
  ['neither a label nor an off-label rule', gamma(100, { for: 'asthma' }), 'not-checked no-rule', { cites: CITED }],
  ['no label rule there at all, whatever a guideline says', gamma(100), 'not-checked no-rule', { in: ['EU'], cites: CITED }],
  ['a guideline for another route', gamma(100, { route: 'intravenous' }), 'not-checked no-rule'],
  ['a guideline of another jurisdiction', gamma(40, { for: 'fibromyalgia' }), 'not-checked no-rule'],
  ['unless it is cited', gamma(40, { for: 'fibromyalgia' }), 'off-label-supported-cited', { cites: makeReference({ doi: '10.9999/other' }) }],
  ['no frequency, so that the day is not known', gamma(60, { per: null }), 'not-checked no-frequency'],
  ['a maximum stays the kind beside a softer limit', beta('dpn', 60), 'above-no-benefit 40', { cites: CITED }],
]); // biome-ignore format: a table

cases('ceilings', [
  ['no citation silences one', alpha(501), 'above-ceiling 500', { cites: CITED }],
  ['equal to it is not above it', alpha(500), 'above-label-maximum 200'],
  ['of one dose', alpha(251, { per: null, frequency: daily(1) }), 'above-ceiling 250'],
  ['in every jurisdiction, without a rule', alpha(501), 'above-ceiling 500', UK],
  ['without an indication', { drug: 'alphadol', mg: 501, per: 'day' }, 'above-ceiling 500'],
  ['of a use that the formulary does not know', alpha(501, { for: ':a rash' }), 'above-ceiling 500'],
  ['for people whom no rule covers', alpha(501, { patient: { pregnancy: true } }), 'above-ceiling 500'],
  ['for children too', alpha(501, { patient: years(3, 5) }), 'above-ceiling 500'],
  ['per kg, for adults of 50 kg or more', delta(25, { basis: 'kg', frequency: daily(1), patient: { ageMinDays: 6574 } }), 'above-ceiling 1000'],
  ['per kg, below it at 50 kg', delta(20, { basis: 'kg', frequency: daily(1), patient: { ageMinDays: 6574 } }), 'not-checked needs-weight'],
  ['per kg, for nobody named: perhaps children', delta(25, { basis: 'kg', frequency: daily(1) }), 'not-checked needs-weight'],
  ['per kg, and too much for most of them', delta(50, { basis: 'kg', frequency: daily(1) }), 'above-ceiling 1000'],
  ['per kg, for a stated weight', delta(25, { basis: 'kg', frequency: daily(1), patient: { weightMinKg: 70 } }), 'above-ceiling 1000'],
  ['per kg with an absolute maximum', delta(50, { basis: 'kg', frequency: daily(1), max: { value: 1, unit: 'g', basis: null, per: 'dose' } }), 'not-checked needs-weight'],
  ['of tier C alone it is silent', { drug: 'kappavax', for: 'phn', mg: 450, per: 'day' }, 'above-label-maximum 100', { in: ['EU'] }],
  ['not by another route', { drug: 'alphadol', for: 'dpn', mg: 900, per: 'day', route: 'rectal' }, 'not-checked no-rule'],
]); // biome-ignore format: a table

cases('implausible amounts', [
  ['ten times too much', alpha(1500), 'implausible'],
  ['a thousand times too much', alpha(150, { unit: 'g' }), 'implausible'],
  ['a hundred times is no such slip', alpha(15_000), 'above-ceiling 500'],
  ['both ends must be usual after it', alpha([200, 1500]), 'above-ceiling 500'],
  ['a thousand times too little', alpha(150, { unit: 'mcg' }), 'implausible'],
  ['ten times too little, below what is sold', beta('phn', 3), 'implausible'],
  ['ten times too little, but sold', alpha(10, { for: 'fibromyalgia' }), 'within-label'],
  ['the guideline is a limit too', gamma(900), 'implausible'],
  ['twice the highest limit is not yet implausible', alpha(800), 'above-ceiling 500'],
  ['no applicable rule: nothing is implausible', alpha(1500, { patient: { pregnancy: true } }), 'above-ceiling 500'],
  ['without an indication', { drug: 'alphadol', mg: 150, unit: 'g', per: 'day' }, 'implausible'],
  ['uses that differ by class: by a thousand it is one', { drug: 'etatrexate', mg: 10, unit: 'g', frequency: every(1, 'wk') }, 'implausible'],
  ['by ten the ceiling alone accuses', { drug: 'etatrexate', mg: 150, frequency: every(1, 'wk') }, 'above-ceiling 100'],
  ['or nothing does', { drug: 'etatrexate', mg: 90, frequency: every(1, 'wk') }, 'not-checked no-indication'],
  ['one amount without a frequency', alpha(150, { unit: 'g', per: null }), 'implausible'],
]); // biome-ignore format: a table

test('what another use of the drug allows is no slip', () => {
  const index = judgeFormulary((formulary) => ({
    ...formulary,
    drugs: formulary.drugs.map((drug) => ({ ...drug, ceilings: [], doseRules: drug.doseRules.flatMap(alsoForFever) })),
  }));
  expect(judged(alpha(1500))).toBe('implausible');
  expect(judged(alpha(1500), { index })).toBe('above-label-maximum 200');
});

test('where a label gives no lower end, the start stands for it', () => {
  const index = judgeFormulary((formulary) => ({
    ...formulary,
    drugs: formulary.drugs.map((drug) => ({ ...drug, ceilings: [], doseRules: drug.doseRules.flatMap(withStart) })),
  }));
  expect(judged(alpha(120, { unit: 'g' }), { index })).toBe('implausible');
  expect(judged(alpha(500, { unit: 'g' }), { index })).toBe('above-label-maximum 200');
});

/** The first rule of alphadol gives an end alone ("up to 200 mg"), and a start beside it. */
function withStart(rule: DoseRule): DoseRule[] {
  if (rule.id !== 'alpha-us') return [rule];
  return [
    { ...rule, perDay: { high: 200, unit: 'mg' } },
    { ...rule, id: 'alpha-start', doseType: 'initial', perDay: { usual: 100, unit: 'mg' }, limits: [] },
  ];
}

/** The rule, and for the first of alphadol one more: the same drug in another use at ten times the amount. */
function alsoForFever(rule: DoseRule): DoseRule[] {
  if (rule.id !== 'alpha-us') return [rule];
  const fever = { id: 'fever', label: 'fever' };
  return [
    rule,
    { ...rule, id: 'alpha-fever', indications: [fever], perDay: { low: 1000, high: 2000, unit: 'mg' }, limits: [] },
  ];
}

test.each([
  [alpha(150), 'not-checked no-limit'],
  [alpha(40), 'within-label'],
  [alpha(60, { phase: 'start' }), 'above-recommended 50'],
  [alpha(150, { phase: 'maintenance' }), 'not-checked no-rule'],
])('where the label gives a start alone, it limits starts alone', (dose, expected) => {
  const index = judgeFormulary((formulary) => ({
    ...formulary,
    drugs: formulary.drugs.map((drug) => ({
      ...drug,
      doseRules: drug.doseRules.filter(({ id }) => id !== 'alpha-us'),
    })),
  }));
  expect(judged(dose, { index })).toBe(expected);
});

describe('a brand whose release is not known', () => {
  const withBrands = (...brands: readonly string[]) =>
    judgeFormulary((formulary) => ({
      ...formulary,
      drugs: formulary.drugs.map((drug) =>
        drug.id === 'epsilin' ? { ...drug, brands: brands.map((name) => ({ name, jurisdiction: 'US' })) } : drug,
      ),
    }));
  const named = (text: string, mg: number): DoseParts => {
    const dose = makeDose(epsilon(mg));
    return epsilon(mg, { drugs: dose.drugs.map((drug) => ({ ...drug, text })) });
  };

  test.each([
    ['is within where all releases are', named('Epsibrand', 200), withBrands('Epsibrand'), 'within-label'],
    ['is not passed where one is not', named('Epsibrand', 400), withBrands('Epsibrand'), 'not-checked ambiguous'],
    ['is above where all are', named('Epsibrand', 900), withBrands('Epsibrand'), judged(epsilon(900))],
    ['is the plain one beside a longer name', named('Epsibrand', 400), withBrands('Epsibrand', 'Epsibrand XL'), 'within-label'],
    ['the generic name is the plain one', epsilon(400), withBrands('Epsibrand'), 'within-label'],
    ['the release is said', { ...named('Epsibrand', 400), release: 'ER' as const }, withBrands('Epsibrand'), 'above-label-maximum 250'],
  ])('%s', (_says, dose, index, expected) => expect(judged(dose, { index })).toBe(expected)); // biome-ignore format: a table
});

test('a dose to be kept up is not meant for loading', () => {
  const toLoad = (rule: DoseRule): DoseRule => ({
    ...rule,
    ...{ id: 'alpha-load', doseType: 'loading' as const, perDay: { low: 500, high: 1000, unit: 'mg' }, limits: [] },
  });
  const index = judgeFormulary((formulary) => ({
    ...formulary,
    drugs: formulary.drugs.map((drug) => ({
      ...drug,
      doseRules: drug.doseRules.flatMap((rule) => (rule.id === 'alpha-us' ? [rule, toLoad(rule)] : [rule])),
    })),
  }));
  expect(judged(alpha(1500), { index })).toBe('above-ceiling 500');
  expect(judged(alpha(1500, { phase: 'maintenance' }), { index })).toBe('implausible');
});

cases('dimensions', [
  ['a daily total is judged by the day alone', delta(4000, { per: 'day' }), 'within-label'],
  ['the same total in more doses', delta(500, { frequency: daily(8) }), 'within-label'],
  ['the dose and the day each on their own', delta(1100, { frequency: daily(2), route: 'intravenous' }), 'above-ceiling 1000'],
  ['the day', delta(1000, { frequency: every(4, 'h') }), 'above-ceiling 4000'],
  ['without a frequency the day is not known', delta(1000), 'not-checked no-frequency'],
  ['unless one amount already passes the limit', alpha(250, { per: null, for: 'fibromyalgia' }), 'not-checked no-frequency'],
  ['as here', alpha(240, { per: null }), 'off-label-supported-uncited 200'],
  ['a maximum given with the dose bounds the day', delta(1000, { frequency: every(4, 'h', 6), max: { value: 4, unit: 'g', basis: null, per: 'day' } }), 'within-label'],
  ['also where no frequency is given', delta(1000, { asNeeded: true, max: { value: 3, unit: 'g', basis: null, per: 'day' } }), 'within-label'],
  ['a maximum without a period means the day of several doses', delta(1000, { frequency: every(4, 'h'), max: { value: 4, unit: 'g', basis: null, per: null } }), 'within-label'],
  ['a maximum that the day alone passes is no bound of it', alpha(250, { max: { value: 100, unit: 'mg', basis: null, per: 'day' } }), 'off-label-supported-uncited 200'],
  ['nor one that a single dose passes', alpha(250, { per: null, frequency: daily(1), max: { value: 100, unit: 'mg', basis: null, per: 'day' } }), 'off-label-supported-uncited 200'],
  ['the maximum itself is judged', delta(500, { frequency: daily(3), max: { value: 6, unit: 'g', basis: null, per: 'day' } }), 'above-ceiling 4000'],
  ['a stated sum counts', delta(1000, { frequency: daily(3), daily: { low: 5000, high: 5000, unit: 'mg', basis: null, from: 'stated' } }), 'above-ceiling 4000'],
  ['at most three times a day', delta(1000, { frequency: daily(3, 0) }), 'within-label'],
  ['words instead of a frequency', delta(500, { freeText: true }), 'not-checked free-text'],
  ['no upper end', alpha([100, 0], { high: null, low: 100 }), 'not-checked ambiguous'],
  ['no upper end, and above already', alpha([0, 0], { high: null, low: 600 }), 'above-ceiling 500'],
  ['no lower end', alpha([0, 0], { high: 200, low: null, openEnd: 'low' }), 'within-label'],
  ['every few minutes is no daily amount', delta(100, { frequency: every(5, 'min') }), 'not-checked no-frequency'],
  ['every few minutes so many times', delta(100, { frequency: every(5, 'min'), count: 3 }), 'within-label'],
  ['a daily amount of a drug that is limited by the dose', { drug: 'iotaphrine', for: 'fever', mg: 0.3, per: 'day', route: 'intramuscular' }, 'not-checked no-limit'],
  ['a rate', { drug: 'thetaxaban', for: 'fever', mg: 1, unit: 'mcg', basis: 'kg', per: 'minute', route: 'intravenous' }, 'within-label'],
  ['a rate above its limit', { drug: 'thetaxaban', for: 'fever', mg: 0.15, basis: 'kg', per: 'hour', route: 'intravenous' }, 'above-label-maximum 2'],
  ['tablets of a stated strength', delta(2, { unit: 'tablet', frequency: daily(4), strength: { value: 500, unit: 'mg', per: 'tablet' } }), 'within-label'],
  ['a volume of a stated strength', delta(10, { unit: 'mL', frequency: daily(4), strength: { value: 325, unit: 'mg', per: '5 mL' } }), 'within-label'],
  ['a step up is an amount, whatever its pace', alpha(50, { per: null, phase: 'increment', frequency: every(1, 'wk') }), 'within-label'],
  ['exactly 4 g in steps that floats cannot sum', delta(0.1, { unit: 'g', frequency: daily(40) }), 'within-label'],
]); // biome-ignore format: a table

cases('phases', [
  ['below the range as maintenance', alpha(60, { phase: 'maintenance' }), 'below-usual'],
  ['below the range as target', alpha(60, { phase: 'target' }), 'below-usual'],
  ['below the range without a phase', alpha(60), 'within-label'],
  ['below the range at the start', alpha(25, { phase: 'start' }), 'within-label'],
  ['a start by the starting rule', alpha(150, { phase: 'start' }), 'above-recommended 50'],
  ['a start without a starting rule', alpha(150, { phase: 'start', for: 'fibromyalgia' }), 'within-label'],
  ['a loading dose by the loading rule', { drug: 'thetaxaban', for: 'dpn', route: 'oral', mg: 10, frequency: daily(2), phase: 'loading' }, 'within-label'],
  ['no longer than it lasts', { drug: 'thetaxaban', for: 'dpn', route: 'oral', mg: 10, frequency: daily(2), duration: { low: 7, high: 7, unit: 'd' } }, 'within-label'],
  ['longer than it lasts', { drug: 'thetaxaban', for: 'dpn', route: 'oral', mg: 10, frequency: daily(2), duration: { low: 3, high: 3, unit: 'wk' } }, 'above-recommended 10'],
  ['the loading dose carried on', { drug: 'thetaxaban', for: 'dpn', route: 'oral', mg: 10, frequency: daily(2), phase: 'maintenance' }, 'above-recommended 10'],
  ['too high to be kept up, and perhaps for loading', { drug: 'thetaxaban', for: 'dpn', route: 'oral', mg: 10, frequency: daily(2) }, 'not-checked ambiguous'],
  ['too high for loading too', { drug: 'thetaxaban', for: 'dpn', route: 'oral', mg: 12, frequency: daily(2) }, 'above-recommended 10'],
  ['a loading dose without a loading rule', alpha(150, { phase: 'loading' }), 'not-checked no-rule'],
  ['the same total in smaller doses is not below', { drug: 'thetaxaban', for: 'dpn', route: 'oral', mg: 2.5, frequency: daily(4), phase: 'maintenance' }, 'within-label'],
]); // biome-ignore format: a table

cases('patients', [
  ['adults', alpha(200, { patient: { ageMinDays: 6574, text: 'adults' } }), 'within-label'],
  ['children whom no rule covers', alpha(50, { patient: children }), 'not-checked no-population'],
  ['children by their own rule', delta(15, { basis: 'kg', frequency: daily(4), patient: children }), 'within-label'],
  ['children above it', delta(20, { basis: 'kg', frequency: daily(4), patient: children }), 'above-label-maximum 60'],
  ['per kg is never judged by an absolute adult rule', delta(15, { basis: 'kg', frequency: daily(1), patient: { ageMinDays: 6574 } }), 'not-checked needs-weight'],
  ['an absolute dose is not judged by a rule per kg', delta(250, { frequency: daily(4), patient: children }), 'not-checked needs-weight'],
  ['unless the text gives the weight', delta(250, { frequency: daily(4), patient: { ...children, weightMinKg: 20, weightMaxKg: 20 } }), 'within-label'],
  ['above it at that weight', delta(400, { frequency: daily(4), patient: { ...children, weightMinKg: 20, weightMaxKg: 20 } }), 'above-label-maximum 60'],
  ['at that weight, rounded up', delta(310, { frequency: daily(4), patient: { ...children, weightMinKg: 20, weightMaxKg: 20 } }), 'not-checked ambiguous'],
  ['a band of weights is not one weight', delta(250, { frequency: daily(4), patient: { ...children, weightMinKg: 20, weightMaxKg: 30 } }), 'not-checked needs-weight'],
  ['but by its cap', delta(1001, { frequency: daily(1), patient: children, per: 'dose' }), 'above-ceiling 1000'],
  ['children of ages that the rule covers in part', delta(15, { basis: 'kg', frequency: daily(4), patient: years(6, 14) }), 'not-checked no-population'],
  ['in part, and outside for those', delta(40, { basis: 'kg', frequency: daily(4), patient: years(6, 14) }), 'above-label-maximum 60'],
  ['in a small part, the rule was made for others', delta(40, { basis: 'kg', frequency: daily(4), patient: years(10, 17) }), 'not-checked no-population'],
  ['newborns', alpha(50, { patient: { ageMinDays: 0, ageMaxDays: 28, text: 'newborns' } }), 'not-checked no-population'],
  ['children by the word alone', alpha(50, { patient: { text: 'children' } }), 'not-checked no-population'],
  ['pregnancy', alpha(150, { patient: { pregnancy: true, text: 'pregnant women' } }), 'not-checked no-population'],
  ['pregnancy with a rule of its own', epsilon(20, { for: 'fever', patient: { pregnancy: true } }), 'within-label'],
  ['which holds for no one else', epsilon(20, { for: 'fever' }), 'not-checked no-population'],
  ['dialysis', alpha(150, { patient: { text: 'patients on haemodialysis' } }), 'not-checked no-population'],
  ['liver disease', alpha(150, { patient: { text: 'with hepatic impairment' } }), 'not-checked no-population'],
  ['normal liver function', alpha(150, { patient: { text: 'without hepatic impairment' } }), 'within-label'],
  ['renal impairment without figures', alpha(150, { patient: { text: 'severe renal impairment' } }), 'not-checked no-population'],
  ['a renal band that no rule covers', alpha(150, { patient: { crclMin: 15, crclMax: 29 } }), 'not-checked no-population'],
  ['a renal band with a rule', epsilon(201, { patient: { crclMin: 15, crclMax: 29 } }), 'above-label-maximum 200'],
  ['below its end', epsilon(200, { patient: { crclMax: 30 } }), 'within-label'],
  ['from its end on', epsilon(400, { patient: { crclMin: 30, crclMax: 59 } }), 'within-label'],
  ['the old by their own rule', epsilon(301, { patient: years(75) }), 'above-label-maximum 300'],
  ['adults not by that of the old', epsilon(400, { patient: { ageMinDays: 6574, text: 'adults' } }), 'within-label'],
  ['nobody said: an adult', epsilon(400), 'within-label'],
  ['a weight that decides and is given', { drug: 'iotaphrine', for: 'fever', mg: 0.3, patient: { weightMinKg: 15, weightMaxKg: 30 } }, 'above-recommended 0.15'],
  ['from the end of a band on', { drug: 'iotaphrine', for: 'fever', mg: 0.3, patient: { weightMinKg: 30 } }, 'within-label'],
  ['an adult without a weight is 50 kg or more', { drug: 'iotaphrine', for: 'fever', mg: 0.5 }, 'within-label'],
  ['a child without a weight', { drug: 'iotaphrine', for: 'fever', mg: 0.15, patient: children }, 'not-checked needs-weight'],
  ['population comes before weight', delta(15, { basis: 'kg', route: 'intravenous', frequency: daily(4), patient: children }), 'not-checked no-population'],
  ['by body surface', { drug: 'thetaxaban', for: 'mdd', route: 'oral', mg: 41, basis: 'm2', per: 'day' }, 'above-label-maximum 40'],
  ['absolute, where the rule is by body surface', { drug: 'thetaxaban', for: 'mdd', route: 'oral', mg: 41, per: 'day' }, 'not-checked needs-weight'],
]); // biome-ignore format: a table

cases('route and release', [
  ['not stated, and the rules differ', zeta(5), 'not-checked no-route', UK],
  ['not stated, and all say the same', delta(500, { routes: [], frequency: daily(3) }), 'within-label'],
  ['not stated, and one route alone serves the use', { drug: 'thetaxaban', for: 'fever', mg: 1, unit: 'mcg', basis: 'kg', per: 'minute', routes: [] }, 'within-label'],
  ['not stated, and one route alone serves the patients', delta(15, { basis: 'kg', routes: [], frequency: daily(4), patient: children }), 'within-label'],
  ['stated', zeta(5, { route: 'nebulised' }), 'within-label', UK],
  ['stated, by its own rule', zeta(0.3, { route: 'inhaled' }), 'above-label-maximum 800', UK],
  ['stated without a rule', zeta(5, { route: 'oral' }), 'not-checked no-rule', UK],
  ['two stated: both are judged', zeta(5, { routes: ['nebulised', 'oral'] }), 'not-checked no-rule', UK],
  ['not stated is immediate release where that is sold', epsilon(400), 'within-label'],
  ['extended release by its own rule', epsilon(400, { release: 'ER' }), 'above-label-maximum 250'],
  ['a release without a rule', epsilon(400, { release: 'DR' }), 'not-checked no-rule'],
  ['an over-all ceiling by every route', { drug: 'deltamol', for: 'fever', mg: 6000, per: 'day' }, 'above-ceiling 4000'],
]); // biome-ignore format: a table

describe('what a verdict says', () => {
  test('one verdict for each dimension that the rule limits', () => {
    const found = verdicts(delta(1000, { frequency: daily(3), route: 'intravenous' }));
    expect(found.map(({ dimension, kind }) => `${dimension} ${kind}`)).toEqual([
      'dose within-label',
      'day within-label',
    ]);
  });

  test('each member of a class is judged, the class is not', () => {
    const ref = (id: string | null, kind: 'drug' | 'class', name = id ?? 'some class') => ({
      id,
      name,
      text: name,
      kind,
      inherited: false as const,
      span: { start: 0, end: 0 },
    });
    const found = verdicts(
      alpha(200, { drugs: [ref(null, 'class'), ref('alphadol', 'drug'), ref('betazine', 'drug')], mg: 60 }),
    );
    expect(found.map(({ drug, kind }) => `${drug} ${kind}`)).toEqual([
      'alphadol within-label',
      'betazine above-no-benefit',
    ]);
    expect(verdicts(alpha(200, { drugs: [ref(null, 'class')] })).map(({ reason }) => reason)).toEqual(['unknown-drug']);
  });

  test.each([
    ['a chosen jurisdiction and its use', alpha(200), {}, { jurisdiction: 'US', scope: 'indication', rule: 'alpha-us' }],
    ['the only jurisdiction with a rule', beta('phn', 60), NONE, { jurisdiction: 'US', scope: 'indication' }],
    ['any use', { drug: 'alphadol', mg: 350, per: 'day' }, {}, { scope: 'any-indication', guideline: 'alpha-guideline', cited: false }],
    ['the guideline cited beside a softer limit', beta('dpn', 60), { cites: CITED }, { cited: true, guideline: 'beta-guideline' }],
    ['the assumption', alpha(200), {}, { assumed: 'an adult with normal organ function' }],
    ['no assumption where patients are named', alpha(200, { patient: { ageMinDays: 6574 } }), {}, { assumed: null }],
    ['what was compared', alpha(0.2, { unit: 'g' }), {}, { compared: { low: 200, high: 200, unit: 'mg', per: 'day' } }],
    ['the limit of the ceiling', alpha(501), {}, { limit: { value: 500, unit: 'mg', per: 'day', kind: 'ceiling', jurisdiction: 'US', source: 'Invented US label' } }],
  ] as const)('%s', (_says, dose: DoseParts, setting: Setting, expected) =>
    expect(worstVerdict(verdicts(dose, setting))).toMatchObject(expected)); // biome-ignore format: a table

  test('one dose may already be more than a whole course', () => {
    const course = { kind: 'stated-maximum', value: 500, unit: 'mg', per: 'course' } as const;
    const index = judgeFormulary((formulary) => ({
      ...formulary,
      drugs: formulary.drugs.map((drug) => ({
        ...drug,
        doseRules: (drug.doseRules ?? []).map((rule) =>
          rule.id === 'delta-oral' ? { ...rule, limits: [...rule.limits, course] } : rule,
        ),
      })),
    }));
    expect(judged(delta(800, { per: 'dose' }), { index })).toBe('above-label-maximum 500');
    expect(judged(delta(400, { per: 'dose' }), { index })).toBe(judged(delta(400, { per: 'dose' })));
  });

  test('a conflict shows both sides', () => {
    const conflict = worstVerdict(verdicts(alpha(300), NONE));
    expect(conflict.jurisdictions?.map(({ jurisdiction, kind }) => `${jurisdiction} ${kind}`)).toEqual([
      'US off-label-supported-uncited',
      'EU within-label',
    ]);
  });
});

test.each([
  [null, 'not-checked no-route'],
  ['tablet', 'within-label'],
  ['patch', 'above-label-maximum 50'],
] as const)('the form %s says as much of the route', (form, expected) => {
  const byPatch = (rule: DoseRule): DoseRule => ({
    ...rule,
    ...{ id: `${rule.id}-patch`, route: 'transdermal' },
    limits: [{ kind: 'stated-maximum', value: 50, unit: 'mg', per: 'day', evidence: rule.evidence }],
  });
  const index = judgeFormulary((formulary) => ({
    ...formulary,
    drugs: formulary.drugs.map((drug) => ({
      ...drug,
      ...{ ceilings: [], doseRules: drug.doseRules.flatMap((rule) => [rule, byPatch(rule)]) },
    })),
  }));
  expect(judged(alpha(150, { routes: [], route: null, form }), { index })).toBe(expected);
});
