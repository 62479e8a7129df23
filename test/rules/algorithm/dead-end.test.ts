import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('algorithm/dead-end', {
  reports: [
    [
      'a missing step',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin\n   - If it fails, ⟦proceed to step 5⟧',
      'missing',
    ],
    [
      'a numbered list that is no pathway',
      '# Otitis\n\n## In the clinic\n\n1. Measure the fever\n2. Look at the ear\n3. If it bulges, ⟦go to step 6⟧',
      'absent',
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
    [
      'a step of a table',
      '# Asthma\n\n| Step | Give |\n| --- | --- |\n| Step 4 | Refer |\n\n1. Measure\n2. If poor, go to step 4',
    ],
    ['a step under a heading', '# Asthma\n\n1. Measure\n2. If poor, go to step 4\n\n## Step 4: refer\n\nNow.'],
    ['outside an algorithm', 'Go to step 5 of the assay.'],
    [
      'code',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch `go to step 5`',
    ],
  ],
});
