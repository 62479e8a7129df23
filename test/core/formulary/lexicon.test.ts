import { describe, expect, it } from 'vitest';
import { buildFormularyIndex } from '../../../server/src/core/formulary/build-index.ts';
import { parseNameList } from '../../../server/src/core/formulary/name-list.ts';
import { drug, formulary } from './fixtures.ts';

const NAMES = parseNameList(
  [
    '# a comment',
    'acetaminophen\tparacetamol\tTylenol;Panadol',
    'albuterol\tsalbutamol\tVentolin',
    'amoxicillin\tamoxycillin\tAmoxil',
    'amoxicillin / clavulanate\tco-amoxiclav\tAugmentin',
    'haloperidol\t\tHaldol',
    'haloperidol decanoate',
    'hydrochlorothiazide\tHCTZ',
    'potassium chloride',
    'fluorouracil\t5-fluorouracil;5-FU',
    'vitamin B12\tcyanocobalamin',
    'cholecalciferol\tvitamin D3',
    'propranolol\t\tInderal',
    'warfarin',
    "St. John's wort",
    'methicillin',
    '!insulin resistance',
  ].join('\n'),
);

const INDEX = buildFormularyIndex(
  [
    {
      formulary: formulary([
        drug('duloxetine', {
          synonyms: ['duloxetine hydrochloride'],
          brands: [{ name: 'Cymbalta', jurisdiction: 'US' }],
        }),
        drug('metoprolol'),
        drug('insulin'),
        drug('insulin-glargine', { brands: [{ name: 'Lantus', jurisdiction: 'US' }] }),
        drug('acetaminophen', { classes: [{ system: 'EPC', code: 'N0', name: 'Aniline Analgesic [EPC]' }] }),
      ]),
      digest: 'd',
    },
  ],
  NAMES,
);

const seen = (text: string): string[] =>
  INDEX.lexicon.find(text).map((match) => `${match.text} = ${match.id ?? `?${match.name}`}`);

describe('lexicon', () => {
  it.each<[string, readonly string[]]>([
    ['Duloxetine 60 mg', ['Duloxetine = duloxetine']],
    ['duloxetine hydrochloride 30 mg', ['duloxetine hydrochloride = duloxetine']],
    ['metoprolol succinate 50 mg', ['metoprolol succinate = metoprolol']],
    ['CYMBALTA (duloxetine)', ['CYMBALTA = duloxetine', 'duloxetine = duloxetine']],
    ['paracetamol or Tylenol', ['paracetamol = acetaminophen', 'Tylenol = acetaminophen']],
    ['Salbutamol and albuterol sulfate', ['Salbutamol = ?albuterol', 'albuterol sulfate = ?albuterol']],
    ['insulin glargine, then insulin', ['insulin glargine = insulin-glargine', 'insulin = insulin']],
    ['insulin resistance', []],
    ['insulin-like growth factor', []],
    ['methicillin-resistant staphylococci', []],
    [
      'co-amoxiclav, amoxicillin/clavulanate, amoxicillin-clavulanate',
      [
        'co-amoxiclav = ?amoxicillin / clavulanate',
        'amoxicillin/clavulanate = ?amoxicillin / clavulanate',
        'amoxicillin-clavulanate = ?amoxicillin / clavulanate',
      ],
    ],
    ['haloperidol decanoate', ['haloperidol decanoate = ?haloperidol decanoate']],
    ['HCTZ 25 mg but not hctz', ['HCTZ = ?hydrochlorothiazide']],
    ['potassium\nchloride', ['potassium\nchloride = ?potassium chloride']],
    ['potassium. Chloride', []],
    [
      'vitamin B12, vitamin B\u2081\u2082, Vitamin D3',
      ['vitamin B12 = ?vitamin B12', 'vitamin B\u2081\u2082 = ?vitamin B12', 'Vitamin D3 = ?cholecalciferol'],
    ],
    ['5-FU and 5-fluorouracil', ['5-FU = ?fluorouracil', '5-fluorouracil = ?fluorouracil']],
    ['propranolol20 mg', ['propranolol = ?propranolol']],
    ['St. John\u2019s wort', ["St. John\u2019s wort = ?St. John's wort"]],
    ['warfarins, prewarfarin', []],
    [
      'tricyclic antidepressants (TCAs)',
      ['tricyclic antidepressants = ?tricyclic antidepressant', 'TCAs = ?tricyclic antidepressant'],
    ],
    ['non-opioid, opioid-naive, opioids', ['opioids = ?opioid']],
    ['two aniline analgesics', ['aniline analgesics = ?Aniline Analgesic']],
    ['', []],
  ])('finds the names in %j', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it('gives spans of the text', () => {
    const text = 'İ give Cymbalta daily';
    expect(INDEX.lexicon.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Cymbalta']);
  });

  it.each([
    ['Lantus', 'insulin-glargine', true],
    ['ACETAMINOPHEN', 'acetaminophen', false],
    ['duloxetine HCl', 'duloxetine', false],
  ])('looks up %s', (name, id, brand) => {
    expect(INDEX.lexicon.lookup(name)).toMatchObject({ id, brand, kind: 'drug' });
  });

  it.each(['', 'insulin resistance', 'duloxetine and metoprolol', 'nothing known'])('has no entry for %j', (name) => {
    expect(INDEX.lexicon.lookup(name)).toBeUndefined();
  });

  it('is linear on long text', () => {
    const text = 'insulin '.repeat(200_000);
    const started = performance.now();
    expect(INDEX.lexicon.find(text)).toHaveLength(200_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
