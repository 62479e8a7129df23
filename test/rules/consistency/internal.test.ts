import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('consistency/internal', {
  reports: [
    [
      'two ranges',
      '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.\n\nPregabalin ⟦300-600 mg daily⟧.',
      'range',
    ],
    [
      'a list item and a table',
      '# Diabetic peripheral neuropathy\n\n- Pregabalin 150-300 mg daily\n\n| Drug | Dose |\n| --- | --- |\n| Pregabalin | ⟦300-600 mg daily⟧ |',
      'range',
    ],
    [
      'two lines',
      '# Diabetic peripheral neuropathy\n\nPregabalin is first-line.\n\n⟦Pregabalin⟧ is a second-line drug.',
      'line',
    ],
  ],
  ignores: [
    [
      'the same range in another unit',
      '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.\n\nPregabalin 0.15-0.3 g daily.',
    ],
    [
      'a starting dose',
      '# Diabetic peripheral neuropathy\n\nStart pregabalin 50-75 mg daily.\n\nPregabalin 150-300 mg daily.',
    ],
    [
      'another population',
      '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.\n\nIn creatinine clearance 30-60 mL/min: pregabalin 75-300 mg daily.',
    ],
    [
      'a limit',
      '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.\n\nDo not give pregabalin 300-600 mg daily.',
    ],
    ['two drugs', '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.\n\nGabapentin 900-1800 mg daily.'],
    [
      'two lines of two conditions',
      '# Pain\n\nPregabalin is first-line for diabetic neuropathy.\n\nPregabalin is second-line for fibromyalgia.',
    ],
    ['code', '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.\n\n`Pregabalin 300-600 mg daily`'],
  ],
});
