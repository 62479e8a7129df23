import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('algorithm/transition-unstated', {
  reports: [
    [
      'options without a verb',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. ⟦Second-line options⟧\n   - Pregabalin 75 mg twice daily',
      'found',
    ],
  ],
  ignores: [
    [
      'added',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Add pregabalin',
    ],
    [
      'switched in a detail',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Second-line options\n   - Switch to pregabalin',
    ],
    [
      'the same drug',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 30 mg once daily\n2. Increase duloxetine to 60 mg once daily',
    ],
    [
      'the first drug',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Confirm the diagnosis\n2. Start duloxetine',
    ],
    [
      'a choice between patients',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Offer duloxetine to adults with a small area\n2. Start pregabalin if the area is large\n3. Switch if not relieved',
    ],
    [
      'an emergency',
      '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Pregabalin 75 mg twice daily',
    ],
    ['no pathway', '1. Duloxetine\n2. Pregabalin'],
  ],
});
