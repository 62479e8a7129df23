import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('safety/opioid-without-caution', {
  reports: [
    [
      'an option like any other',
      '# Pain\n\nOther treatment options include gabapentin 300 mg daily and ⟦tramadol⟧.',
      'missing',
    ],
    ['a dose that is kept up', '# Pain\n\nGive tramadol ⟦100 mg twice daily⟧.', 'missing'],
    [
      'harm of another drug far away',
      `# Pain\n\nGive tramadol ⟦100 mg twice daily⟧.\n\n${'Talk about sleep and work with everybody. '.repeat(10)}\n\nWatch for side effects of gabapentin.`,
      'missing',
    ],
  ],
  ignores: [
    ['dependence is named', '# Pain\n\nGive tramadol 100 mg twice daily.\n\nMind dependence.'],
    ['a harm is named beside it', '# Pain\n\nGive tramadol 100 mg twice daily; the risks grow with the dose.'],
    ['advice against', '# Pain\n\nOpioids should generally be avoided. Do not give tramadol 100 mg twice daily.'],
    ['a single injection', '# Pain\n\nGive morphine 5 mg intravenously.'],
    ['the end of life', '# Symptom control in the last days of life\n\nGive morphine 5 mg every 4 hours as needed.'],
    ['another drug', '# Pain\n\nGive gabapentin 300 mg three times daily.'],
  ],
});
