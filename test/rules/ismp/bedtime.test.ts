import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/bedtime', {
  reports: [
    ['HS', 'Give warfarin 5 mg ⟦HS⟧.', 'hs'],
    ['points', 'Give warfarin 5 mg ⟦h.s.⟧ by mouth.', 'hs'],
    ['behind at', 'Give duloxetine 30 mg at ⟦HS⟧.', 'hs'],
    ['nightly under the list of 2024', 'Give duloxetine 30 mg ⟦nightly⟧.', 'nightly'],
    [
      'qhs under the list of 2021',
      'Give duloxetine 30 mg ⟦qhs⟧.',
      'words',
      { options: { 'ismp/bedtime': { list: '2021' } } },
    ],
  ],
  ignores: [
    ['words', 'Give duloxetine 30 mg at bedtime.'],
    ['qhs under the list of 2024', 'Give duloxetine 30 mg qhs.'],
    [
      'nightly under the list of 2021',
      'Give duloxetine 30 mg nightly.',
      { options: { 'ismp/bedtime': { list: '2021' } } },
    ],
    ['high sensitivity', 'Give warfarin 5 mg daily if the hs-CRP is 3 mg/L or the HS troponin is raised.'],
    ['code', 'Write `warfarin 5 mg HS` never.'],
  ],
});
