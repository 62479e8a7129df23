import { expectFindings } from '../../harness/expect-findings.ts';

const LIST =
  '\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Diaz B. Rest. Lancet 2020.\n3. Cole C. Ice. JAMA 2021.';

expectFindings('citation/order-of-first-mention', {
  reports: [
    ['two before one', `# Gout\n\nRest [2].\n\nCool it [⟦1⟧]. Wait [3].${LIST}`, 'late'],
    ['once an article', `# Gout\n\nRest [3].\n\nCool it [⟦1⟧]. Wait [2].${LIST}`, 'late'],
    ['a list item', `# Gout\n\n- Rest [1, 3]\n- Cool it [⟦2⟧]${LIST}`, 'late'],
    [
      'a table cell',
      `# Gout\n\n| What | Source |\n| --- | --- |\n| Rest | early [2] |\n| Ice | late [⟦1⟧] |${LIST}`,
      'late',
    ],
  ],
  ignores: [
    ['ascending first mentions', `# Gout\n\nRest [1].\n\nCool it [2, 3]. Rest helps [1].${LIST}`],
    ['marks that are left of a list that is gone', '# Gout\n\nRest [30]. Cool it [3].'],
    ['a range', `# Gout\n\nRest [1-3].\n\nCool it [2].${LIST}`],
    ['the order within one mark', `# Gout\n\nRest [2, 1]. Wait [3].${LIST}`],
    [
      'a list in alphabetical order',
      `# Gout\n\nRest [3]. Wait [1]. Ice [2].\n\n## References\n\n1. Abe. X.\n2. Bo. Y.\n3. Cy. Z.`,
    ],
    ['footnotes', '# Gout\n\nRest.[^2] Wait.[^1]\n\n[^1]: Lee A. Gout. BMJ 2019.\n[^2]: Roy B. Rest. BMJ 2020.'],
    ['code', `# Gout\n\nWrite \`[2]\`. Rest [1]. Wait [2].${LIST}`],
    ['a comment', `# Gout\n\n<!-- [2] --> Rest [1]. Wait [2].${LIST}`],
  ],
});
