import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('algorithm/numbering-gap', {
  reports: [
    [
      'a lost step',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin\n4. ⟦Refer to a clinic⟧',
      'found',
    ],
    [
      'a repeated number',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin\n2. ⟦Refer to a clinic⟧',
      'found',
    ],
  ],
  ignores: [
    [
      'in order',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
    ],
    [
      'ones throughout',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n1. Switch to pregabalin\n1. Refer to a clinic',
    ],
    [
      'from another number on',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n3. Start duloxetine 60 mg once daily\n4. Switch to pregabalin',
    ],
    ['no algorithm', '1. Duloxetine\n3. Pregabalin'],
  ],
});
