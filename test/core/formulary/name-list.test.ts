import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFormularyIndex } from '../../../server/src/core/formulary/build-index.ts';
import { listedName, parseNameList } from '../../../server/src/core/formulary/name-list.ts';

const TEXT = readFileSync('server/names/names.txt', 'utf8');
const LIST = parseNameList(TEXT);
const LEXICON = buildFormularyIndex([], LIST).lexicon;

describe('the shipped list of names', () => {
  it('is small enough', () => {
    expect(gzipSync(TEXT).length).toBeLessThan(100_000);
  });

  it('has every name once', () => {
    const all = LIST.lines.flatMap((line) => {
      const { name, synonyms, brands } = listedName(line);
      return [name, ...synonyms, ...brands.map((brand) => brand.replace(/^=/, ''))];
    });
    const keys = all.map((name) => name.toLowerCase().replace(/[^\p{L}\d]+/gu, ' '));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each([
    ['paracetamol', 'acetaminophen'],
    ['Tylenol', 'acetaminophen'],
    ['adrenaline', 'epinephrine'],
    ['salbutamol', 'albuterol'],
    ['frusemide', 'furosemide'],
    ['co-amoxiclav', 'amoxicillin / clavulanate'],
    ['Augmentin', 'amoxicillin / clavulanate'],
    ['co-trimoxazole', 'sulfamethoxazole / trimethoprim'],
    ['TMP-SMX', 'sulfamethoxazole / trimethoprim'],
    ['codeine/paracetamol', 'codeine / acetaminophen'],
    ['paracetamol/tramadol', 'acetaminophen / tramadol'],
    ['Lantus', 'insulin glargine'],
    ['vitamin D3', 'cholecalciferol'],
    ['potassium chloride', 'potassium chloride'],
    ['sodium bicarbonate', 'sodium bicarbonate'],
    ['magnesium sulphate', 'magnesium sulfate'],
    ['folic acid', 'folic acid'],
    ['metoprolol succinate', 'metoprolol'],
    ['flucloxacillin', 'flucloxacillin'],
    ['tirzepatide', 'tirzepatide'],
    ['dextromethorphan', 'dextromethorphan'],
  ])('reads %s as %s', (name, generic) => {
    expect(LEXICON.lookup(name)).toMatchObject({ id: null, name: generic, kind: 'drug' });
  });

  it('finds nothing in prose without medicines', () => {
    const prose = `The patient drank water and alcohol; serum sodium, potassium, calcium, glucose, creatinine, urea and
      cholesterol were normal. Oxygen was given. Take action to sustain trust; the triad is complete. She is well versed in
      failure to thrive. Insulin resistance and iron deficiency run in families. The protein lead to a muse of the soma.`;
    expect(LEXICON.find(prose)).toEqual([]);
  });
});

describe('parseNameList', () => {
  it.each(['', '\n\n', '#only', '\t\t', '!', 'name\tsyn;;\t;'])('never fails on %j', (text) => {
    const lexicon = buildFormularyIndex([], parseNameList(text)).lexicon;
    expect(lexicon.find('nothing')).toEqual([]);
  });
});
