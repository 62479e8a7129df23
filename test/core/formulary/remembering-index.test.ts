import { expect, test } from 'vitest';
import { rememberingIndex } from '../../../server/src/core/formulary/remembering-index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const { formulary } = builtInEnvironment();
const remembering = rememberingIndex(formulary);
const TEXTS = ['Give pregabalin for postherpetic neuralgia.', '', 'Duloxetine or an SSRI in depression.'];

test('answers as the index it is made of, also the second time', () => {
  for (const text of [...TEXTS, ...TEXTS]) {
    expect(remembering.lexicon.find(text)).toEqual(formulary.lexicon.find(text));
    expect(remembering.indications.find(text)).toEqual(formulary.indications.find(text));
  }
});

test('passes everything else on', () => {
  expect(remembering.drug('pregabalin')).toBe(formulary.drug('pregabalin'));
  expect(remembering.lexicon.lookup('Lyrica')).toEqual(formulary.lexicon.lookup('Lyrica'));
  expect(remembering.indications.covers('neuropathic-pain', 'dpn')).toBe(true);
});
