import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('algorithm/decision-without-branches', {
  reports: [
    [
      'a bare question',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. ⟦Is the pain halved?⟧\n3. Refer to a clinic',
      'found',
    ],
  ],
  ignores: [
    [
      'answers below',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Is the pain halved?\n   - No: switch to pregabalin\n3. Refer to a clinic',
    ],
    [
      'an answer next',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Is the pain halved?\n3. If not, refer to a clinic',
    ],
    [
      'a condition',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. If pain persists, switch to pregabalin\n3. Refer to a clinic',
    ],
    ['no algorithm', '1. Is it gout?\n2. Refer'],
  ],
});
