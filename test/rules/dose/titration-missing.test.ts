import { expectFindings } from '../../harness/expect-findings.ts';

const START = 'Start gabapentin 300 mg once daily';

expectFindings('dose/titration-missing', {
  reports: [['no step', `${START}. The maintenance dose of gabapentin is ⟦600 mg three times daily⟧.`, 'missing']],
  ignores: [
    [
      'a step',
      `${START} and increase by 300 mg every 3 days. The maintenance dose of gabapentin is 600 mg three times daily.`,
    ],
    ['no start', 'The maintenance dose of gabapentin is 600 mg three times daily.'],
    ['a start alone', `${START}.`],
    ['code', '`start gabapentin 300 mg once daily, then 600 mg three times daily`'],
  ],
});
