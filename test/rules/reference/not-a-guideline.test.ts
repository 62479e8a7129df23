import { expectFindings } from '../../harness/expect-findings.ts';

const list = (...lines: readonly string[]): string =>
  `# Gout\n\nRest the joint [1].\n\n## References\n\n${lines.join('\n\n')}`;

expectFindings('reference/not-a-guideline', {
  reports: [['a guideline of nobody', list('⟦Guideline', 'Gout in adults', 'Joint Reader, 2024⟧'), 'nobody']],
  ignores: [
    ['a guideline of a society', list('Guideline', 'Gout in adults', 'Society of Joints, 2024')],
    ['a guideline of a known body', list('Guideline', 'Gout in adults', 'NICE, 2024')],
    ['another type', list('Research', 'Gout in adults', 'Joint Reader, 2024')],
    ['a digest, which has its own rule', list('Guideline', 'Gout: topic overview', 'Joint Reader, 2024')],
    ['an entry without a type', list('1. Lee A. Gout guideline. Joint Reader 2024.')],
  ],
});
