import { expect, test } from 'vitest';
import { brief, readProse } from '../brief.ts';

const CASES: readonly (readonly [name: string, text: string, doses: readonly string[]])[] = [
  [
    'short lines are statements of their own',
    'Ibuprofen 10 mg/kg contraindicated in burns\nMorphine 200 micrograms/kg (max 10 mg)\nTramadol 1 mg/kg',
    [
      'ibuprofen 10 mg/kg (prohibition)',
      'morphine 200 mcg/kg max 10 mg',
      'morphine -10 mg max (limit)',
      'tramadol 1 mg/kg',
    ],
  ],
  [
    'running text goes on over its line breaks',
    'In this group of patients the usual approach is to give oral\nPregabalin 75 mg\ntwice daily for three\nweeks.',
    ['pregabalin 75 mg x2/1d for 3-3wk oral'],
  ],
];

test.each(CASES)('%s', (_name, text, doses) => {
  expect(readProse(text).map(brief)).toEqual(doses);
});
