import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('abbrev/redefined', {
  reports: [
    ['two meanings', 'Peripheral neuropathy (PN) is common. Parenteral nutrition (⟦PN⟧) is rare.', 'found'],
    ['in a list', '- Peripheral neuropathy (PN)\n- Parenteral nutrition (⟦PN⟧)', 'found'],
  ],
  ignores: [
    ['number and case', 'Peripheral neuropathy (PN). Peripheral Neuropathies (PN).'],
    ['more words', 'Neuropathic pain (NP). Chronic neuropathic pain (NP).'],
    ['code', 'Peripheral neuropathy (PN). `Parenteral nutrition (PN)`'],
  ],
});
