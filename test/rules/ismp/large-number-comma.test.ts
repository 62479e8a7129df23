import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/large-number-comma', {
  reports: [
    ['four digits', 'Give acetaminophen ⟦1000⟧ mg every 6 hours.', 'comma'],
    ['seven digits', 'Give insulin glargine ⟦1200000⟧ units once.', 'comma'],
    ['both ends of a range', 'Give gabapentin ⟦1800⟧-⟦3600⟧ mg daily.', 'comma'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Gabapentin | ⟦2400⟧ mg daily |', 'comma'],
    [
      'five digits in AMA style',
      'Give insulin glargine ⟦50000⟧ units once.',
      'comma',
      { options: { 'ismp/large-number-comma': { from: 10000 } } },
    ],
  ],
  ignores: [
    ['a comma', 'Give acetaminophen 1,000 mg every 6 hours.'],
    ['three digits', 'Give acetaminophen 500 mg every 6 hours.'],
    ['a year', 'In 2024 lisinopril 10 mg daily was preferred.'],
    [
      'four digits in AMA style',
      'Give gabapentin 1800 mg daily.',
      { options: { 'ismp/large-number-comma': { from: 10000 } } },
    ],
    ['code', 'Write `gabapentin 1800 mg daily` never.'],
  ],
});

expectFixes('ismp/large-number-comma', [
  ['adds commas', 'Give insulin glargine 1200000 units once.', 'Give insulin glargine 1,200,000 units once.', true],
]);
