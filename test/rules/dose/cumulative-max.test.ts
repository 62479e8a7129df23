import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/cumulative-max', {
  reports: [
    [
      'regular and rescue doses of one drug',
      'Give tramadol ER 300 mg once daily with tramadol IR ⟦50 mg every 6 hours as needed⟧.',
      'sum',
    ],
    [
      'two opioids',
      'Give morphine 20 mg by mouth twice daily with tramadol ⟦50 mg every 6 hours as needed⟧.',
      'morphine',
    ],
  ],
  ignores: [
    ['within the limit', 'Give tramadol ER 100 mg once daily with tramadol IR 50 mg every 8 hours as needed.'],
    ['alternatives for regular use', 'Give tramadol 100 mg four times daily or morphine 20 mg by mouth twice daily.'],
    ['in two paragraphs', 'Give tramadol ER 300 mg once daily.\n\nGive tramadol IR 50 mg every 6 hours as needed.'],
    ['one dose', 'Give tramadol ER 300 mg once daily.'],
    ['code', '`tramadol ER 300 mg once daily with tramadol IR 50 mg every 6 hours as needed`'],
  ],
});
