import { expectFindings } from '../../harness/expect-findings.ts';

const comment = (rule: string): string => `<!-- clinlint-disable-next-line ${rule} -- quoted as written -->`;

expectFindings('suppression/needless', {
  reports: [
    ['a suppression of nothing', `# Gout\n\n⟦${comment('dose/range-inverted')}⟧\nRest the joint.`, 'needless'],
    [
      'one that is a paragraph too far',
      `# Gout\n\n⟦${comment('ismp/qd')}⟧\nRest.\n\nGive lisinopril 10 mg QD.`,
      'needless',
    ],
  ],
  ignores: [
    ['a suppression that silences a finding', `# Gout\n\n${comment('ismp/qd')}\nGive lisinopril 10 mg QD.`],
    ['one of a rule over several articles', `# Gout\n\n${comment('cross/dose-conflict')}\nRest the joint.`],
    ['one in code', '# Gout\n\n```\n<!-- clinlint-disable-next-line ismp/qd -- quoted as written -->\n```'],
  ],
});
