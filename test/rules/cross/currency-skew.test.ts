import { expectCorpusFindings } from '../../harness/expect-findings.ts';

expectCorpusFindings('cross/currency-skew', {
  reports: [
    [
      'four years apart',
      {
        'a.md': '---\nlast_updated: ⟦2021-03-01⟧\n---\n\n# Fibromyalgia\n\nText.',
        'b.md': '---\nlast_updated: 2025-03-01\n---\n\n# Fibromyalgia\n\nText.',
      },
      'found',
    ],
  ],
  ignores: [
    [
      'one year apart',
      {
        'a.md': '---\nlast_updated: 2024-03-01\n---\n\n# Fibromyalgia\n\nText.',
        'b.md': '---\nlast_updated: 2025-03-01\n---\n\n# Fibromyalgia\n\nText.',
      },
    ],
    [
      'another condition',
      {
        'a.md': '---\nlast_updated: 2021-03-01\n---\n\n# Fibromyalgia\n\nText.',
        'b.md': '---\nlast_updated: 2025-03-01\n---\n\n# Postherpetic neuralgia\n\nText.',
      },
    ],
    [
      'no date',
      { 'a.md': '# Fibromyalgia\n\nText.', 'b.md': '---\nlast_updated: 2025-03-01\n---\n\n# Fibromyalgia\n\nText.' },
    ],
    [
      'a wider limit',
      {
        'a.md': '---\nlast_updated: 2021-03-01\n---\n\n# Fibromyalgia\n\nText.',
        'b.md': '---\nlast_updated: 2025-03-01\n---\n\n# Fibromyalgia\n\nText.',
      },
      { options: { 'cross/currency-skew': { years: 5 } } },
    ],
  ],
});
