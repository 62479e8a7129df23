import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('algorithm/no-population', {
  reports: [
    [
      'nobody is named',
      '# Our plan\n\n## Treatment algorithm\n\n1. ⟦Start duloxetine 60 mg once daily⟧\n2. Switch to pregabalin',
      'found',
    ],
  ],
  ignores: [
    [
      'the title',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
    ],
    [
      'the first step',
      '# Our plan\n\n## Treatment algorithm\n\n1. Adults with pain: start duloxetine 60 mg once daily\n2. Switch to pregabalin',
    ],
    [
      'a heading above',
      '# Our plan\n\n## Postherpetic neuralgia\n\n### Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
    ],
    ['no algorithm', '# Our plan\n\nStart duloxetine.'],
  ],
});
