import { describe, expect, it, test } from 'vitest';
import { analyseArticle, planDefinition } from '../../../server/src/core/index.ts';
import { builtInEnvironment, readSample } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';
import { allActions, planProblems } from '../../harness/fhir-r4.ts';
import { PIECES } from '../properties/hostile-text.ts';

const env = builtInEnvironment();
type Json = Readonly<Record<string, unknown>>;

function planOf(text: string): Json | null {
  const { facts } = analyseArticle(text, env, { clinical: true });
  return planDefinition({ facts, text, formulary: env.formulary });
}

const STEPS = (steps: string, head = '# Neuropathic pain in adults\n') =>
  `${head}\n## Treatment algorithm\n\n${steps}\n\n## References\n\n1. Roe A. Pain. BMJ 2020;1:2. https://example.org/pain\n2. Doe B. More pain. Lancet 2021;3:4.\n`;

/** One step with these words, between two others. */
const withStep = (words: string) =>
  STEPS(`1. Start gabapentin 300 mg three times daily [1]\n2. ${words}\n3. Refer to a pain clinic`);

/** The dosages of the second step. */
function dosagesOf(words: string): readonly Json[] {
  const plan = planOf(withStep(words));
  expect(planProblems(plan)).toEqual([]);
  const [, ...rest] = (plan?.contained ?? []) as readonly { readonly dosage: readonly Json[] }[];
  return rest.flatMap(({ dosage }) => dosage);
}

const mg = (value: number, divisor = '') => ({
  value,
  unit: `mg${divisor}`,
  system: 'http://unitsofmeasure.org',
  code: `mg${divisor}`,
});

describe('the samples as PlanDefinition', () => {
  test.each(['painful-diabetic-neuropathy', 'postherpetic-neuralgia'])('%s', async (name) => {
    const plan = planOf(readSample(`${name}.md`));
    expect(planProblems(plan)).toEqual([]);
    await expect(`${JSON.stringify(plan, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.plan.json`);
  });

  it('is nothing where there is no algorithm', () => expect(planOf(readSample('anaphylaxis.md'))).toBeNull());
});

describe('a dose', () => {
  const daily = (times: number) => ({ repeat: { frequency: times, period: 1, periodUnit: 'd' } });

  test.each<[string, Json]>([
    [
      'Add amitriptyline 10 mg once daily by mouth',
      { timing: daily(1), doseAndRate: [{ doseQuantity: mg(10) }], route: { text: 'oral' } },
    ],
    [
      'Add pregabalin 75 to 150 mg twice daily',
      { timing: daily(2), doseAndRate: [{ doseRange: { low: mg(75), high: mg(150) } }] },
    ],
    [
      'Add tramadol 50 mg every 4 to 6 hours as needed',
      {
        timing: { repeat: { frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' } },
        asNeededBoolean: true,
        doseAndRate: [{ doseQuantity: mg(50) }],
      },
    ],
    // A day's total is no dose: a reader would give it at each time.
    ['Add duloxetine 60 mg daily', {}],
    ['Add pregabalin 300 mg/day in 2 divided doses', {}],
    // Which of the two is meant?
    ['Add pregabalin 150-75 mg twice daily', {}],
    // Nor is a step.
    ['Increase pregabalin by 75 mg every week', {}],
    // "Up to three times" has no first number.
    ['Add tramadol 50 mg up to 3 times a day', { doseAndRate: [{ doseQuantity: mg(50) }] }],
  ])('%s', (words, said) => {
    const [dosage, ...others] = dosagesOf(words);
    expect(others).toEqual([]);
    const { text, ...rest } = dosage ?? {};
    expect(words).toContain(text);
    expect(rest).toEqual(said);
  });

  it('has the maximum that stands beside it', () =>
    expect(dosagesOf('Add tramadol 50 mg every 6 hours (maximum 400 mg per day)')[0]).toMatchObject({
      doseAndRate: [{ doseQuantity: mg(50) }],
      maxDosePerPeriod: { numerator: mg(400), denominator: { value: 1, unit: 'day', code: 'd' } },
    }));

  it('has a maximum whose period is not said as an instruction, and not as a dose', () =>
    expect(dosagesOf('Add atropine 1 mg IV every 3 to 5 min as needed, max 3 mg')).toEqual([
      expect.objectContaining({ additionalInstruction: [{ text: 'maximum 3 mg' }] }),
    ]));

  it('that is a limit alone is no order', () =>
    expect(dosagesOf('Do not exceed pregabalin 600 mg per day')).toEqual([]));

  it('beside another after "or" is an alternative', () => {
    const plan = planOf(withStep('Add midazolam 2.5 mg IV or 5 mg IM'));
    expect(allActions(plan ?? {}).find((each) => each.id === 'step-1.2')).toMatchObject({
      selectionBehavior: 'exactly-one',
      action: [{ definitionCanonical: '#dose-2' }, { definitionCanonical: '#dose-3' }],
    });
    const both = planOf(withStep('Add pregabalin 75 mg twice daily, then duloxetine 30 mg once daily'));
    expect(allActions(both ?? {}).find((each) => each.id === 'step-1.2')).not.toHaveProperty('selectionBehavior');
  });

  it('of units and tablets says so, in UCUM only where that is meant', () => {
    const said = dosagesOf('Add paracetamol 2 tablets four times daily')[0];
    expect(said).toMatchObject({ doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablet', code: '{tablet}' } }] });
    const units = dosagesOf('Add insulin glargine 10 units once daily')[0];
    expect(units?.doseAndRate).toEqual([{ doseQuantity: { value: 10, unit: 'units' } }]);
  });

  it('that was studied, or that is warned of, is no order', () => {
    expect(dosagesOf('In a trial, patients received pregabalin 600 mg twice daily')).toEqual([]);
    expect(dosagesOf('Never give pregabalin 600 mg twice daily')).toEqual([]);
  });

  it('of some patients alone is an action of its own, under that condition', () => {
    const plan = planOf(withStep('Add pregabalin 25 mg twice daily in older adults'));
    const action = allActions(plan ?? {}).find((each) => each.definitionCanonical === '#dose-2');
    expect(action).toMatchObject({
      title: 'pregabalin 25 mg twice daily',
      condition: [{ kind: 'applicability', expression: { description: 'older adults', language: 'text/plain' } }],
    });
  });

  it('has a code only where the formulary has one', () => {
    const plan = planOf(withStep('Add lidocaine-free balm 5 g twice daily, or pregabalin 75 mg twice daily'));
    const products = ((plan?.contained ?? []) as readonly Json[]).map((each) => each.productCodeableConcept);
    expect(products).toContainEqual({
      coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '187832' }],
      text: 'pregabalin',
    });
    for (const product of products) expect(product).toHaveProperty('text');
  });
});

describe('a step', () => {
  const step = (words: string): Json | undefined => {
    const plan = planOf(withStep(words));
    return allActions(plan ?? {}).find((each) => each.id === 'step-1.2');
  };

  it('keeps its number, words, condition and what it comes after', () =>
    expect(step('Switch to pregabalin if pain persists [2]')).toMatchObject({
      prefix: '2',
      title: 'Switch to pregabalin if pain persists',
      textEquivalent: 'Switch to pregabalin if pain persists',
      condition: [
        {
          kind: 'applicability',
          expression: { description: 'if pain persists', language: 'text/plain', expression: 'if pain persists' },
        },
      ],
      relatedAction: [{ actionId: 'step-1.1', relationship: 'after' }],
      documentation: [{ type: 'citation', label: '2', citation: 'Doe B. More pain. Lancet 2021;3:4.' }],
    }));

  it('that adds begins while what came before goes on', () =>
    expect(step('Add amitriptyline')).toMatchObject({
      relatedAction: [{ actionId: 'step-1.1', relationship: 'after-start' }],
    }));

  it('names a citation without an entry by its number alone', () =>
    expect(step('Switch to pregabalin [7]')).toMatchObject({ documentation: [{ type: 'citation', label: '7' }] }));

  it('has its nested items as actions; all but the first with "or" are alternatives', () => {
    const either = step('Choose one drug\n   - pregabalin 75 mg twice daily\n   - or duloxetine 30 mg once daily');
    expect(either).toMatchObject({
      selectionBehavior: 'exactly-one',
      action: [
        {
          id: 'step-1.2.1',
          title: 'pregabalin 75 mg twice daily',
          // As the title of the article says.
          condition: [{ expression: { description: 'adults' } }],
          definitionCanonical: '#dose-2',
        },
        { id: 'step-1.2.2', title: 'or duloxetine 30 mg once daily', definitionCanonical: '#dose-3' },
      ],
    });
    expect(step('Do both\n   - Check renal function\n   - Start pregabalin')).not.toHaveProperty('selectionBehavior');
  });
});

describe('what the article says of itself', () => {
  const plan = (head: string) => planOf(STEPS('1. Start gabapentin\n2. Switch to pregabalin', head));

  test.each([
    ['approved', 'active'],
    ['draft', 'draft'],
    ['under review', 'draft'],
    ['submitted', 'draft'],
    ['something else', 'unknown'],
  ])('status "%s" is %s', (status, expected) =>
    expect(plan(`---\nstatus: ${status}\n---\n# Pain\n`)?.status).toBe(expected),
  );

  it('a plan without a status, a date or people says none', () =>
    expect(Object.keys(plan('# Pain\n') ?? {})).toEqual([
      'resourceType',
      'language',
      'title',
      'subtitle',
      'type',
      'status',
      'usage',
      'action',
    ]));

  it('an approval whose text has changed is none', () =>
    expect(
      plan(
        `---\nstatus: approved\napproved_by: A. Roe\napproved_on: 2026-01-02\ncontent_hash: ${'0'.repeat(64)}\n---\n# Pain\n`,
      ),
    ).not.toHaveProperty('approvalDate'));

  it('dates, people and countries are taken over', () => {
    const said = plan(
      '---\nstatus: approved\nlast_updated: 2026-01-03\napproved_by: C. Coe\napproved_on: 2026-01-02\nauthors: [A. Roe]\nreviewers: [B. Doe]\njurisdiction: UK\n---\n# Pain\n',
    );
    expect(planProblems(said)).toEqual([]);
    expect(said).toMatchObject({
      status: 'active',
      date: '2026-01-03',
      approvalDate: '2026-01-02',
      author: [{ name: 'A. Roe' }],
      reviewer: [{ name: 'B. Doe' }],
      endorser: [{ name: 'C. Coe' }],
      jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'GB' }] }],
    });
  });

  it('several algorithms are groups of one plan', () => {
    const text = `${STEPS('1. Start gabapentin\n2. Switch to pregabalin')}\n## Pathway for severe pain\n\n1. Start duloxetine 30 mg once daily\n2. Refer\n`;
    const groups = planOf(text);
    expect(planProblems(groups)).toEqual([]);
    expect(groups).toMatchObject({
      title: 'Neuropathic pain in adults',
      action: [
        { title: 'Treatment algorithm' },
        { title: 'Pathway for severe pain', groupingBehavior: 'visual-group' },
      ],
    });
  });
});

describe('any article gives a sound plan or none', () => {
  const sound = (text: string): void => {
    const plan = planOf(text);
    if (plan !== null) expect(planProblems(JSON.parse(JSON.stringify(plan)))).toEqual([]);
  };

  it('of clinical pieces in steps', () => {
    const piece = fc.constantFrom(
      ...PIECES,
      '\n2. ',
      '\n3. ',
      '\n   - ',
      'gabapentin 300-600 mg three times daily [1]',
      'insulin 10 units/h',
      'heparin 18 units/kg/h IV over 2 hours',
      'or dopamine 5 mcg/kg/min, max 20 mcg/kg/min',
      'ibuprofen or naproxen 400 mg',
    );
    const texts = fc.array(piece, { maxLength: 30 }).map((all) => STEPS(`1. Start gabapentin\n2. ${all.join(' ')}`));
    fc.assert(fc.property(texts, sound), { numRuns: 200 });
  });

  it('of any characters', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    const texts = fc
      .tuple(any, any, any)
      .map(([a, b, c]) => STEPS(`1. Start gabapentin 5 mg ${a}\n2. ${b}\n   - ${c} pregabalin 75 mg`, `# ${c}\n`));
    fc.assert(fc.property(texts, sound), { numRuns: 150 });
  });
});

describe('the checks can fail', () => {
  const good = planOf(withStep('Switch to pregabalin 75 mg twice daily')) ?? {};

  test.each<[string, Json]>([
    ['a status', { status: 'approved' }],
    ['an unknown element', { goal: [] }],
    ['a reference', { contained: [] }],
    ['an action', { action: [{ relatedAction: [{ actionId: 'x', relationship: 'behind' }] }] }],
  ])('by %s', (_title, change) => expect(planProblems({ ...good, ...change })).not.toEqual([]));
});
