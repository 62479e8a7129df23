import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('consistency/summary-vs-algorithm', {
  reports: [
    [
      'a drug in the summary alone',
      '# Pain in adults\n\n## Summary\n\n⟦Gabapentin⟧ should be offered to most adults.\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
      'found',
    ],
    [
      'the first section',
      '# Pain in adults\n\n## Treatment of pain\n\nWe recommend duloxetine or ⟦gabapentin⟧ here.\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
      'found',
    ],
  ],
  ignores: [
    [
      'the same drugs',
      '# Pain in adults\n\n## Summary\n\nDuloxetine should be offered to most adults.\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
    ],
    [
      'advice against',
      '# Pain in adults\n\n## Summary\n\nGabapentin should not be offered to adults.\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
    ],
    ['no algorithm', '# Pain in adults\n\n## Summary\n\nGabapentin should be offered to most adults.'],
    [
      'a mention',
      '# Pain in adults\n\n## Summary\n\nGabapentin binds to calcium channels.\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
    ],
  ],
});
