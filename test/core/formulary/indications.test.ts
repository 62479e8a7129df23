import { describe, expect, it } from 'vitest';
import { CONDITIONS } from '../../../server/src/core/formulary/conditions/index.ts';
import { createIndicationVocabulary } from '../../../server/src/core/formulary/indications.ts';
import { drug, rule } from './fixtures.ts';

const VOCABULARY = createIndicationVocabulary([
  drug('a', {
    doseRules: [
      rule('1', {
        indications: [
          { id: 'mdd', label: 'depression' },
          { id: 'ent', label: 'infection of the ear, nose or throat' },
          { id: 'zap', label: 'treatment of Zappa syndrome (ZAPS) in adults' },
          { id: 'zappa-pneumonia', label: 'zappa pneumonia' },
          { id: 'house-dvt', label: 'deep vein thrombosis' },
        ],
      }),
    ],
  }),
]);

const ids = (text: string): string[] => VOCABULARY.find(text).map((match) => match.id);

describe('conditions in text', () => {
  it.each<[string, readonly string[]]>([
    ['refractory diabetic peripheral neuropathy', ['dpn']],
    ['painful diabetic neuropathy (PDN)', ['dpn', 'dpn']],
    ['DPNP', ['dpn']],
    ['narcotic overdose with respiratory depression', ['opioid-overdose']],
    ['rapid tranquillisation', ['agitation']],
    ['narrow-complex tachycardia', ['svt']],
    ['NARROW – COMPLEX TACHYCARDIA', ['svt']],
    ['chronic Afib', ['af']],
    ['Organophosphates / Carbamates Exposure', ['organophosphate-poisoning']],
    ['Lipid Therapy', ['hyperlipidemia']],
    ['vaso-occlusive crisis', ['sickle-cell-crisis']],
    ['acute bacterial exacerbation of chronic bronchitis', ['chronic-bronchitis-exacerbation']],
    ['stress-dose steroids', ['adrenal-insufficiency']],
    ['diabetic neuropathies and diabetes', ['dpn', 'diabetes']],
    ['neuropathic pain associated with diabetic peripheral neuropathy', ['dpn']],
    ['Post-herpetic neuralgia', ['phn']],
    ['painful neuropathy', ['neuropathic-pain']],
    ['diabetic autonomic neuropathy', []],
    ['If pain persists', ['pain']],
    ['type 2 diabetes mellitus', ['t2dm']],
    ['Type II diabetes', ['t2dm']],
    ['Migraine prevention', ['migraine-prevention']],
    ['AF, but not af or OF', ['af']],
    ['iron-deficiency anaemia', ['iron-deficiency']],
    ['hyperkalaemia and diarrhoea', ['hyperkalemia', 'diarrhea']],
    ['Parkinson’s disease', ['parkinsons']],
    ['UTIs', ['uti']],
    ['C. difficile', ['c-difficile']],
    ['H. pylori eradication', ['h-pylori']],
    ['ear, nose or throat infections', ['ent-infection']],
    ['Zappa syndrome, ZAPS', ['zap', 'zap']],
    ['pain-free', []],
    ['respiratory depression', []],
    ['pulmonary hypertension', ['pulmonary-hypertension']],
    ['generalised anxiety disorder', ['gad']],
    ['decompensated heart failure', ['acute-heart-failure']],
    ['Wide–Complex Tachycardia', ['wide-complex-tachycardia']],
    ['broad-complex tachycardia', ['wide-complex-tachycardia']],
    ['VF/pVT, and PVT', ['ventricular-fibrillation', 'ventricular-tachycardia']],
    ['non-shockable rhythms (PEA/asystole)', ['cardiac-arrest', 'cardiac-arrest']],
    ['non-ST-segment elevation MI', ['acs']],
    ['non–ST-segment elevation myocardial infarction', ['acs']],
    ['ST-segment elevation myocardial infarction', ['mi']],
    ['type 2 DM', ['t2dm']],
    ['stress-dose glucocorticoids', ['adrenal-insufficiency']],
    ['exacerbation of asthma', ['acute-asthma']],
    ['Torsades de pointes', ['torsades']],
    ['Extrapyramidal Symptoms (EPS)', ['dystonia']],
    ['Beta-blocker and calcium channel blocker toxicity', ['calcium-channel-blocker-overdose']],
    ['HSV esophagitis, then esophagitis', ['herpes-esophagitis', 'erosive-esophagitis']],
    ['CNS infection', ['cns-infection']],
    ['post-shingles pain', ['phn']],
    ['chicken pox', ['varicella']],
    ['chronic knee OA', ['osteoarthritis']],
    ['bipolar I disorder', ['bipolar']],
    // What only sounds like a condition of the labels is another one.
    ['haemorrhagic stroke', ['hemorrhagic-stroke']],
    ['interstitial cystitis', ['interstitial-cystitis']],
    ['viral pharyngitis', ['viral-respiratory-infection']],
    ['viral meningitis, and then meningitis', ['other-meningitis', 'meningitis']],
    ['AVNRT', ['reentrant-svt']],
    ['type 2 diabetes, diabetes mellitus type 2', ['t2dm', 't2dm']],
    // Prevention is another use than treatment.
    ['PJP prophylaxis', ['pcp:prevention']],
    ['prophylaxis against influenza', ['influenza:prevention']],
    ['to prevent recurrent gout attacks', ['gout-prevention']],
    ['prevention of osteoporosis', ['osteoporosis-prevention']],
    ['prevention of VTE', ['vte-prevention']],
    ['prevention of DVT', ['vte-prevention']],
    ['treatment and prevention of osteoporosis', ['osteoporosis']],
    ['influenza, for prophylaxis of which', ['influenza']],
    ['prevention of chemotherapy-induced nausea and vomiting', ['chemotherapy-nausea']],
    ['to prevent hypokalaemia', ['hypokalemia']],
  ])('%j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it('marks general words as weak', () => {
    expect(VOCABULARY.find('pain')[0]?.weak).toBe(true);
    expect(VOCABULARY.find('DPN')[0]?.weak).toBe(false);
  });
});

describe('broader and narrower', () => {
  it.each([
    ['neuropathic-pain', 'dpn', true],
    ['pain', 'phn', true],
    ['vte', 'pe', true],
    ['dvt', 'vte', false],
    ['dpn', 'neuropathic-pain', false],
    ['migraine', 'migraine-prevention', false],
    ['infection', 'cystitis', true],
    ['sepsis', 'septic-shock', true],
    ['septic-shock', 'sepsis', false],
    ['pneumonia', 'zappa-pneumonia', true],
    ['vte', 'house-dvt', true],
    ['house-dvt', 'dvt', true],
    ['ent', 'otitis-media', true],
    ['pneumonia', 'community-pneumonia', true],
    ['community-pneumonia', 'pneumonia', false],
    ['community-pneumonia', 'hospital-pneumonia', false],
    ['acs', 'unstable-angina', true],
    ['unstable-angina', 'acs', false],
    ['angina', 'stable-angina', true],
    ['secondary-prevention', 'mi-prevention', true],
    ['mi-prevention', 'secondary-prevention', false],
    ['stroke-prevention', 'recurrent-stroke-prevention', true],
    ['ventricular-tachycardia', 'ventricular-fibrillation', true],
    ['ventricular-fibrillation', 'ventricular-tachycardia', false],
    ['familial-hypercholesterolemia', 'hefh', true],
    ['hefh', 'hofh', false],
    ['osteoporosis', 'glucocorticoid-osteoporosis', false],
    ['anthrax', 'inhalational-anthrax', true],
    ['inhalational-anthrax', 'anthrax', false],
    ['unknown', 'unknown', true],
    ['unknown', 'dpn', false],
  ])('%s covers %s: %s', (rule, condition, expected) => {
    expect(VOCABULARY.covers(rule, condition)).toBe(expected);
  });

  it('gives labels', () => {
    expect(VOCABULARY.label('dpn')).toBe('diabetic peripheral neuropathic pain');
    expect(VOCABULARY.label('zap')).toBe('treatment of Zappa syndrome (ZAPS) in adults');
    expect(VOCABULARY.label('unknown')).toBeUndefined();
  });
});

describe('the list of conditions', () => {
  it('has each id once and names only known broader conditions', () => {
    const all = CONDITIONS.map((each) => each.id);
    expect(new Set(all).size).toBe(all.length);
    for (const each of CONDITIONS) for (const id of each.broader) expect(all).toContain(id);
  });

  it('finds every condition by its own label', () => {
    const own = createIndicationVocabulary([]);
    for (const each of CONDITIONS)
      expect([each.label, own.find(each.label).map((match) => match.id)]).toEqual([each.label, [each.id]]);
  });
});
