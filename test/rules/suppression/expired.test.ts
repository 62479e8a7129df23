import { expectFindings } from '../../harness/expect-findings.ts';

const until = (day: string): string => `<!-- clinlint-disable-next-line ismp/qd -- as written until=${day} -->`;

expectFindings('suppression/expired', {
  reports: [['a date in the past', `# Gout\n\n⟦${until('2025-05-31')}⟧\nGive lisinopril 10 mg QD.`, 'expired']],
  ignores: [
    ['the last day', `# Gout\n\n${until('2025-06-01')}\nGive lisinopril 10 mg QD.`],
    ['no date', '# Gout\n\n<!-- clinlint-disable-next-line ismp/qd -- as written -->\nGive lisinopril 10 mg QD.'],
  ],
});
