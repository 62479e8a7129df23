import { expectFindings } from '../../harness/expect-findings.ts';

const LIST =
  '\n\n## References\n\n1. Lee A. Gout in adults. BMJ 2019.\n2. Roy B. Ice for joints. BMJ 2020.\n3. Ek C. Rest in gout. BMJ 2021.';

expectFindings('citation/group-format', {
  reports: [
    ['a run', `# Gout\n\nRest the joint ⟦[1, 2, 3]⟧.${LIST}`, 'run'],
    ['a run of bare numbers', `# Gout\n\nRest eases the swollen joint ⟦1, 2, 3⟧${LIST}`, 'run'],
    ['descending numbers', `# Gout\n\nRest the joint ⟦[2, 1]⟧.${LIST}`, 'descending'],
    ['a repeated number', `# Gout\n\nRest the joint ⟦[1, 3, 1]⟧.${LIST}`, 'repeated'],
    ['a number inside its range', `# Gout\n\nRest the joint ⟦[1-3, 2]⟧.${LIST}`, 'repeated'],
    ['a cell', `# Gout\n\n| What | Why |\n| --- | --- |\n| Rest | Less pain ⟦[3, 1]⟧ |${LIST}`, 'descending'],
  ],
  ignores: [
    ['a range', `# Gout\n\nRest the joint [1-3].${LIST}`],
    ['two in a row', `# Gout\n\nRest the joint [1, 2].${LIST}`],
    ['brackets of their own', `# Gout\n\nRest the joint [1][2][3].${LIST}`],
    ['footnotes', '# Gout\n\nRest the joint[^2][^1].\n\n[^1]: Lee A. Gout. 2019.\n[^2]: Roy B. Ice. 2020.'],
    ['keys', '# Gout\n\nRest the joint [@roe2019; @lee2020].'],
  ],
});
