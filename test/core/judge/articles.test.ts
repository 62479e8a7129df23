import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  analyseArticle,
  buildFormularyIndex,
  defaultConfig,
  type Formulary,
  parseNameList,
} from '../../../server/src/core/index.ts';
import { DRUG_NAMES } from '../../../server/src/data/built-in.ts';
import { SHARED } from '../../harness/environment.ts';

/** Jurisdiction, verdict (with its reason) and article; every dose of the article gets that verdict. */
const CASES: readonly (readonly [jurisdiction: 'US' | 'EU' | 'UK' | null, verdict: string, text: string])[] = [
  [
    'US',
    'within-label',
    '# Postherpetic neuralgia\n\nPregabalin 600 mg/day in three divided doses is the highest dose.',
  ],
  ['US', 'above-no-benefit', '# Postherpetic neuralgia\n\nGabapentin 1,200 mg three times a day is the target.'],
  ['US', 'above-recommended', '# Painful diabetic neuropathy\n\nStart pregabalin at 75 mg three times daily.'],
  ['US', 'within-label', '# Painful diabetic neuropathy\n\nStart pregabalin at 50 mg three times daily (150 mg/day).'],
  ['US', 'within-label', '# Fibromyalgia\n\nPregabalin 225 mg twice daily for adults who respond.'],
  [
    'US',
    'off-label-supported-uncited',
    '# Neuropathic pain\n\nNortriptyline 25 mg at night, increased to 75 mg at night.',
  ],
  [
    'US',
    'not-checked:no-population',
    '# Postherpetic neuralgia\n\nIf eGFR is below 30 mL/min, give gabapentin 300 mg once daily.',
  ],
  ['US', 'within-label', '# Chronic pain\n\nCrCl <30 mL/min: tramadol immediate-release 50 mg every 12 hours.'],
  ['US', 'above-label-maximum', '# Chronic pain\n\nCrCl <30 mL/min: tramadol immediate-release 100 mg every 8 hours.'],
  [
    'US',
    'above-label-maximum',
    '# Chronic pain\n\nPatients aged 80 years and older: tramadol immediate-release 50 mg every 3 hours.',
  ],
  ['US', 'above-ceiling', '# Chronic pain\n\nTramadol 150 mg four times a day.'],
  ['EU', 'within-label', '# Chronic pain\n\nTramadol prolonged-release 200 mg twice daily.'],
  ['US', 'not-checked:no-population', '# Pain\n\nChildren aged 6 to 11 years: tramadol 50 mg every 6 hours.'],
  ['US', 'not-checked:no-population', '# Painful diabetic neuropathy in pregnancy\n\nDuloxetine 60 mg once daily.'],
  [
    'US',
    'not-checked:no-population',
    '# Painful diabetic neuropathy\n\nPatients on haemodialysis: pregabalin 75 mg once daily.',
  ],
  ['US', 'within-label', '# Fever\n\nAcetaminophen 1 g intravenously every 6 hours for adults weighing 50 kg or more.'],
  [
    'US',
    'not-checked:no-population',
    '# Fever\n\nAdults weighing less than 50 kg: acetaminophen 1 g intravenously every 6 hours.',
  ],
  [
    'US',
    'within-label',
    '# Fever\n\nFor a child of 4 years give paracetamol 15 mg/kg by mouth every 6 hours (max 60 mg/kg/day).',
  ],
  ['US', 'implausible', '# Fever\n\nAdults: acetaminophen 500 g by mouth every 6 hours.'],
  ['US', 'implausible', '# Type 2 diabetes\n\nImmediate-release metformin 10 g twice daily.'],
  ['US', 'implausible', '# Atrial fibrillation\n\nApixaban 50 mg twice daily.'],
  ['US', 'within-label', '# Atrial fibrillation\n\nApixaban 5 mg BD.'],
  ['US', 'above-recommended', '# Atrial fibrillation\n\nApixaban 10 mg twice daily.'],
  ['US', 'above-label-maximum', '# Rheumatoid arthritis\n\nMethotrexate 25 mg once weekly.'],
  ['US', 'above-label-maximum', '# Rheumatoid arthritis\n\nMethotrexate 7.5 mg daily.'],
  ['US', 'within-label', '# Rheumatoid arthritis\n\nStart methotrexate 7.5 mg weekly and increase to 20 mg weekly.'],
  ['US', 'not-checked:role', '# Rheumatoid arthritis\n\nPatients in the trial received methotrexate 25 mg weekly.'],
  ['US', 'not-checked:role', '# Painful diabetic neuropathy\n\nDo not use duloxetine 120 mg daily.'],
  ['US', 'not-checked:role', '# Painful diabetic neuropathy\n\nAvoid pregabalin doses above 300 mg/day.'],
  ['US', 'not-checked:role', '# Painful diabetic neuropathy\n\nA 60-year-old man was taking pregabalin 600 mg daily.'],
  [
    'US',
    'off-label-supported-cited',
    '# Painful diabetic neuropathy\n\nPregabalin 300 mg twice daily [1].\n\n## References\n\n1. Finnerup NB et al. Lancet Neurol 2015. PMID: 25575710',
  ],
  [
    'US',
    'off-label-supported-cited',
    '# Painful diabetic neuropathy\n\nPregabalin 300 mg twice daily [1].\n\n## References\n\n1. Neuropathic pain review. https://pmc.ncbi.nlm.nih.gov/articles/PMC4493167/',
  ],
  [
    'US',
    'off-label-supported-uncited',
    '# Painful diabetic neuropathy\n\nPregabalin 300 mg twice daily [1].\n\n## References\n\n1. Smith J. Pharmacotherapy of pain. Pain 2012;1:1-2.\n2. Finnerup NB et al. Lancet Neurol 2015. PMID: 25575710',
  ],
  [
    'US',
    'off-label-supported-cited',
    '# Painful diabetic neuropathy\n\nPregabalin 300 mg twice daily, as in [this review](https://pmc.ncbi.nlm.nih.gov/articles/PMC4493167/).',
  ],
  [
    'US',
    'off-label-supported-cited',
    '# Painful diabetic neuropathy\n\nPregabalin 300 mg twice daily (Finnerup et al., 2015).\n\n## References\n\n- Finnerup NB et al. Lancet Neurol 2015. PMID: 25575710',
  ],
  [
    'US',
    'off-label-supported-uncited',
    '# Painful diabetic neuropathy\n\nPregabalin 300 mg twice daily (Smith, 2015).\n\n## References\n\n- Finnerup NB et al. Lancet Neurol 2015. PMID: 25575710',
  ],
  [
    'US',
    'off-label-supported-uncited',
    '# Painful diabetic neuropathy\n\nPregabalin 300 mg twice daily.\n\nSee [this review](https://pmc.ncbi.nlm.nih.gov/articles/PMC4493167/).',
  ],
  ['US', 'within-label', '# Chronic pain\n\nAdults under 75 years: tramadol 100 mg every 6 hours.'],
  ['US', 'within-label', '# Skin infection\n\nA child of 20 kg: amoxicillin 30 mg/kg/day in three divided doses.'],
  ['US', 'above-ceiling', '# Painful diabetic neuropathy\n\nPregabalin 900 mg/day.'],
  ['US', 'above-ceiling', 'Duloxetine 180 mg daily.'],
  ['UK', 'above-ceiling', '# Acute pain\n\nTramadol 200 mg every 6 hours.'],
  ['UK', 'not-checked:no-rule', '# Acute pain\n\nTramadol 100 mg every 6 hours.'],
  ['US', 'implausible', '# Fever\n\nAdults: acetaminophen 10 g by mouth daily.'],
  ['US', 'within-label', '# Fever\n\nA 6-year-old child (20 kg): acetaminophen 300 mg by mouth every 6 hours.'],
  [null, 'within-label', '# Painful diabetic neuropathy\n\nPregabalin 100 mg three times daily for maintenance.'],
  [null, 'label-conflict', 'In type 2 diabetes, metformin IR 3 g per day in divided doses.'],
  ['EU', 'within-label', 'In type 2 diabetes, metformin 1,000 mg three times daily.'],
  ['UK', 'within-label', '# Asthma\n\nAdults: salbutamol inhaler 200 micrograms four times daily.'],
  ['UK', 'above-label-maximum', '# Asthma\n\nAdults: inhaled salbutamol 200 micrograms six times daily.'],
  ['UK', 'above-label-maximum', '# Asthma\n\nAdults: nebulised salbutamol 5 mg every 2 hours.'],
  ['US', 'above-recommended', '# Skin infection\n\nAdults: amoxicillin 1 g three times daily.'],
  [
    'US',
    'above-label-maximum',
    '# Acute otitis media\n\nInfants under 12 weeks: amoxicillin 40 mg/kg/day in two divided doses.',
  ],
  ['US', 'not-checked:needs-weight', '# MRSA infection\n\nAdults: vancomycin 15 mg/kg IV every 12 hours.'],
  ['US', 'within-label', '# MRSA infection\n\nAdults: vancomycin 1 g IV every 12 hours.'],
  ['US', 'above-recommended', '# MRSA infection\n\nAdults: vancomycin 1 g IV every 8 hours.'],
  ['US', 'above-recommended', '# C. difficile infection\n\nOral vancomycin 250 mg four times daily.'],
  ['US', 'within-label', '# Anaphylaxis\n\nAdults: epinephrine 0.5 mg IM.'],
  ['US', 'above-label-maximum', '# Anaphylaxis\n\nAdults: epinephrine 1 mg IM.'],
  ['US', 'within-label', '# Anaphylaxis\n\nChildren weighing 15 to 29 kg: epinephrine 0.15 mg IM.'],
  ['US', 'not-checked:no-rule', '# Anaphylaxis\n\nAdults: epinephrine 0.1 mg IV.'],
  ['US', 'not-checked:free-text', '# Atrial fibrillation\n\nWarfarin 5 mg according to INR.'],
  ['US', 'not-checked:draft-rule', '# Depression\n\nVenlafaxine XR 75 mg once daily.'],
  ['US', 'not-checked:no-rule', '# Depression\n\nGabapentin 300 mg three times daily.'],
  ['US', 'above-recommended', '# Depression\n\nAmitriptyline 100 mg twice daily.'],
  ['US', 'below-usual', '# Painful diabetic neuropathy\n\nThe target dose of duloxetine is 20 mg daily.'],
  ['US', 'within-label', '# Painful diabetic neuropathy\n\nDuloxetine 30 mg daily.'],
  ['US', 'not-checked:no-frequency', '# Type 2 diabetes\n\nImmediate-release metformin 850 mg with food.'],
  ['US', 'not-checked:unknown-drug', '# Type 2 diabetes\n\nGliclazide 80 mg twice daily.'],
  ['US', 'within-label', '# Partial-onset seizures\n\nGabapentin 600 mg TID.'],
  ['US', 'above-ceiling', '# Fever\n\nAcetaminophen 1 g q4h, max 6 g/day.'],
  [
    'US',
    'within-label',
    '# Fever\n\nAcetaminophen 650–1000 mg orally every 4–6 hours as needed (max 4 g in 24 hours).',
  ],
  ['US', 'above-label-maximum', '# Fibromyalgia\n\nMaximum dose of pregabalin: 600 mg/day.'],
  ['US', 'within-label', '# Fibromyalgia\n\nMaximum dose of pregabalin: 450 mg/day.'],
];

const PATH = join(SHARED, 'cases/fixture-formulary.json');

describe.skipIf(!existsSync(PATH))('short articles judged by the fixture formulary', () => {
  const load = () => {
    const formulary = JSON.parse(readFileSync(PATH, 'utf8')) as Formulary;
    return buildFormularyIndex([{ formulary, digest: 'fixture' }], parseNameList(DRUG_NAMES));
  };
  const index = existsSync(PATH) ? load() : buildFormularyIndex([], parseNameList(DRUG_NAMES));

  test.each(CASES)('%s %s %s', (jurisdiction, verdict, text) => {
    const config = {
      ...defaultConfig({ asOf: '2026-11-01' }),
      jurisdictions: jurisdiction === null ? [] : [jurisdiction],
    };
    const { facts } = analyseArticle(text, { config, formulary: index }, { clinical: true });
    const verdicts = facts.doses.map(({ verdict: { kind, reason } }) => (reason === null ? kind : `${kind}:${reason}`));
    expect([...new Set(verdicts)]).toEqual([verdict]);
  });
});
