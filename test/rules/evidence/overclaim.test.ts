import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('evidence/overclaim', {
  reports: [
    [
      'a reversal that is emerging',
      'Diets show promise in emerging research for ⟦reversing diabetic neuropathy⟧.',
      'found',
    ],
    ['a cure from case reports', '- Case reports show that it can ⟦cure arthritis⟧', 'found'],
    ['complete safety', 'The drug is ⟦completely safe⟧.', 'found'],
  ],
  ignores: [
    ['a reversal of a drug', 'Idarucizumab is used for reversing dabigatran.'],
    ['weak evidence said to be weak', 'Preliminary data do not prove a benefit.'],
    ['not completely safe', 'No drug is completely safe.'],
    ['code', '`completely safe`'],
    ['a comment', '<!-- completely safe -->'],
  ],
});
