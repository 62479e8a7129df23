import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const DPN = '# Diabetic peripheral neuropathy\n\n';

expectFindings('dose/not-checked', {
  reports: [
    ['a use that is not named', '# Dosing\n\nGive pregabalin ⟦150 mg daily⟧.', 'notChecked'],
    ['a use without a rule', '# Hypertension\n\nGive pregabalin ⟦150 mg daily⟧.', 'notChecked'],
    ['a drug without rules', '# Gout\n\nGive colchicine ⟦0.6 mg once daily⟧.', 'notChecked'],
    ['patients without a rule', `${DPN}In children, give pregabalin ⟦150 mg daily⟧.`, 'notChecked'],
    ['a dose per kg', `${DPN}Give pregabalin ⟦5 mg/kg/day⟧.`, 'notChecked'],
    ['a list item', '# Gout\n\n- Colchicine ⟦0.6 mg once daily⟧', 'notChecked'],
    ['a table cell', '# Gout\n\n| Drug | Dose |\n| --- | --- |\n| Colchicine | ⟦0.6 mg once daily⟧ |', 'notChecked'],
    [
      'two drugs in a sentence',
      '# Gout\n\nGive colchicine ⟦0.6 mg once daily⟧ or lisinopril ⟦10 mg once daily⟧.',
      'notChecked',
    ],
  ],
  ignores: [
    ['a dose that was checked', `${DPN}Give pregabalin 150 mg daily.`],
    [
      'a quoted trial arm',
      '# Gout\n\nIn the trial, patients were randomised to colchicine 0.6 mg once daily or placebo.',
    ],
    ['a warning', '# Gout\n\nAvoid colchicine above 1.8 mg daily.'],
    ['a laboratory value', '# Gout\n\nAim for a serum urate below 6 mg/dL.'],
    ['code', '# Gout\n\n`colchicine 0.6 mg once daily`'],
    ['a comment', '# Gout\n\n<!-- colchicine 0.6 mg once daily -->'],
  ],
});

it('says why', () => {
  const [finding] = findings('dose/not-checked', '# Dosing\n\nGive pregabalin 150 mg daily.');
  expect(finding?.severity).toBe('info');
  expect(finding?.message).toContain('the text does not say what it is for');
});
