import { expectFindings } from '../../harness/expect-findings.ts';

const list = (entry: string): string => `# Gout\n\nRest the joint [1].\n\n## References\n\n${entry}`;

expectFindings('reference/stale', {
  reports: [
    [
      'a guideline by its title',
      list('⟦1. Society of Joints. Guideline for the management of gout. London; 2009.⟧'),
      'old',
    ],
    ['a guideline by its type', list('⟦Guideline\n\nGout in adults\n\nSociety of Joints, 2014⟧'), 'old'],
    [
      'the age of the house',
      list('⟦1. Society of Joints. Guideline for the management of gout. London; 2021.⟧'),
      'old',
      { options: { 'reference/stale': { years: 3 } } },
    ],
  ],
  ignores: [
    ['exactly ten years', list('1. Society of Joints. Guideline for the management of gout. London; 2015.')],
    ['an update', list('1. Society of Joints. Guideline for the management of gout. London; 2009, updated May 2024.')],
    ['a new one', list('1. Society of Joints. Guideline for the management of gout. London; 2024.')],
    ['an old study', list('1. Lee A. Gout in adults. BMJ 1999.')],
    ['an old study about guidelines', list('1. Lee A. Adherence to gout guidelines in practice. BMJ 1999.')],
    ['a guideline without a year', list('1. Society of Joints. Guideline for the management of gout. London.')],
  ],
});
