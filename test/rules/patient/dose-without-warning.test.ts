import { expectFindings } from '../../harness/expect-findings.ts';

const patient = (text: string): string => `---\naudience: patient\n---\n\n# Gout\n\n${text}`;

expectFindings('patient/dose-without-warning', {
  reports: [
    ['a dose and nothing else', patient('Take colchicine ⟦0.6 mg once daily⟧.'), 'bare'],
    [
      'only the first of two',
      patient('Take colchicine ⟦0.6 mg once daily⟧.\n\nOr duloxetine 60 mg once daily.'),
      'bare',
    ],
    ['in a table', patient('| Drug | Dose |\n| - | - |\n| colchicine | ⟦0.6 mg once daily⟧ |'), 'bare'],
  ],
  ignores: [
    ['what is too much', patient('Take colchicine 0.6 mg once daily. Never take two.')],
    ['whom to ask', patient('Take colchicine 0.6 mg once daily. Ask your pharmacist.')],
    [
      'not to change it alone',
      patient('Take colchicine 0.6 mg once daily.\n\n## Disclaimer\n\nDo not change this on your own.'),
    ],
    ['an amount that is of no drug', patient('Drink water. A glass holds 200 mL.')],
    ['no dose', patient('Rest the joint.')],
    ['code', patient('`colchicine 0.6 mg once daily`')],
    ['an article for professionals', '# Gout\n\nGive colchicine 0.6 mg once daily.'],
  ],
});
