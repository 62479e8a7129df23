import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const WITHOUT = '# Gout\n\n⟦<!-- clinlint-disable-next-line ismp/qd -->⟧\nGive lisinopril 10 mg QD.';

expectFindings('suppression/reasonless', {
  reports: [['no reason', WITHOUT, 'reasonless']],
  ignores: [['a reason', '# Gout\n\n<!-- clinlint-disable-next-line ismp/qd -- as written -->\nLisinopril 10 mg QD.']],
});

it('does not hold without a reason', () => {
  expect(findings('ismp/qd', WITHOUT.replace(/[⟦⟧]/g, ''))).toHaveLength(1);
});
