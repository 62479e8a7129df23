import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { draftLabel } from '../../../server/src/core/exchange/labels/draft-label.ts';
import { openFdaLabel } from '../../../server/src/core/exchange/labels/openfda-label.ts';
import { SplLabelBuilder } from '../../../server/src/core/exchange/labels/spl-label.ts';
import type { DoseRule } from '../../../server/src/core/formulary/model.ts';
import { builtInEnvironment, ROOT, SHARED } from '../../harness/environment.ts';

const INDEX = builtInEnvironment().formulary;
const OPTIONS = { index: INDEX, jurisdiction: 'US', today: '2026-11-01' };
const fixture = (name: string): string => readFileSync(join(ROOT, 'test/fixtures/labels', name), 'utf8');

function spl(xml: string) {
  const builder = new SplLabelBuilder();
  const parser = sax.parser(true, {});
  parser.onopentag = (node) => builder.openElement(node.name, node.attributes as Record<string, string>);
  parser.onclosetag = (name) => builder.closeElement(name);
  parser.ontext = (text) => builder.text(text);
  parser.write(xml).close();
  return draftLabel(builder.record(), OPTIONS);
}

const said = ({ indications, route, doseType, perDose, perDay, frequency, limits }: DoseRule) => ({
  use: indications.map((each) => each.id).join(' '),
  route,
  doseType,
  ...(perDose && { perDose }),
  ...(perDay && { perDay }),
  ...(frequency && { frequency }),
  limits: limits.map(({ kind, value, unit, per }) => `${kind} ${value} ${unit} per ${per}`),
});

describe('a structured product label', () => {
  const draft = spl(fixture('testocillin.xml'));

  it('gives names, codes and products of the moiety, and no filler', () => {
    expect(draft?.drug).toMatchObject({
      id: 'testocillin-sodium',
      brands: [{ name: 'Testamax', jurisdiction: 'US' }],
      codes: { unii: 'AAAAAAAAA2' },
      products: [{ form: 'tablet', release: 'IR', route: 'oral', strengths: [{ value: 250, unit: 'mg' }] }],
    });
    expect(JSON.stringify(draft?.drug)).not.toContain('lactose');
  });

  it('gives the source with set id, version and date', () => {
    expect(draft?.sources['testocillin-sodium-us']).toMatchObject({
      setId: '11111111-2222-3333-4444-555555555555',
      splVersion: '7',
      effectiveDate: '2024-03-15',
      publisher: 'Example Pharma, through DailyMed',
      tier: 'A',
    });
  });

  it('drafts what a reader finds, from the text and not from the highlights', () => {
    expect(draft?.drug.doseRules.map(said)).toEqual([
      {
        use: 'pneumonia',
        route: 'oral',
        doseType: 'initial',
        perDose: { usual: 500, unit: 'mg' },
        frequency: { min: 1, max: 1, per: 'd' },
        limits: [],
      },
      {
        use: 'cystitis',
        route: 'oral',
        doseType: 'maintenance',
        perDose: { usual: 250, unit: 'mg' },
        frequency: { min: 2, max: 2, per: 'd' },
        limits: ['stated-maximum 500 mg per day'],
      },
    ]);
  });

  it('says where each rule was read', () => {
    expect(draft?.drug.doseRules[1]?.evidence[0]).toMatchObject({
      source: 'testocillin-sodium-us',
      loinc: '34068-7',
      section: '2.1 Cystitis in Adults',
      quote: expect.stringContaining('The recommended dose is 250 mg orally twice daily for 5 days.'),
    });
  });

  it('notes what it did not understand, with the reason', () => {
    const notes = draft?.notes.filter((note) => !note.understood).map((note) => [note.text, note.result]);
    expect(notes).toContainEqual([
      'In patients taking probenecid, give 125 mg once daily.',
      'it holds together with another medicine; enter it as an adjustment',
    ]);
    expect(notes?.find(([text]) => text?.includes('100 mg once daily'))?.[1]).toMatch(/names patients/);
  });

  it('takes warnings and contraindications, a heading alone included', () => {
    expect(draft?.drug.boxedWarnings.map((each) => each.note)).toEqual([
      'WARNING: RARE HARM: Testocillin may cause rare harm.',
    ]);
    expect(draft?.drug.contraindications.map((each) => each.note)).toEqual([
      '4.1 Hypersensitivity to testocillin',
      '4.2 Porphyria: Attacks have been reported.',
    ]);
  });

  it('is a draft', () => expect(draft?.drug.review.state).toBe('draft'));
});

describe('an openFDA label', () => {
  const results: unknown[] = JSON.parse(fixture('openfda.json')).results;
  const label = (at: number) => openFdaLabel(results[at]);

  it('gives the same doses as its XML', () => {
    const record = label(0);
    const rules = record === null ? undefined : draftLabel(record, OPTIONS)?.drug.doseRules;
    expect(rules?.map(({ indications, perDose }) => [indications[0]?.id, perDose?.usual])).toEqual([
      ['pneumonia', 500],
      ['cystitis', 250],
    ]);
    expect(rules?.[1]?.evidence[0]?.section).toBe('2.1');
  });

  it('is no drug when it names no ingredient', () => {
    const record = label(2);
    expect(record).not.toBeNull();
    expect(record === null ? 'x' : draftLabel(record, OPTIONS)).toBeNull();
  });

  it.each([null, 3, [], 'x'])('is nothing when it is %j', (value) => expect(openFdaLabel(value)).toBeNull());
});

const FIXTURES = join(SHARED, 'data/fda-openfda-spl/spl');
const present = existsSync(FIXTURES);
if (!present) console.warn('skipped: real labels are not here (expected in ../shared/data)');
describe.runIf(present)('real labels', () => {
  const rules = (file: string) => spl(readFileSync(join(FIXTURES, file), 'utf8'))?.drug;
  const lines = (file: string) =>
    rules(file)?.doseRules.map(({ indications, doseType, perDose, perDay, population, limits }) => {
      const { low, usual, high, unit } = perDose ?? perDay ?? { unit: '' };
      const children = population?.ageMaxDays === undefined ? '' : ' children';
      const most = limits.map((each) => ` max ${each.value} ${each.unit}/${each.per}`).join('');
      return `${indications.map((each) => each.id).join('+')}${children} ${doseType} ${usual ?? `${low}-${high}`} ${unit}${perDay ? '/d' : ''}${most}`;
    });

  it('atorvastatin: start, range, children with their maximum', () => {
    expect(lines('lipitor-orig.xml')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^hyperlipidemia.* initial 10-20 mg$/),
        expect.stringMatching(/^hyperlipidemia.* maintenance 10-80 mg$/),
        'hefh children initial 10 mg/d max 20 mg/day',
        'hofh maintenance 10-80 mg/d',
      ]),
    );
    expect(rules('lipitor-orig.xml')).toMatchObject({ id: 'atorvastatin', codes: { unii: 'A0JWA85V8F' } });
  });

  it('sildenafil: as needed, with its maximum, and no dose that belongs to ritonavir or an alpha blocker', () => {
    expect(lines('viagra-64f8040f.xml')).toEqual(['erectile-dysfunction prn 50 mg max 100 mg/dose']);
  });

  it('adalimumab: subcutaneous although the kit holds a swab, with its boxed warning', () => {
    const drug = rules('humira.xml');
    expect(new Set(drug?.doseRules.map((rule) => rule.route))).toEqual(new Set(['subcutaneous']));
    expect(drug?.boxedWarnings).toHaveLength(1);
    expect(lines('humira.xml')).toContain('crohns maintenance 40 mg');
    // Only the row whose weight is read: not below 30 kg.
    const arthritis = drug?.doseRules.filter((rule) => rule.indications.some((use) => use.id === 'jia'));
    expect(arthritis?.map((rule) => [rule.perDose?.usual, rule.population?.weightMinKg])).toEqual([[40, 30]]);
  });

  it('a combination is one drug, and an index of classes is none', () => {
    expect(rules('cough.xml')?.genericName).toBe('diphenhydramine / phenylephrine');
    expect(rules('METHOXSALEN-pharmclass.xml')).toBeUndefined();
  });
});
