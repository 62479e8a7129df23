import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('wording/and-or-ambiguity', {
  reports: [
    [
      'a combination of alternatives',
      'Use a ⟦combination of drugs such as pregabalin, duloxetine or gabapentin⟧.',
      'combination-or',
    ],
    ['two alternatives', 'Offer a ⟦combination of pregabalin or gabapentin⟧.', 'combination-or'],
    [
      'a list item',
      '- A ⟦combination of medications, including pregabalin, duloxetine, or gabapentin⟧',
      'combination-or',
    ],
    ['emphasis', 'Use a ⟦combination of **pregabalin**, **duloxetine**, or **gabapentin⟧**.', 'combination-or'],
    ['a chain with and/or', 'Give ⟦pregabalin, duloxetine, and/or gabapentin⟧.', 'and-or-chain'],
  ],
  ignores: [
    ['one with one of two', 'Combine duloxetine with pregabalin or gabapentin.'],
    ['a true combination', 'Use a combination of duloxetine and pregabalin.'],
    ['plain alternatives', 'Offer pregabalin, duloxetine or gabapentin.'],
    ['two drugs, either or both', 'Give acetaminophen and/or tramadol.'],
    ['alternatives to a combination', 'Use a combination of opioid and either pregabalin or gabapentin.'],
    ['code', '`combination of pregabalin or gabapentin`'],
  ],
});
