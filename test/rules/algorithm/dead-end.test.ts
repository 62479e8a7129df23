import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('algorithm/dead-end', {
  reports: [
    [
      'a missing step',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin\n   - If it fails, ⟦proceed to step 5⟧',
      'missing',
    ],
    [
      'a question at the end',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. ⟦Has the pain been halved?⟧',
      'question',
    ],
  ],
  ignores: [
    [
      'an existing step',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin\n   - If it fails, return to step 1',
    ],
    [
      'an answered question',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Has the pain been halved?\n   - No: switch to pregabalin',
    ],
    ['outside an algorithm', 'Go to step 5 of the assay.'],
    [
      'code',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch `go to step 5`',
    ],
  ],
});
