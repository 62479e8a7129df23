import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/drug-abbreviation', {
  reports: [
    ['morphine', '⟦MS⟧ 4 mg IV every 2 hours', 'readAs'],
    ['morphine with its formula', 'Give ⟦MSO4⟧ 2 mg IV every 4 hours.', 'readAs'],
    ['magnesium', 'Give ⟦MgSO4⟧ 4 g over 20 minutes.', 'readAs'],
    ['a route between', '⟦CPZ⟧ IM 10 mg once', 'readAs'],
    ['only obscure', 'Give ⟦KCl⟧ 20 mEq PO daily.', 'obscure'],
    ['a list item', '- ⟦PTU⟧ 100 mg three times daily', 'readAs'],
  ],
  ignores: [
    ['in words', 'Give magnesium sulfate 4 g over 20 minutes.'],
    ['a disease', 'MS relapses are treated with prednisolone 500 mg daily.'],
    ['a duration', 'MS 10 years after diagnosis is often progressive.'],
    ['a unit of time', 'The interval was 440 ms.'],
    ['code', 'Write `MSO4 2 mg` never.'],
  ],
});
