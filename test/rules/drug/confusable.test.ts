import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('drug/confusable', {
  reports: [
    ['a pair of both lists', 'Give duloxetine 30 mg daily. ⟦Fluoxetine⟧ is an alternative.', 'pair'],
    ['once for a pair', 'Give prednisolone 5 mg. ⟦Prednisone⟧ is the same; prednisone is older.', 'pair'],
  ],
  ignores: [
    ['one of them', 'Give duloxetine 30 mg daily.'],
    ['two that differ', 'Give duloxetine 30 mg daily or warfarin 5 mg daily.'],
    ['code', 'Write `duloxetine and fluoxetine` never.'],
  ],
});
