import { expectFindings } from '../../harness/expect-findings.ts';

const LIST =
  '\n\n## References\n\n1. Lee A. Gout in adults. BMJ 2019.\n2. Roy B. Ice for joints. BMJ 2020.\n3. Ek C. Rest in gout. BMJ 2021.';

expectFindings('citation/after-number-or-unit', {
  reports: [
    ['a number behind a dose', `# Gout\n\nColchicine is given up to 1 mg/day ⟦1, 2⟧${LIST}`, 'behind'],
    ['a number behind a percentage', `# Gout\n\nThe pain of most people fell by 50% ⟦3⟧${LIST}`, 'behind'],
    ['a number behind a number', `# Gout\n\nThe mean count of attacks was 4.2 ⟦2, 3⟧${LIST}`, 'behind'],
    ['a raised number behind a stop', `# Gout\n\nThe largest tophus was 10 cm.<sup>⟦2⟧</sup>${LIST}`, 'behind'],
    [
      'a cell',
      `# Gout\n\n| Drug | Dose |\n| --- | --- |\n| Colchicine | lasting relief with 0.5 mg ⟦2, 3⟧ |${LIST}`,
      'behind',
    ],
  ],
  ignores: [
    ['brackets', `# Gout\n\nColchicine is given up to 1 mg/day [1, 2].${LIST}`],
    ['raised brackets', `# Gout\n\nThe largest tophus was 10 cm.<sup>[2]</sup>${LIST}`],
    ['a raised number behind the stop of a dose', `# Gout\n\nColchicine is given up to 1 mg.² It helps.${LIST}`],
    ['… of a rate', `# Gout\n\nGive less if the clearance is 20 to 49 mL/min.<sup>3</sup> Rest helps.${LIST}`],
    ['parentheses', `# Gout\n\nColchicine is given for up to six months (1, 2).${LIST}`],
    ['a word between', `# Gout\n\nColchicine 1 mg/day helps 1, 2${LIST}`],
    ['a unit in words', `# Gout\n\nThe attack was over in 12 weeks 1, 2${LIST}`],
    ['code', `# Gout\n\nColchicine \`1 mg 2\` helps [1].${LIST}`],
  ],
});
