import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('wording/undecidable-condition', {
  reports: [
    ['an inadequate response', 'Pregabalin should be added after ⟦inadequate response⟧ to duloxetine.', 'found'],
    ['if needed', '- Colchicine should be repeated ⟦if needed⟧ in gout', 'found'],
    [
      'a step',
      '# Pain\n\n## Treatment algorithm\n\n1. Start duloxetine\n2. Add pregabalin for ⟦inadequate relief⟧',
      'found',
    ],
  ],
  ignores: [
    ['a threshold', 'Pregabalin should be added after inadequate relief (less than 30%).'],
    ['no recommendation', 'An inadequate response is common in gout.'],
    ['code', 'Pregabalin should be added `if needed` here.'],
    ['a comment', 'Pregabalin should be added here. <!-- if needed -->'],
  ],
});
