import { expect, test } from 'vitest';
import { brief, readProse } from '../brief.ts';

const CASES: readonly (readonly [name: string, text: string, doses: readonly string[]])[] = [
  [
    'short lines are statements of their own',
    'Ibuprofen 10 mg/kg is contraindicated in burns\nMorphine 200 micrograms/kg (max 10 mg)\nTramadol 1 mg/kg',
    [
      'ibuprofen 10 mg/kg (prohibition)',
      'morphine 200 mcg/kg max 10 mg',
      'morphine -10 mg max (limit)',
      'tramadol 1 mg/kg',
    ],
  ],
  [
    'an entry begins anew behind a long line',
    'Ibuprofen 10 mg/kg, not if the kidneys are injured or the patient is systemically unwell\nMorphine 200 micrograms/kg',
    ['ibuprofen 10 mg/kg', 'morphine 200 mcg/kg'],
  ],
  [
    'bands of patients are lines',
    'Morphine by mouth\n<6m 50 micrograms/kg\n6m-6yrs 1 mg\n6-12y 2.5 mg\n12 years 5 mg (2.5 mL of\n13-17 years 10 mg',
    ['morphine 50 mcg/kg', 'morphine 1 mg', 'morphine 2.5 mg', 'morphine 5 mg', 'morphine 10 mg'],
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
