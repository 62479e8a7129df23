import { expect, test } from 'vitest';
import { brief } from '../brief.ts';
import { readProse } from '../built-in-names.ts';

const CASES: readonly (readonly [text: string, doses: readonly string[]])[] = [
  [
    'Duloxetine: maximum 60 mg/day (US) and 120 mg/day (UK).',
    ['duloxetine -60 mg per day max (limit) US', 'duloxetine -120 mg per day max (limit) UK'],
  ],
  [
    'Pregabalin maximum: US 300 mg/day; UK 600 mg/day.',
    ['pregabalin -300 mg per day max (limit) US', 'pregabalin -600 mg per day max (limit) UK'],
  ],
  [
    'Metformin 1 g twice daily (maximum 2 g daily in the UK, 2550 mg daily in the US).',
    [
      'metformin 1 g x2/1d max 2 g/day',
      'metformin -2 g per day max (limit) UK',
      'metformin -2550 mg per day max (limit) US',
    ],
  ],
  ['Citalopram should not exceed 40 mg/day (US and EU).', ['citalopram -40 mg per day max (limit) US+EU']],
  ['In the UK, start sertraline 50 mg daily.', ['sertraline 50 mg per day start UK']],
  [
    'Tramadol 50 mg every 6 hours (UK max 400 mg/day).',
    ['tramadol 50 mg x1/6h max 400 mg/day', 'tramadol -400 mg per day max (limit) UK'],
  ],
  ['Quetiapine maximum 800 mg/day (FDA label).', ['quetiapine -800 mg per day max (limit) US']],
  // A word, another country, or what somebody there has done.
  ['Let us give codeine 30 mg daily.', ['codeine 30 mg per day']],
  ['Apixaban 5 mg twice daily (EU trial of 2019).', ['apixaban 5 mg x2/1d']],
  ['Maximum 200 mg in the UK; sumatriptan 300 mg elsewhere.', ['? -200 mg max (limit) UK', 'sumatriptan 300 mg']],
];

test.each(CASES)('%s', (text, doses) => {
  const read = readProse(text).map((dose) => [brief(dose), dose.jurisdictions.join('+')].filter(Boolean).join(' '));
  expect(read).toEqual(doses);
});
