import { expectFindings } from '../../harness/expect-findings.ts';

const TEXT = '# Gout\n\nRest the joint [1]. Cool it [2].\n\n## References\n\n';

expectFindings('reference/count-mismatch', {
  reports: [
    [
      'a number that is left out',
      `${TEXT}[1] Lee A. Gout. BMJ 2019.\n\n[2] Roy B. Ice. BMJ 2020.\n\n⟦[4] Ek C. Rest. BMJ 2021.⟧`,
      'skipped',
    ],
    ['several that are left out', `${TEXT}[1] Lee A. Gout. BMJ 2019.\n\n⟦[5] Roy B. Ice. BMJ 2020.⟧`, 'skipped'],
    [
      'a number that stands twice',
      `${TEXT}[1] Lee A. Gout. BMJ 2019.\n\n[2] Roy B. Ice. BMJ 2020.\n\n⟦[2] Ek C. Rest. BMJ 2021.⟧`,
      'repeated',
    ],
    [
      'numbers beyond the end, where they are not reported one by one',
      '# Gout\n\nRest the joint [1]. Cool it [2].\n\n## References\n\n⟦1. Lee A. Gout. BMJ 2019.⟧',
      'beyond',
    ],
  ],
  ignores: [
    ['a list that is counted through', `${TEXT}1. Lee A. Gout. BMJ 2019.\n2. Roy B. Ice. BMJ 2020.`],
    ['1. 1. 1., which Markdown counts', `${TEXT}1. Lee A. Gout. BMJ 2019.\n1. Roy B. Ice. BMJ 2020.`],
    ['a list without numbers', `${TEXT}Lee A. Gout. BMJ 2019.\n\nRoy B. Ice. BMJ 2020.`],
    [
      'a second list that begins anew',
      `${TEXT}1. Lee A. Gout. BMJ 2019.\n2. Roy B. Ice. BMJ 2020.\n\n## Further sources\n\n1. Ek C. Rest. BMJ 2021.`,
    ],
    ['a list that starts later', `${TEXT}4. Lee A. Gout. BMJ 2019.\n5. Roy B. Ice. BMJ 2020.`],
    [
      'numbers beyond the end, which are dangling',
      '# Gout\n\nRest the joint [1]. Cool it [7].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.',
      { rules: {} },
    ],
  ],
});
