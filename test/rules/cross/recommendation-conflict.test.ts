import { expectCorpusFindings } from '../../harness/expect-findings.ts';

expectCorpusFindings('cross/recommendation-conflict', {
  reports: [
    [
      'for and against',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\n⟦Tramadol⟧ should be avoided.',
        'b.md': '# Diabetic peripheral neuropathy\n\nWe recommend ⟦tramadol⟧ here.',
      },
      'conflict',
    ],
    [
      'in a list',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\n- Avoid ⟦tramadol⟧',
        'b.md': '# Diabetic peripheral neuropathy\n\n- Other treatment options include ⟦tramadol⟧ and gabapentin',
      },
      'conflict',
    ],
  ],
  ignores: [
    [
      'only some patients',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nAvoid tramadol in patients with seizures.',
        'b.md': '# Diabetic peripheral neuropathy\n\nWe recommend tramadol here.',
      },
    ],
    [
      'another condition',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nTramadol should be avoided.',
        'b.md': '# Acute pain\n\nWe recommend tramadol here.',
      },
    ],
    [
      'both against',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\nTramadol should be avoided.',
        'b.md': '# Diabetic peripheral neuropathy\n\nDo not use tramadol.',
      },
    ],
    ['one article alone', { 'a.md': '# Diabetic peripheral neuropathy\n\nTramadol should be avoided.' }],
    [
      'code',
      {
        'a.md': '# Diabetic peripheral neuropathy\n\n`Tramadol should be avoided.`',
        'b.md': '# Diabetic peripheral neuropathy\n\nWe recommend tramadol here.',
      },
    ],
  ],
});
