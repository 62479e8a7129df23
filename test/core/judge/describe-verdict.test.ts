import { describe, expect, test } from 'vitest';
import type { Config } from '../../../server/src/core/config/types.ts';
import type { ReferenceFact } from '../../../server/src/core/facts/types.ts';
import type { Limit } from '../../../server/src/core/formulary/model.ts';
import { explainReading, explainVerdict } from '../../../server/src/core/judge/describe-verdict.ts';
import { judgeDose, worstVerdict } from '../../../server/src/core/judge/judge-dose.ts';
import { judgeFormulary } from '../../harness/fixture-formulary.ts';
import { type DoseParts, daily, every, makeDose, makeReference } from '../../harness/make-dose.ts';

const INDEX = judgeFormulary();
const CITED = makeReference({ pmid: '99887766' });
const NO_DISCLAIMER = {
  professional: { parts: [], text: '', sentences: {}, place: 'anywhere' as const },
  patient: { parts: [], text: '', sentences: {}, place: 'anywhere' as const },
};

function explained(
  parts: DoseParts,
  jurisdictions: Config['jurisdictions'] = ['US'],
  cited: readonly ReferenceFact[] = [],
  index = INDEX,
): string {
  const config: Config = {
    jurisdictions,
    minReview: 'draft',
    rules: {},
    options: {},
    asOf: '2025-01-01',
    audience: null,
    citationStyle: 'auto' as const,
    clinical: null,
    disclaimer: NO_DISCLAIMER,
  };
  const dose = makeDose(parts);
  return explainVerdict(
    dose,
    worstVerdict(judgeDose(dose, { index, config, language: 'en', citedReferences: cited })),
    index,
  );
}

const US = 'the US label (Invented US label, section 2.1; draft entry)';
const GUIDELINE = 'The guideline (Invented pain guideline: the second edition, table 1, 2019; draft entry)';
const ASSUMED = 'Judged for an adult with normal organ function.';
const DPN = 'diabetic peripheral neuropathic pain';

describe('a verdict in words', () => {
  test.each<[string, DoseParts, string, Config['jurisdictions']?, ReferenceFact?]>([
    [
      'within the label',
      { mg: 75, frequency: daily(2), for: 'dpn' },
      `Alphadol 75 mg twice a day (150 mg a day) is within ${US} for ${DPN}: usual 100–200 mg a day, up to 200 mg a day. ${ASSUMED}`,
    ],
    [
      'an absolute amount by a rule per kg',
      {
        drug: 'deltamol',
        for: 'fever',
        route: 'oral',
        mg: 400,
        frequency: daily(4),
        patient: { ageMinDays: 730, ageMaxDays: 4382, weightMinKg: 20, weightMaxKg: 20, text: 'children of 20 kg' },
      },
      `Deltamol 400 mg 4 times a day by mouth (80 mg/kg a day at 20 kg) is above the 60 mg/kg a day that ${US} states as the maximum for fever in children aged 2 to 11 years. No guideline in the formulary gives this dose; change it.`,
    ],
    [
      'above the maximum',
      { mg: 350, per: 'day', for: 'fibromyalgia' },
      `Alphadol 350 mg a day is above the 300 mg a day that ${US} states as the maximum for fibromyalgia. No guideline in the formulary gives this dose; change it. ${ASSUMED}`,
    ],
    [
      'above it for any use',
      { mg: 450, per: 'day' },
      `Alphadol 450 mg a day is above the 300 mg a day that ${US} states as the maximum for any use. No guideline in the formulary gives this dose; change it. ${ASSUMED}`,
    ],
    [
      'a starting dose',
      { mg: 75, frequency: daily(1), phase: 'start', for: 'dpn' },
      `Alphadol 75 mg once a day is above the 50 mg a day that ${US} recommends for ${DPN} as a starting dose. ${GUIDELINE} gives 150–400 mg a day, but is not cited here; cite it, or change the dose. ${ASSUMED}`,
    ],
    [
      'what is more in a week',
      { drug: 'etatrexate', for: 'phn', mg: 5, per: 'day' },
      `Etatrexate 5 mg a day (35 mg a week) is above the 20 mg a week that ${US} states as the maximum for postherpetic neuralgia. No guideline in the formulary gives this dose; change it. ${ASSUMED}`,
    ],
    [
      'amounts that are not read',
      { drug: 'nosuchdrug', low: null, high: null, unit: null, frequency: daily(2) },
      'Nosuchdrug twice a day was not checked: the drug is not in the formulary.',
    ],
    [
      'given by a guideline that is not cited',
      { mg: [100, 300], per: 'day', for: 'dpn' },
      `Alphadol 100–300 mg a day is above the 200 mg a day that ${US} states as the maximum for ${DPN}. ${GUIDELINE} gives 150–400 mg a day, but is not cited here. Cite it and say that the dose is above the label, or change the dose. ${ASSUMED}`,
    ],
    [
      'given by a guideline that is cited',
      { mg: 300, per: 'day', for: 'dpn' },
      `Alphadol 300 mg a day is above the 200 mg a day that ${US} states as the maximum for ${DPN}. ${GUIDELINE} gives 150–400 mg a day and is cited here. Say in the text that the dose is above the label. ${ASSUMED}`,
      ['US'],
      CITED,
    ],
    [
      'a use that the label does not name',
      { drug: 'gammapril', mg: 50, per: 'day', for: 'neuropathic-pain' },
      `Gammapril 50 mg a day is for a use that the US label does not name (neuropathic pain). ${GUIDELINE} gives 25–100 mg a day, but is not cited here. Cite it and say that the use is off-label, or change the dose. ${ASSUMED}`,
    ],
    [
      'a use of which the label names one kind',
      { mg: 350, per: 'day', for: 'neuropathic-pain' },
      `Alphadol 350 mg a day is for neuropathic pain; of its kinds the US label names only ${DPN}. ${GUIDELINE} gives 150–400 mg a day, but is not cited here. Cite it and say that other uses are off-label, or change the dose. ${ASSUMED}`,
    ],
    [
      'a use of which one label names one kind, and another the whole',
      { mg: 60, per: 'day', for: 'neuropathic-pain', phase: 'start' },
      `Alphadol 60 mg a day is for neuropathic pain; of its kinds the US label names only ${DPN}, but within the EU label (up to 400 mg a day); ${GUIDELINE.replace('The', 'the')} gives 150–400 mg a day. Say which country's label the article follows, or choose a jurisdiction in the settings. ${ASSUMED}`,
      [],
    ],
    [
      'a start within one label',
      { drug: 'epsilol', mg: 60, per: 'day', for: 'neuropathic-pain', phase: 'start' },
      `Epsilol 60 mg a day is for a use that the US label does not name (neuropathic pain), but within the EU label (up to 80 mg a day to start); ${GUIDELINE.replace('The', 'the')} gives 150–400 mg a day. Say which country's label the article follows, or choose a jurisdiction in the settings. ${ASSUMED}`,
      [],
    ],
    [
      'and more than the guideline gives',
      { drug: 'gammapril', mg: 150, per: 'day', for: 'neuropathic-pain' },
      `Gammapril 150 mg a day is for a use that the US label does not name (neuropathic pain), and is outside the range known for it: ${GUIDELINE.replace('The', 'the')} gives 25–100 mg a day for neuropathic pain. Change the dose. ${ASSUMED}`,
    ],
    [
      'a ceiling',
      { mg: 300, frequency: daily(1), for: 'dpn' },
      `Alphadol 300 mg once a day is above the 250 mg in one dose that the US label (Invented US label, section 2.9; draft entry) gives as the most for any use by this route. No citation supports more; change the dose. ${ASSUMED}`,
    ],
    [
      'two labels that differ',
      { mg: 450, per: 'day', for: 'dpn' },
      `Alphadol 450 mg a day is above the 400 mg a day that the EU label (Invented EU label, section 2.1; draft entry) states as the maximum for ${DPN}. No guideline in the formulary gives this dose; change it. ${ASSUMED}`,
      [],
    ],
    [
      'a conflict',
      { mg: 300, per: 'day', for: 'dpn' },
      `Alphadol 300 mg a day is above the 200 mg a day that ${US} states as the maximum for ${DPN}, but within the EU label (up to 400 mg a day); ${GUIDELINE.replace('The', 'the')} gives 150–400 mg a day. Say which country's label the article follows, or choose a jurisdiction in the settings. ${ASSUMED}`,
      [],
    ],
    [
      'no added benefit',
      { drug: 'betazine', mg: 45, per: 'day', for: 'dpn' },
      `Betazine 45 mg a day is above the 40 mg a day beyond which ${US} sees no added benefit for ${DPN}. ${GUIDELINE} gives 40–70 mg a day, but is not cited here; cite it, or change the dose. ${ASSUMED}`,
    ],
    [
      'more than was studied',
      { drug: 'betazine', mg: 90, per: 'day', for: 'phn' },
      `Betazine 90 mg a day is above the 80 mg a day up to which, by ${US}, it was studied for postherpetic neuralgia. Give the reason and a source for it, or change the dose. ${ASSUMED}`,
    ],
    [
      'below the usual',
      { mg: 60, per: 'day', for: 'dpn', phase: 'maintenance' },
      `Alphadol 60 mg a day is below the usual dose: ${US} gives 100–200 mg a day for ${DPN}. Call it a starting dose if it is one; else check the number. ${ASSUMED}`,
    ],
    [
      'a slip',
      { mg: 1.5, unit: 'g', per: 'day', for: 'dpn' },
      `Alphadol 1.5 g a day looks like a slip of a decimal place or a unit: ${US} gives 100–200 mg a day for ${DPN}. Check the number and the unit. ${ASSUMED}`,
    ],
    [
      'per kg',
      {
        drug: 'deltamol',
        mg: 20,
        basis: 'kg',
        frequency: every(6, 'h'),
        route: 'oral',
        for: 'fever',
        patient: { ageMinDays: 730, ageMaxDays: 4382, text: 'children' },
      },
      `Deltamol 20 mg/kg every 6 hours by mouth (80 mg/kg a day) is above the 60 mg/kg a day that ${US} states as the maximum for fever in children aged 2 to 11 years. No guideline in the formulary gives this dose; change it.`,
    ],
    [
      'the maximum beside a dose',
      {
        drug: 'deltamol',
        mg: 500,
        frequency: daily(3),
        route: 'oral',
        for: 'fever',
        max: { value: 6, unit: 'g', basis: null, per: 'day' },
      },
      `The maximum of 6 g a day given for deltamol is above the 4,000 mg a day that the US label (Invented US label, section 2.9; draft entry) gives as the most for any use by this route. No citation supports more; change the dose. ${ASSUMED}`,
    ],
    [
      'a ceiling for an amount per kg',
      {
        drug: 'deltamol',
        mg: 25,
        basis: 'kg',
        frequency: daily(1),
        route: 'oral',
        for: 'fever',
        patient: { ageMinDays: 6574, text: 'adults' },
      },
      'Deltamol 25 mg/kg once a day by mouth (1,250 mg in one dose at 50 kg) is above the 1,000 mg in one dose that the US label (Invented US label, section 2.9; draft entry) gives as the most for any use by this route. No citation supports more; change the dose.',
    ],
    [
      'not checked',
      { mg: 100, per: 'day' },
      'Alphadol 100 mg a day was not checked: the text does not say what it is for, and the limits differ by use.',
    ],
  ])('%s', (_says, dose, expected, jurisdictions, cited) => {
    expect(explained(dose, jurisdictions, cited === undefined ? [] : [cited])).toBe(expected);
  });
});

describe('where no use is named', () => {
  const limited = (id: string, kind: Limit['kind'], value: number) =>
    judgeFormulary((formulary) => ({
      ...formulary,
      drugs: formulary.drugs.map((drug) => ({
        ...drug,
        doseRules: drug.doseRules
          .filter((rule) => !['beta-mdd', 'beta-phn', 'beta-guideline'].includes(rule.id))
          .map((rule) => (rule.id === id ? { ...rule, limits: [{ kind, value, unit: 'mg', per: 'day' }] } : rule)),
      })),
    }));

  test.each([
    [
      'of two limits that weigh the same the higher one speaks',
      limited('beta-dpn', 'no-benefit-above', 65),
      `Betazine 70 mg a day is above the 65 mg a day beyond which ${US} sees no added benefit for any use. Give the reason and a source for it, or change the dose. ${ASSUMED}`,
    ],
    [
      'a milder one is not said to be that of every use',
      limited('beta-dpn', 'stated-maximum', 65),
      `Betazine 70 mg a day is above the 60 mg a day beyond which, by ${US}, safety was not evaluated for fibromyalgia, and above what it gives for its other uses. Give the reason and a source for it, or change the dose. ${ASSUMED}`,
    ],
  ])('%s', (_says, index, expected) => {
    expect(explained({ drug: 'betazine', mg: 70, per: 'day' }, ['US'], [], index)).toBe(expected);
  });
});

describe('a reading in words', () => {
  test.each<[DoseParts, string]>([
    [{ mg: [300, 600], per: 'day', route: 'oral', for: 'dpn' }, `Read: alphadol 300–600 mg a day by mouth for ${DPN}.`],
    [{ mg: 1000, frequency: every(4, 'h', 6), asNeeded: true, max: { value: 4, unit: 'g', basis: null, per: 'day' } }, 'Read: alphadol 1,000 mg every 4 to 6 hours as needed, at most 4 g a day.'],
    [{ mg: 60, frequency: daily(1), daily: { low: 60, high: 60, unit: 'mg', basis: null, from: 'computed' } }, 'Read: alphadol 60 mg once a day.'],
    [{ mg: 1800, per: 'day', divided: 3 }, 'Read: alphadol 1,800 mg a day in 3 doses.'],
    [{ mg: 1800, per: 'day', divided: [2, 3] }, 'Read: alphadol 1,800 mg a day in 2 to 3 doses.'],
    [{ mg: 1800, per: 'day', divided: true }, 'Read: alphadol 1,800 mg a day in divided doses.'],
    [{ mg: 30, basis: 'kg', per: 'day', frequency: every(12, 'h') }, 'Read: alphadol 30 mg/kg a day, given every 12 hours.'],
    [{ low: null, high: 40, role: 'limit', phase: 'max' }, 'Read: alphadol up to 40 mg as the maximum.'],
    [{ low: 25, high: null, openEnd: 'high' }, 'Read: alphadol at least 25 mg.'],
    [{ low: 2, high: 2, unit: 'tablet', frequency: daily(3, 0), release: 'ER' }, 'Read: extended-release alphadol 2 tablets up to 3 times a day.'],
    [{ low: 1, high: 1, unit: 'patch', frequency: every(3, 'd') }, 'Read: alphadol 1 patch every 3 days.'],
    [{ mg: 0.5, basis: 'kg', frequency: every(1, 'wk'), phase: 'start', patient: { text: 'children' } }, 'Read: alphadol 0.5 mg/kg once a week as a starting dose (children).'],
    [{ mg: 100, frequency: daily(3), daily: { low: 300, high: 300, unit: 'mg', basis: null, from: 'stated' } }, 'Read: alphadol 100 mg 3 times a day (300 mg a day in all).'],
    [{ mg: 5, unit: '%', drug: null, confidence: 'low' }, 'Read: a dose without a drug: 5%; another reading is possible.'],
    [{ mg: 10, routes: ['intravenous', 'intramuscular'] }, 'Read: alphadol 10 mg intravenously or intramuscularly.'],
  ])('%j', (dose, expected) => expect(explainReading(makeDose(dose), INDEX)).toBe(expected)); // biome-ignore format: a table
});
