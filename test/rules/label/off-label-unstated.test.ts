import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('label/off-label-unstated', {
  reports: [
    ['an unlabelled use', 'For migraine, give gabapentin ⟦600 mg three times daily⟧.', 'unstated'],
    [
      'once a drug and use',
      'For migraine, give gabapentin ⟦600 mg three times daily⟧.\n\nFor migraine, gabapentin 900 mg three times daily is better.',
      'unstated',
    ],
  ],
  ignores: [
    ['it is said', 'For migraine, give gabapentin 600 mg three times daily (off-label).'],
    [
      'it is denied',
      'For migraine, give gabapentin 600 mg three times daily despite not having specific FDA approval.',
    ],
    ['a labelled use', 'For postherpetic neuralgia, give gabapentin 600 mg three times daily.'],
    ['a guideline gives it', 'For neuropathic pain, give duloxetine 60 mg daily.'],
    ['a use of the title', '# Migraine\n\nGive gabapentin 600 mg three times daily.'],
    ['no label', 'For migraine, give digoxin 250 mcg daily.'],
    ['a warning', 'For migraine, do not give gabapentin 600 mg three times daily.'],
    ['code', 'For migraine: `gabapentin 600 mg three times daily`'],
  ],
});
