import { expectFindings } from '../../harness/expect-findings.ts';

const LIST =
  '\n\n## References\n\n1. Lee A. Gout in adults. BMJ 2019.\n2. Roy B. Ice for joints. BMJ 2020.\n3. Ek C. Rest in gout. BMJ 2021.';

expectFindings('citation/style-inconsistent', {
  reports: [
    ['one superscript among brackets', `# Gout\n\nRest it [1]. Cool it [2]. Drink.<sup>⟦3⟧</sup>${LIST}`, 'style'],
    [
      'a footnote among brackets',
      '# Gout\n\nRest it [1]. Cool it [1]. Drink water⟦[^a]⟧.\n\n[^a]: A note.\n\n## References\n\n1. Lee A. Gout. BMJ 2019.',
      'style',
    ],
    ['one mark behind the stop', `# Gout\n\nRest it [1]. Cool it [2].\n\nDrink enough.⟦[3]⟧${LIST}`, 'place'],
  ],
  ignores: [
    ['one style', `# Gout\n\nRest it [1]. Cool it [2]. Drink enough [3].${LIST}`],
    ['inside and at the end of sentences', `# Gout\n\nRest [1] is better than ice [2]. Drink enough [3].${LIST}`],
    ['numbers that are links', `# Gout\n\nRest it [1](#r1). Cool it [2]. Drink enough [3].${LIST}`],
    ['code', `# Gout\n\nRest it [1]. Cool it [2]. \`Drink.<sup>3</sup>\`${LIST}`],
  ],
});
