import { expectFindings, expectFixes } from '../../harness/expect-findings.ts';

expectFindings('ismp/drug-dose-run-together', {
  reports: [
    ['a generic name', 'Give ⟦tramadol50⟧ mg every 6 hours.', 'joined'],
    ['no space at all', '⟦Lisinopril10⟧mg once daily', 'joined'],
    ['a range', 'Give ⟦pregabalin150⟧-300 mg daily.', 'joined'],
    ['a list item', '- ⟦Warfarin5⟧ mg daily', 'joined'],
  ],
  ignores: [
    ['a space', 'Give tramadol 50 mg every 6 hours.'],
    ['a colon', 'Tramadol:50 mg every 6 hours'],
    ['a vitamin', 'Give vitamin B12 1 mg daily.'],
    ['code', 'Write `tramadol50 mg daily` never.'],
  ],
});

expectFixes('ismp/drug-dose-run-together', [
  ['adds a space', 'Give tramadol50 mg every 6 hours.', 'Give tramadol 50 mg every 6 hours.', true],
]);
