import { expectCorpusFindings } from '../../harness/expect-findings.ts';

expectCorpusFindings('cross/line-of-therapy-conflict', {
  reports: [
    [
      'first and second',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\n⟦Gabapentin⟧ is first-line.',
        'b.md': '# Diabetic peripheral neuropathy\n\n- ⟦Gabapentin⟧ is a second-line drug',
      },
      'conflict',
    ],
    [
      'first and third',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nFirst-line drugs are ⟦gabapentin⟧ and duloxetine.',
        'b.md': '# Diabetic peripheral neuropathy\n\n⟦Gabapentin⟧ is 3rd-line.',
      },
      'conflict',
    ],
  ],
  ignores: [
    [
      'the same line',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nGabapentin is first-line.',
        'b.md': '# Diabetic peripheral neuropathy\n\nGabapentin is a 1st-line drug.',
      },
    ],
    [
      'another condition',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nGabapentin is first-line.',
        'b.md': '# Fibromyalgia\n\nGabapentin is second-line.',
      },
    ],
    [
      'only some patients',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nGabapentin is first-line.',
        'b.md': '# Diabetic peripheral neuropathy\n\nGabapentin is second-line in patients with oedema.',
      },
    ],
    [
      'two lines in a sentence',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nGabapentin is first-line.',
        'b.md': '# Diabetic peripheral neuropathy\n\nDuloxetine is first-line and gabapentin second-line.',
      },
    ],
  ],
});
