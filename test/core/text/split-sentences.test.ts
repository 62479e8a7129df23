import { expect, test } from 'vitest';
import { splitSentences } from '../../../server/src/core/text/split-sentences.ts';

const CASES: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ['Give 5 mg. Then 10 mg.', ['Give 5 mg.', 'Then 10 mg.']],
  ['Give 2.5 mg b.i.d. for pain.', ['Give 2.5 mg b.i.d. for pain.']],
  ['Use an opioid, e.g. Morphine 5 mg.', ['Use an opioid, e.g. Morphine 5 mg.']],
  ['Dose 15 mg/kg (max. 1 g).', ['Dose 15 mg/kg (max. 1 g).']],
  ['IV every 6 hours.Infuse slowly.', ['IV every 6 hours.', 'Infuse slowly.']],
  ['1. Take one tablet.', ['1. Take one tablet.']],
  ['Is it 5 mg? Yes.', ['Is it 5 mg?', 'Yes.']],
];

test.each(CASES)('%s', (text, expected) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual(expected);
});
