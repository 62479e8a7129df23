import { expectFindings } from '../../harness/expect-findings.ts';

const list = (...entries: readonly string[]): string =>
  `\n\n## References\n\n${entries.map((entry, at) => `${at + 1}. ${entry}`).join('\n')}`;
const ROY = 'Roy B, Ek C. Migraine in adults. Neurology 2020.';
const NICE = 'National Institute for Health and Care Excellence. Headaches in over 12s: guideline. London: NICE; 2021.';

expectFindings('citation/named-source-mismatch', {
  reports: [
    ['another author', `# Migraine\n\n⟦Lee⟧ et al. found that triptans help [1].${list(ROY)}`, 'author'],
    [
      'another author and colleagues',
      `# Migraine\n\n⟦Lee⟧ and colleagues found that triptans help [1].${list(ROY)}`,
      'author',
    ],
    ['another body', `# Migraine\n\n⟦SIGN⟧ recommends triptans in an attack [1].${list(NICE)}`, 'body'],
    ['another year', `# Migraine\n\nThe ⟦2015⟧ guideline recommends triptans in an attack [1].${list(NICE)}`, 'year'],
    [
      'a trial cited by an overview',
      `# Migraine\n\nThe ⟦EXAMPLE-2⟧ trial showed that triptans help [1].${list('Society of Heads. Migraine: topic overview. London; 2021.')}`,
      'trial',
    ],
  ],
  ignores: [
    ['the author of the entry', `# Migraine\n\nRoy et al. found that triptans help [1].${list(ROY)}`],
    ['the second author', `# Migraine\n\nEk and colleagues found that triptans help [1].${list(ROY)}`],
    [
      'an entry whose authors are not known',
      `# Migraine\n\nLee et al. found that triptans help [1].${list('Migraine and its treatment, 2020')}`,
    ],
    ['a body in its full name', `# Migraine\n\nNICE recommends triptans in an attack [1].${list(NICE)}`],
    [
      'a trial whose report does not use its short name',
      `# Migraine\n\nThe EXAMPLE-2 trial showed that triptans help [1].${list(ROY)}`,
    ],
    [
      'a guideline printed the year before',
      `# Migraine\n\nThe 2022 guideline recommends triptans in an attack [1].${list(NICE)}`,
    ],
    ['one of several marks', `# Migraine\n\nLee et al. found [1] what others deny [2].${list(ROY, NICE)}`],
    ['one of several sources', `# Migraine\n\nNICE recommends triptans in an attack [1, 2].${list(ROY, NICE)}`],
    ['a citation that leads nowhere', `# Migraine\n\nLee et al. found that triptans help [1, 7].${list(ROY)}`],
    ['code', `# Migraine\n\n\`Lee et al.\` found that triptans help [1].${list(ROY)}`],
  ],
});
