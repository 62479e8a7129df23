import { expect, it } from 'vitest';
import { expectFindings, expectFixes, findings } from '../../harness/expect-findings.ts';

expectFindings('ismp/number-unit-space', {
  reports: [
    ['milligrams', 'Give lisinopril 2.5⟦mg⟧ once daily.', 'space'],
    ['micrograms', 'Give levothyroxine 100⟦mcg⟧ once daily.', 'space'],
    ['by weight', 'Give gentamicin 5⟦mg⟧/kg IV once daily.', 'space'],
    ['the upper end of a range', 'Give duloxetine 60-120⟦mg⟧ daily.', 'space'],
    ['a maximum', 'Acetaminophen 15 mg/kg every 6 hours (max 1⟦g⟧)', 'space'],
    ['a table cell', '| Drug | Dose |\n| --- | --- |\n| Lisinopril | 10⟦mg⟧ once daily |', 'space'],
  ],
  ignores: [
    ['a space', 'Give lisinopril 2.5 mg once daily.'],
    ['a no-break space', 'Give lisinopril 2.5 mg once daily.'],
    ['a percentage', 'Apply capsaicin 8% cream twice daily.'],
    ['a laboratory value', 'A glucose of 140mg/dL is raised.'],
    ['code', 'Write `lisinopril 10mg daily` never.'],
  ],
});

expectFixes('ismp/number-unit-space', [
  ['adds the space', 'Give lisinopril 10mg once daily.', 'Give lisinopril 10 mg once daily.', true],
]);

it('is a note, whether the dose is read for sure or with doubt', () => {
  for (const text of ['Give fluoxetine 20mg daily.', 'Is 20mg of fluoxetine daily enough?'])
    expect(findings('ismp/number-unit-space', text).map(({ severity }) => severity)).toEqual(['info']);
});
