import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('consistency/internal', {
  reports: [
    [
      'a point lost between two lines',
      '# Airway\n\nMorphine 0.1 mg/kg IV (max 5 mg) or\nMorphine 2mg/kg IM/IN (max 10mg)\n\nAgain:\n\nMorphine 0.1 mg/kg IV (max 5 mg) or\nMorphine ⟦0.2mg/kg IM/IN⟧(max 10mg)',
      'tenfold',
    ],
    [
      'a range with zeros gained',
      '# Pain\n\n- Gabapentin 300-600 mg three times daily\n- Gabapentin ⟦3,000-6,000 mg three times daily⟧',
      'tenfold',
    ],
    [
      'the same figures in units a thousand times apart',
      '# Pain\n\nMorphine 0.05-0.5 mcg/kg/min is first.\n\n## Doses\n\n- Morphine ⟦0.05-0.5 mg/kg/min⟧',
      'thousandfold',
    ],
    [
      'a day said in two ways',
      '# Hypothyroidism\n\nLevothyroxine 100 mcg once daily.\n\n## Later\n\nLevothyroxine ⟦100 mg a day⟧.',
      'thousandfold',
    ],
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
      'the same figures by another route, by weight, as a rate or of another drug',
      '# Pain\n\nFentanyl 50 mcg IV. Fentanyl 50 mg by mouth. Ketamine 1 mg/kg. Ketamine 1 g. Morphine 2 mg/h. Morphine 2 mcg. Remifentanil 1 mcg/kg.',
    ],
    ['a warning beside it', '# Pain\n\nFentanyl 50 mcg IV. Never give fentanyl 50 mg IV.'],
    [
      'ten times as much for others',
      '# Neural tube defects\n\n- Low risk:\n  - Folic acid 0.4 mg daily\n- High risk:\n  - Folic acid 4 mg daily',
    ],
    [
      'ten times as much in another section',
      '# Morphine\n\n## Analgesia\n\nMorphine 0.1 mg/kg IV\n\n## Induction\n\nMorphine 1 mg/kg IV',
    ],
    ['ten times as much by weight', '# Seizures\n\nMorphine for 10 kg: 1 mg IV\n\nMorphine for 100 kg: 10 mg IV'],
    ['twice as much', '# Pain\n\nGabapentin 300 mg three times daily\n\nGabapentin 600 mg three times daily'],
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
