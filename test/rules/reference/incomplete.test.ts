import { expectFindings } from '../../harness/expect-findings.ts';

const list = (...entries: readonly string[]): string =>
  `# Gout\n\nRest the joint [1]. Cool it [2].\n\n## References\n\n${entries.map((entry, at) => (entry.startsWith('⟦') ? `⟦${at + 1}. ${entry.slice(1)}` : `${at + 1}. ${entry}`)).join('\n')}`;
const WHOLE = 'Roy B. Ice for joints. BMJ 2020.';

expectFindings('reference/incomplete', {
  reports: [
    ['an entry without a year', list('⟦Lee A. Gout in adults. BMJ.⟧', WHOLE), 'year'],
    [
      'an entry in parts without authors',
      '# Gout\n\nRest the joint [1].\n\n## References\n\n⟦Research\n\nGout in adults\n\nThe joint reader, 2024⟧',
      'author',
    ],
  ],
  ignores: [
    ['whole entries', list('Lee A. Gout in adults. BMJ 2019.', WHOLE)],
    ['a DOI in place of the year', list('Lee A. Gout in adults. BMJ. doi:10.1136/bmj.l123', WHOLE)],
    ['an address in place of the year', list('Lee A. Gout in adults. https://example.org/gout', WHOLE)],
    ['an entry in press', list('Lee A. Gout in adults. BMJ. In press.', WHOLE)],
    ['words that are no entry', list('See the formulary of the house', WHOLE)],
    [
      'a body that is its own author',
      '# Gout\n\nRest the joint [1].\n\n## References\n\nGuideline\n\nGout in adults\n\nSociety of Joints, 2024',
    ],
  ],
});
