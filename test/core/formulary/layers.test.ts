import { describe, expect, it } from 'vitest';
import { buildFormularyIndex } from '../../../server/src/core/formulary/build-index.ts';
import { layerProblems } from '../../../server/src/core/formulary/layer-problems.ts';
import type { DoseRule, Drug, Formulary } from '../../../server/src/core/formulary/model.ts';
import { NO_NAMES } from '../../../server/src/core/formulary/name-list.ts';
import { drug, formulary, rule } from './fixtures.ts';

const PAIN = [{ id: 'pain', label: 'pain' }];
const dose = (id: string, high: number, extra: Partial<DoseRule> = {}): DoseRule =>
  rule(id, { indications: PAIN, perDay: { high, unit: 'mg' }, ...extra });

const STARTER = formulary(
  [
    drug('testol', {
      brands: [{ name: 'Testamax', jurisdiction: 'US' }],
      doseRules: [
        dose('adult', 300),
        dose('start', 50, { doseType: 'initial' }),
        dose('eu', 600, { jurisdiction: 'EU' }),
      ],
      ceilings: [{ route: 'oral', value: 800, unit: 'mg', per: 'day', evidence: [{ source: 'label-us' }] }],
      adjustments: [
        { when: { renal: {} }, appliesTo: ['adult', 'start'], effect: 'avoid', evidence: [{ source: 'label-us' }] },
      ],
    }),
    drug('otherol', { doseRules: [dose('other', 10)] }),
  ],
  { id: 'starter' },
);

const LOCAL: Formulary['sources'] = {
  board: {
    kind: 'local',
    jurisdiction: 'US',
    publisher: 'Pain board',
    title: 'Minutes',
    url: 'https://example.org/',
    tier: 'A',
  },
};

const house = (over: Partial<Drug>, extra: Partial<Formulary> = {}): Formulary =>
  formulary([drug('testol', { extends: true, ...over })], { id: 'house', sources: LOCAL, ...extra });

const layers = (...all: readonly Formulary[]) => all.map((each) => ({ formulary: each, digest: each.id }));
const index = (...all: readonly Formulary[]) => buildFormularyIndex(layers(...all), NO_NAMES);
const rules = (...all: readonly Formulary[]) =>
  index(...all)
    .drug('testol')
    ?.doseRules.map(({ id, perDay }) => [id, perDay?.high]);

describe('a drug that extends the one below', () => {
  it('replaces rules of the same id, adds its own, and keeps the others', () => {
    const local = [dose('adult', 200, { evidence: [{ source: 'board' }] }), dose('local', 20, { route: 'rectal' })];
    expect(rules(house({ doseRules: local }), STARTER)).toEqual([
      ['adult', 200],
      ['local', 20],
      ['start', 50],
      ['eu', 600],
    ]);
  });

  it('retires rules, and what was adjusted by them alone', () => {
    const laid = index(house({ retire: ['adult', 'start'] }), STARTER).drug('testol');
    expect(laid?.doseRules.map((each) => each.id)).toEqual(['eu']);
    expect(laid?.adjustments).toEqual([]);
  });

  it('keeps names, ceilings and codes of the one below, and sets its own ceiling first', () => {
    const ceiling = { route: 'oral', value: 700, unit: 'mg', per: 'day', evidence: [{ source: 'board' }] };
    const laid = index(house({ ceilings: [ceiling] }), STARTER).drug('testol');
    expect(laid?.ceilings.map((each) => each.value)).toEqual([700]);
    expect(laid?.brands.map((each) => each.name)).toEqual(['Testamax']);
    expect(laid?.formulary).toBe('house');
  });

  it('keeps the review state and the source of each rule', () => {
    const own = house({
      doseRules: [dose('adult', 200, { evidence: [{ source: 'board' }] })],
      review: { state: 'approved', by: 'A', on: '2026-01' },
    });
    const laid = index(own, STARTER).drug('testol');
    expect(laid?.doseRules.map((each) => [each.id, each.review?.state])).toEqual([
      ['adult', 'approved'],
      ['start', 'draft'],
      ['eu', 'draft'],
    ]);
    expect(laid?.review.state).toBe('draft');
    expect(laid?.doseRules.map((each) => laid.sources[each.evidence[0]?.source ?? '']?.publisher)).toEqual([
      'Pain board',
      'DailyMed',
      'DailyMed',
    ]);
  });

  it('does not mix up two sources of the same name', () => {
    const clash = { 'label-us': { ...STARTER.sources['label-us'], publisher: 'FDA' } } as Formulary['sources'];
    const laid = index(house({ doseRules: [dose('adult', 200)] }, { sources: clash }), STARTER).drug('testol');
    expect(laid?.doseRules.map((each) => laid.sources[each.evidence[0]?.source ?? '']?.publisher)).toEqual([
      'FDA',
      'DailyMed',
      'DailyMed',
    ]);
  });

  it('is laid over several formularies, the first one on top', () => {
    const ward = formulary(
      [drug('testol', { extends: true, doseRules: [dose('adult', 100, { evidence: [{ source: 'board' }] })] })],
      { id: 'ward', sources: LOCAL },
    );
    expect(rules(ward, house({ doseRules: [dose('adult', 200)], retire: ['eu'] }), STARTER)).toEqual([
      ['adult', 100],
      ['start', 50],
    ]);
  });

  it('ends at a drug that replaces what is below it', () => {
    const whole = formulary([drug('testol', { doseRules: [dose('whole', 1)] })], { id: 'whole' });
    expect(rules(house({ doseRules: [dose('own', 2)] }), whole, STARTER)).toEqual([
      ['own', 2],
      ['whole', 1],
    ]);
  });
});

describe('a retired drug', () => {
  const retiring = formulary([], { id: 'house', retire: ['otherol'] });
  it('is known by its names and judges nothing', () => {
    const built = index(retiring, STARTER);
    expect(built.drug('otherol')?.doseRules).toEqual([]);
    expect(built.lexicon.lookup('otherol')?.id).toBe('otherol');
    expect(built.drug('testol')?.doseRules).toHaveLength(3);
  });

  it('is retired below alone', () => {
    const own = formulary([drug('otherol', { doseRules: [dose('own', 5)] })], { id: 'house', retire: ['otherol'] });
    expect(
      index(own, STARTER)
        .drug('otherol')
        ?.doseRules.map((each) => each.id),
    ).toEqual(['own']);
  });
});

describe('what only layers get wrong', () => {
  it.each<[string, Formulary, RegExp]>([
    [
      'a drug to retire that is not there',
      formulary([], { id: 'house', retire: ['nosuch'] }),
      /house: retires drug "nosuch"/,
    ],
    ['a rule to retire that is not there', house({ retire: ['nosuch'] }), /drug testol: retires rule "nosuch"/],
    [
      'a drug to extend that is not there',
      formulary([drug('nosuch', { extends: true })], { id: 'house' }),
      /nosuch: extends a drug that no formulary below has/,
    ],
    [
      'a rule that competes with one below',
      house({ doseRules: [dose('twice', 250)] }),
      /laid over the entry below: rule \w+: holds for the same patients/,
    ],
    [
      'a ceiling below a maximum that is left',
      house({
        doseRules: [
          dose('eu', 900, {
            jurisdiction: 'EU',
            limits: [{ kind: 'stated-maximum', value: 900, unit: 'mg', per: 'day' }],
          }),
        ],
      }),
      /ceiling of 800 mg is below the stated maximum of 900 mg/,
    ],
  ])('%s', (_, top, message) => {
    expect(layerProblems(layers(top, STARTER)).join('\n')).toMatch(message);
  });

  it('nothing, in sound layers', () => {
    expect(layerProblems(layers(house({ doseRules: [dose('adult', 200)], retire: ['eu'] }), STARTER))).toEqual([]);
  });
});
