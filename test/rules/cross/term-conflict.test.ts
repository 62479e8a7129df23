import { expectCorpusFindings } from '../../harness/expect-findings.ts';

expectCorpusFindings('cross/term-conflict', {
  reports: [
    [
      'two meanings',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nPeripheral neuropathy (⟦PN⟧) is common.',
        'b.md': '# Diabetic peripheral neuropathy\n\n- Parenteral nutrition (⟦PN⟧)',
      },
      'conflict',
    ],
  ],
  ignores: [
    [
      'one meaning',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nPeripheral neuropathy (PN).',
        'b.md': '# Diabetic peripheral neuropathy\n\nPeripheral neuropathies (PN).',
      },
    ],
    [
      'another condition',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nPeripheral neuropathy (PN).',
        'b.md': '# Fibromyalgia\n\nParenteral nutrition (PN).',
      },
    ],
    [
      'one article',
      { 'a.md': '# Diabetic peripheral neuropathy\n\nPeripheral neuropathy (PN). Parenteral nutrition (PN).' },
    ],
    [
      'code',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nPeripheral neuropathy (PN).',
        'b.md': '# Diabetic peripheral neuropathy\n\n`Parenteral nutrition (PN)`',
      },
    ],
  ],
});
