import { expectFindings } from '../../harness/expect-findings.ts';

const list = (entry: string): string => `# Gout\n\nRest the joint [1].\n\n## References\n\n${entry}`;

expectFindings('reference/secondary-source', {
  reports: [
    ['an encyclopaedia', list('⟦1. Gout. Wikipedia; 2024.⟧'), 'digest'],
    [
      'a digest of guidelines',
      list('⟦1. Gout. Joint Reader: practical summaries of clinical guidelines, 2024.⟧'),
      'digest',
    ],
    [
      'a digest that is typed as a guideline',
      list('⟦Guideline\n\nGout: topic overview\n\nJoint Reader, 2024⟧'),
      'guideline',
    ],
    ['an address', list('⟦1. Gout in adults. 2024. https://www.webmd.com/gout⟧'), 'digest'],
  ],
  ignores: [
    ['a journal', list('1. Lee A. Gout in adults. BMJ 2019.')],
    ['a guideline', list('1. Society of Joints. Guideline for gout. London; 2024.')],
    ['a summary of a trial', list('1. Lee A. Summary of findings in gout. BMJ 2019.')],
    [
      'a digest in the text',
      '# Gout\n\nWikipedia says to rest the joint [1].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.',
    ],
  ],
});
