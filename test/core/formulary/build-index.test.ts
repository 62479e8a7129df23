import { expect, it } from 'vitest';
import { buildFormularyIndex } from '../../../server/src/core/formulary/build-index.ts';
import { NO_NAMES } from '../../../server/src/core/formulary/name-list.ts';
import { drug, formulary, rule } from './fixtures.ts';

const house = formulary(
  [drug('paracetamol', { codes: { unii: '362O9ITL9D' } }), drug('warfarin', { doseRules: [rule('house')] })],
  { id: 'house' },
);
const builtIn = formulary(
  [
    drug('acetaminophen', { codes: { unii: '362O9ITL9D' } }),
    drug('warfarin', { doseRules: [rule('built-in')] }),
    drug('apixaban'),
  ],
  { id: 'built-in' },
);
const index = buildFormularyIndex(
  [
    { formulary: house, digest: 'h' },
    { formulary: builtIn, digest: 'b' },
  ],
  NO_NAMES,
);

it('keeps formularies in order of priority', () => {
  expect(index.releases).toEqual([
    { id: 'house', release: '1', digest: 'h' },
    { id: 'built-in', release: '1', digest: 'b' },
  ]);
});

it('replaces a drug of the same id as a whole', () => {
  expect(index.drug('warfarin')?.doseRules.map((each) => each.id)).toEqual(['house']);
  expect(index.drug('warfarin')?.formulary).toBe('house');
});

it('replaces a drug of the same UNII and keeps its names', () => {
  expect(index.drugs.map((each) => each.id)).toEqual(['paracetamol', 'warfarin', 'apixaban']);
  expect(index.drug('acetaminophen')?.id).toBe('paracetamol');
  expect(index.lexicon.lookup('acetaminophen')?.id).toBe('paracetamol');
});

it('carries the sources with the drug', () => {
  expect(index.drug('apixaban')?.sources['label-us']?.publisher).toBe('DailyMed');
  expect(index.drug('nothing')).toBeUndefined();
});

it('works without any formulary', () => {
  const empty = buildFormularyIndex([], NO_NAMES);
  expect(empty.drugs).toEqual([]);
  expect(empty.lexicon.find('warfarin')).toEqual([]);
  expect(empty.indications.covers('vte', 'dvt')).toBe(true);
});
