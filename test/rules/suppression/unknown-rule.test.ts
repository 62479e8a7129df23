import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('suppression/unknown-rule', {
  reports: [
    ['a misspelt rule', '# Gout\n\n⟦<!-- clinlint-disable-next-line ismp/qdd -- as written -->⟧\nRest.', 'unknown'],
    [
      'one of two rules',
      '# Gout\n\n⟦<!-- clinlint-disable-next-line ismp/qd, ismp/qx -- as written -->⟧\nRest.',
      'unknown',
    ],
    ['no rule', '# Gout\n\n⟦<!-- clinlint-disable-next-line -- as written -->⟧\nGive lisinopril 10 mg QD.', 'blanket'],
  ],
  ignores: [
    ['a rule that exists', '# Gout\n\n<!-- clinlint-disable-next-line ismp/qd -- as written -->\nLisinopril 10 mg QD.'],
    ['another comment', '# Gout\n\n<!-- ask the pharmacist -->\nLisinopril 10 mg QD.'],
  ],
});
