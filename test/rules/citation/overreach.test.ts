import { expectFindings } from '../../harness/expect-findings.ts';

const LIST =
  '\n\n## References\n\n1. Lee A. Gout in adults. BMJ 2019.\n2. Roy B. Ice for joints. BMJ 2020.\n3. Ek C. Rest in gout. BMJ 2021.';

const THREE = 'duloxetine 60 mg once daily, pregabalin 75 mg twice daily or gabapentin 300 mg three times daily';

expectFindings('citation/overreach', {
  reports: [
    ['three drugs, one number', `# Pain\n\nGive ${THREE} ⟦[1]⟧.${LIST}`, 'overreach'],
    ['in a list item', `# Pain\n\n- Give ${THREE} ⟦[2]⟧${LIST}`, 'overreach'],
  ],
  ignores: [
    ['three drugs, several sources', `# Pain\n\nGive ${THREE} [1, 2].${LIST}`],
    ['a pair of options', `# Pain\n\nGive duloxetine 60 mg once daily or pregabalin 75 mg twice daily [1].${LIST}`],
    [
      'one drug in steps',
      `# Pain\n\nGive gabapentin 300 mg once daily, then 300 mg twice daily, then 300 mg three times daily [1].${LIST}`,
    ],
    ['no citation', `# Pain\n\nGive ${THREE}.${LIST}`],
    [
      'a citation of each',
      `# Pain\n\nGive duloxetine 60 mg once daily [1], pregabalin 75 mg twice daily [2] or gabapentin 300 mg three times daily [3].${LIST}`,
    ],
  ],
});
