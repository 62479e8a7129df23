import { expectCorpusFindings } from '../../harness/expect-findings.ts';

expectCorpusFindings('cross/start-vs-range', {
  reports: [
    [
      'a start above the range',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nStart pregabalin ⟦450 mg daily⟧.',
        'b.md': '# Diabetic peripheral neuropathy\n\n- Pregabalin 150-300 mg daily',
      },
      'conflict',
    ],
    [
      'in grams',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nStart pregabalin ⟦0.45 g daily⟧.',
        'b.md': '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily',
      },
      'conflict',
    ],
  ],
  ignores: [
    [
      'at the upper end',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nStart pregabalin 300 mg daily.',
        'b.md': '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.',
      },
    ],
    [
      'below',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nStart pregabalin 75 mg daily.',
        'b.md': '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.',
      },
    ],
    [
      'another use',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nStart pregabalin 450 mg daily.',
        'b.md': '# Postherpetic neuralgia\n\nPregabalin 150-300 mg daily.',
      },
    ],
    [
      'one article',
      { 'a.md': '# Diabetic peripheral neuropathy\n\nStart pregabalin 450 mg daily. Pregabalin 150-300 mg daily.' },
    ],
    [
      'another drug',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nStart gabapentin 900 mg daily.',
        'b.md': '# Diabetic peripheral neuropathy\n\nPregabalin 150-300 mg daily.',
      },
    ],
  ],
});
