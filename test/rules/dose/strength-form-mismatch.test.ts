import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/strength-form-mismatch', {
  reports: [
    ['a capsule that is a tablet', 'Take one gabapentin ⟦600 mg capsule three times daily⟧.', 'mismatch'],
    ['a tablet that is a capsule', 'Take one gabapentin ⟦300 mg tablet three times daily⟧.', 'mismatch'],
  ],
  ignores: [
    ['as it is sold', 'Take one gabapentin 600 mg tablet three times daily.'],
    ['a strength that is not listed at all', 'Take one gabapentin 250 mg tablet three times daily.'],
    ['a form that is not listed', 'Take one duloxetine 60 mg tablet daily.'],
    ['a dose without a form', 'Give gabapentin 600 mg three times daily.'],
    ['code', '`one gabapentin 600 mg capsule three times daily`'],
  ],
});
