import { describe, expect, it } from 'vitest';
import { INTENDED_USE } from '../../../server/src/core/config/intended-use.ts';
import { drugCard } from '../../../server/src/core/features/drug-card.ts';
import { renderDrugCardMarkdown, renderDrugCardText } from '../../../server/src/core/features/render-drug-card.ts';
import { buildFormularyIndex } from '../../../server/src/core/formulary/build-index.ts';
import type { Formulary } from '../../../server/src/core/formulary/model.ts';
import { parseNameList } from '../../../server/src/core/formulary/name-list.ts';
import { BUILT_IN_FORMULARY } from '../../../server/src/data/built-in.ts';
import { drug, formulary, rule } from '../formulary/fixtures.ts';

const NAMES = parseNameList('nivolumab\t\tOpdivo');

const TESTOL = drug('testol', {
  synonyms: ['testolic acid'],
  brands: [
    { name: 'Testamax', jurisdiction: 'US' },
    { name: 'Testamax', jurisdiction: 'EU' },
  ],
  doseRules: [
    rule('start', {
      indications: [{ id: 'pain', label: 'pain' }],
      doseType: 'initial',
      perDay: { usual: 50, unit: 'mg' },
      frequency: { min: 1, max: 1, per: 'd' },
    }),
    rule('keep', {
      indications: [{ id: 'pain', label: 'pain' }],
      perDay: { low: 100, usual: 150, high: 300, unit: 'mg' },
      frequency: { min: 2, max: 3, per: 'd' },
      limits: [
        { kind: 'stated-maximum', value: 300, unit: 'mg', per: 'day' },
        { kind: 'no-benefit-above', value: 200, unit: 'mg', per: 'day' },
      ],
    }),
    rule('child', {
      indications: [{ id: 'pain', label: 'pain' }],
      basis: 'per-kg',
      population: { ageMinDays: 731, ageMaxDays: 4382, weightMaxKg: 40 },
      perDose: { high: 5, unit: 'mg' },
      cap: { value: 100, unit: 'mg' },
      frequency: { min: 2, max: 2, per: 'd' },
    }),
    rule('eu', {
      jurisdiction: 'EU',
      indications: [{ id: 'fever', label: 'fever' }],
      perDose: { low: 1, high: 2, unit: 'g' },
    }),
    rule('guide', {
      status: 'off-label',
      jurisdiction: 'INT',
      indications: [{ id: 'phn', label: 'postherpetic neuralgia' }],
      perDay: { low: 200, high: 600, unit: 'mg' },
    }),
  ],
  ceilings: [{ route: 'oral', value: 800, unit: 'mg', per: 'day', evidence: [{ source: 'label-us' }] }],
  adjustments: [
    {
      when: { renal: { metric: 'CrCl-CG', max: 30, unit: 'mL/min' } },
      appliesTo: 'all',
      effect: { factor: 0.5 },
      evidence: [{ source: 'label-us' }],
    },
    { when: { hepatic: { childPugh: ['C'] } }, appliesTo: 'all', effect: 'avoid', evidence: [{ source: 'label-us' }] },
    {
      when: { hepatic: { childPugh: ['B'] } },
      appliesTo: ['guide'],
      effect: 'avoid',
      evidence: [{ source: 'label-us' }],
    },
  ],
  boxedWarnings: [
    { note: 'may <b>harm</b> [x](javascript:1)', jurisdiction: 'US', evidence: [{ source: 'label-us' }] },
  ],
});

const INDEX = buildFormularyIndex([{ formulary: formulary([TESTOL, drug('emptol')]), digest: '' }], NAMES);
const card = (id: string, jurisdictions: readonly string[] = [], indications: readonly string[] = []) =>
  drugCard(INDEX, id, { jurisdictions, indications });

describe('drugCard', () => {
  it('joins the kinds of dose of one use, and keeps patients apart', () => {
    expect(
      card('testol').uses.map(({ label, jurisdiction, patients, doses, limits }) => [
        label,
        jurisdiction,
        patients,
        doses.map((dose) => dose.text),
        limits.map((limit) => limit.text),
      ]),
    ).toEqual([
      [
        'pain',
        'US',
        null,
        ['50 mg once a day', '100–300 mg a day, usually 150, in 2 to 3 doses'],
        ['maximum 300 mg a day', 'no added benefit above 200 mg a day'],
      ],
      ['pain', 'US', '2 years to 11 years, under 40 kg', ['up to 5 mg/kg twice a day, at most 100 mg in one dose'], []],
      ['fever', 'EU', null, ['1–2 g'], []],
    ]);
  });

  it('says a condition once that several doses of a use share', () => {
    const alike = (['initial', 'maintenance'] as const).map((doseType) =>
      rule(doseType, { doseType, condition: 'with food' }),
    );
    const index = buildFormularyIndex(
      [{ formulary: formulary([drug('sharol', { doseRules: alike })]), digest: '' }],
      NAMES,
    );
    expect(drugCard(index, 'sharol', { jurisdictions: [], indications: [] }).uses.map((use) => use.conditions)).toEqual(
      [['with food']],
    );
  });

  it('shows chosen jurisdictions and every guideline', () => {
    expect(card('testol', ['EU']).uses.map((use) => use.label)).toEqual(['fever']);
    expect(card('testol', ['EU']).guidelines.map((use) => use.label)).toEqual(['postherpetic neuralgia']);
  });

  it('brings the uses of the article first', () => {
    expect(card('testol', [], ['fever']).uses[0]?.label).toBe('pain');
    expect(card('testol', ['EU', 'US'], ['pain']).uses[0]?.jurisdiction).toBe('EU');
  });

  it('says ceilings, adjustments and warnings', () => {
    const { ceilings, renal, otherAdjustments, boxedWarnings, brands } = card('testol');
    expect(ceilings[0]).toMatchObject({ route: 'oral', text: '800 mg a day' });
    expect(renal).toEqual(['CrCl under 30 mL/min: 50 % of the dose']);
    expect(otherAdjustments).toEqual(['Child-Pugh C: avoid', 'Child-Pugh B: avoid (postherpetic neuralgia)']);
    expect(boxedWarnings).toEqual([{ text: 'may <b>harm</b> [x](javascript:1)', jurisdiction: 'US' }]);
    expect(brands).toEqual(['Testamax']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['testol', [], ['No label rule for UK.']],
    ['testol', ['UK'], ['No label rule for UK.']],
    ['emptol', [], ['The formulary has no dose rules for it: its doses are not checked.']],
    ['Opdivo', [], ['The formulary has no dose rules for it: its doses are not checked.']],
  ])('names what is missing for %s in %j', (id, jurisdictions, missing) => {
    expect(card(id, jurisdictions).missing).toEqual(missing);
  });

  it('finds the drug by any name', () => {
    expect(card('Testamax').id).toBe('testol');
    expect(card('Opdivo')).toMatchObject({ id: null, name: 'nivolumab' });
    expect(card('nothing known')).toMatchObject({ id: null, name: 'nothing known' });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(card('testol')))).toEqual(card('testol'));
  });
});

describe('the picture of ranges', () => {
  const markdown = renderDrugCardMarkdown(card('testol', ['US']));
  const svg = decodeURIComponent(/\(data:image\/svg\+xml,([^)]*)\)/.exec(markdown)?.[1] ?? '');

  it('has a bar for each lasting dose, in the order of the card, with its limits', () => {
    expect(card('testol', ['US']).ranges[0]).toMatchObject({
      per: 'day',
      unit: 'mg',
      bars: [
        { rule: 'keep', low: 100, high: 300, limits: [{ kind: 'stated-maximum', value: 300 }, { value: 200 }] },
        { rule: 'guide', low: 200, high: 600 },
      ],
    });
  });

  it('stands in the Markdown as an address of its own, with words in its place', () => {
    expect(markdown).toContain('![Dose ranges of testol as bars; the same in words below](data:image/svg+xml,');
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('US pain');
    expect(svg).not.toMatch(/<script|href|onload/);
  });

  it('is left out where there is nothing to draw', () => {
    expect(renderDrugCardMarkdown(card('emptol'))).not.toContain('data:image');
  });

  it('takes no markup from a label', () => {
    const odd = rule('r', { indications: [{ id: 'x', label: '<b>)](x' }], perDay: { high: 1, unit: 'mg' } });
    const index = buildFormularyIndex(
      [{ formulary: formulary([drug('oddol', { doseRules: [odd] })]), digest: '' }],
      NAMES,
    );
    const text = renderDrugCardMarkdown(drugCard(index, 'oddol', { jurisdictions: [] }));
    expect(text.match(/\(data:[^)\s]*\)/g)).toHaveLength(1);
    expect(decodeURIComponent(text)).toContain('&lt;b&gt;');
  });
});

describe('the rendered card', () => {
  it.each([renderDrugCardMarkdown, renderDrugCardText])('says draft and the intended use', (render) => {
    const text = render(card('testol'));
    expect(text).toContain('draft entry, not yet checked against the current label');
    expect(text).toContain(INTENDED_USE);
  });

  it('escapes what the formulary says', () => {
    const text = renderDrugCardMarkdown(card('testol'));
    expect(text).toContain('may \\<b\\>harm\\</b\\> \\[x\\]');
    expect(text).not.toMatch(/[^\\]\]\(javascript/);
  });

  it('lets no control character into a terminal', () => {
    expect(renderDrugCardText({ ...card('testol'), name: 'a\u001b[31mb' })).not.toContain('\u001b');
  });

  it('says that a drug known by name is not checked', () => {
    expect(renderDrugCardText(card('Opdivo'))).toContain('its doses are not checked');
  });

  it('shortens a hover and not the full card', () => {
    const uses = Array.from({ length: 9 }, (_, at) =>
      rule(`r${at}`, { indications: [{ id: `c${at}`, label: `condition ${at}` }], perDay: { high: 1, unit: 'mg' } }),
    );
    const index = buildFormularyIndex(
      [{ formulary: formulary([drug('manyol', { doseRules: uses })]), digest: '' }],
      NAMES,
    );
    const many = drugCard(index, 'manyol', { jurisdictions: [] });
    expect(renderDrugCardMarkdown(many)).toContain('and 5 more');
    expect(renderDrugCardText(many)).toContain('condition 8');
  });

  it('shows pregabalin of the built-in formulary for diabetic neuropathy in the US, in the EU and by NeuPSIG', () => {
    const index = buildFormularyIndex([{ formulary: JSON.parse(BUILT_IN_FORMULARY) as Formulary, digest: '' }], NAMES);
    const text = renderDrugCardMarkdown(drugCard(index, 'pregabalin', { jurisdictions: [] }));
    expect(text).toMatch(/US label[\s\S]*diabetic peripheral neuropathic pain[^\n]*maximum 300 mg a day/);
    expect(text).toMatch(/EU label[\s\S]*neuropathic pain[^\n]*150–600 mg a day/);
    expect(text).toMatch(/NeuPSIG[^\n]*300–600 mg a day/);
  });
});

describe('what a dose is tied to', () => {
  const tied = (start: string, keep: string) =>
    drugCard(
      buildFormularyIndex(
        [
          {
            formulary: formulary([
              drug('testol', {
                doseRules: [
                  rule('start', { doseType: 'initial', perDay: { usual: 50, unit: 'mg' }, condition: start }),
                  rule('keep', { perDay: { low: 100, high: 300, unit: 'mg' }, condition: keep }),
                ],
              }),
            ]),
            digest: '',
          },
        ],
        NAMES,
      ),
      'testol',
      { jurisdictions: [], indications: [] },
    );

  it('stands below the dose in full, each clause once', () => {
    const text = renderDrugCardText(tied('with food; not beside alcohol', 'not beside alcohol; whole'));
    expect(text).toMatch(/100–300 mg a day[^\n]*\[1\]\n {4}with food; not beside alcohol; whole\n/);
  });

  it('is cut in a hover, which says so', () => {
    const long = 'where the pressure must fall slowly and nothing else is at hand';
    const hover = renderDrugCardMarkdown(tied(`with food; ${long}`, `${long} again; ${long} still; and more`));
    expect(hover).toContain(`with food; ${long}; ${long} again; and 2 more conditions`);
    expect(hover).not.toContain('still');
  });

  it('stands in a hover in full where it is short', () => {
    expect(renderDrugCardMarkdown(tied('with food', 'whole'))).toContain('with food; whole \\[1');
  });
});
