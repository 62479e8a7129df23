import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('dose/form-missing', {
  reports: [
    ['once a day', '# Pain\n\nThe maintenance dose of tramadol is ⟦200 mg once daily⟧.', 'missing'],
    ['a list item', '# Pain\n\n- Tramadol ⟦200 mg once daily⟧', 'missing'],
  ],
  ignores: [
    ['the release is named', '# Pain\n\nThe maintenance dose of tramadol ER is 200 mg once daily.'],
    ['it is named elsewhere', '# Pain\n\nGive tramadol 200 mg once daily.\n\nTramadol ER 100 mg once daily may do.'],
    ['divided', '# Pain\n\nGive tramadol 50 mg four times daily.'],
    ['a start', '# Pain\n\nStart tramadol 50 mg once daily.'],
    ['at bedtime', '# Pain\n\nGive tramadol 50 mg at bedtime.'],
    ['one release', '# Hypothyroidism\n\nGive levothyroxine 100 mcg once daily.'],
    ['code', '# Pain\n\n`tramadol 200 mg once daily`'],
  ],
});
