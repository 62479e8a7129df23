import { expectFindings } from '../../harness/expect-findings.ts';

const LIST = '\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Roy B. Ice. BMJ 2020.';
const UNUSED = '\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n⟦2. Roy B. Ice. BMJ 2020.⟧';

expectFindings('reference/unused', {
  reports: [
    ['an entry that nothing cites', `# Gout\n\nRest the joint [1].${UNUSED}`, 'unused'],
    ['an entry cited only in code', `# Gout\n\nRest the joint [1]. \`[2]\`${UNUSED}`, 'unused'],
    ['an entry cited only in a comment', `# Gout\n\nRest the joint [1]. <!-- [2] -->${UNUSED}`, 'unused'],
    [
      'a numbered list in an article that cites nothing',
      '# Gout\n\nRest the joint.\n\n## References\n\n⟦1. Lee A. Gout. BMJ 2019.⟧\n2. Roy B. Ice. BMJ 2020.',
      'none',
    ],
    [
      'a list that is mostly uncited, once',
      '# Gout\n\nRest the joint [1].\n\n## References\n\n1. A 2019.\n⟦2. B 2019.⟧\n3. C 2019.\n4. D 2019.\n5. E 2019.',
      'mostly',
    ],
    [
      'an entry of an unnumbered list, by position',
      '# Gout\n\nRest the joint [1].\n\n## References\n\nLee A. Gout. BMJ 2019.\n\n⟦Roy B. Ice. BMJ 2020.⟧',
      'unused',
    ],
  ],
  ignores: [
    [
      'an entry that the text links to',
      '# Gout\n\nRest the joint [1] and [cool it](https://www.example.org/ice/), as [a trial](https://doi.org/10.1000/X) shows.\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Roy B. Ice. BMJ 2020. https://example.org/ice\n3. Kim C. Cold. BMJ 2021. doi:10.1000/x',
    ],
    [
      'the targets of links',
      '# Gout\n\nRest the joint.\n\n## References\n\n1. https://example.org/a\n2. https://example.org/b',
    ],
    [
      'a list that names no sources',
      '# Gout\n\nRest the joint [1].\n\n## References\n\n1. The guide\n2. The other guide',
    ],
    ['a list that is cited throughout', `# Gout\n\nRest the joint [1], cool it [2].${LIST}`],
    ['a range', `# Gout\n\nRest the joint [1-2].${LIST}`],
    [
      'a citation in a table cell',
      `# Gout\n\n| What | Source |\n| --- | --- |\n| Rest | early [1] |\n| Ice | late [2] |${LIST}`,
    ],
    ['a citation in a list item', `# Gout\n\n- Rest [1]\n- Ice [2]${LIST}`],
    [
      'further reading',
      '# Gout\n\nRest the joint.\n\n## References\n\n- Lee A. Gout. BMJ 2019.\n- Roy B. Ice. BMJ 2020.',
    ],
  ],
});
