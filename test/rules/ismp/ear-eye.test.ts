import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('ismp/ear-eye', {
  reports: [
    ['both ears', 'Put gentamicin 3 drops ⟦AU⟧ twice daily.', 'organ'],
    ['the right ear', 'Put 4 drops of gentamicin in the ear: 4 drops ⟦AD⟧ daily.', 'organ'],
    ['points', 'Gentamicin one drop ⟦O.D.⟧ four times daily', 'organ'],
    ['before the number', 'Gentamicin eye drops: ⟦OS⟧ 2 drops daily', 'organ'],
    ['once daily', 'Give lisinopril 10 mg ⟦OD⟧.', 'daily'],
  ],
  ignores: [
    ['in words', 'Put gentamicin 3 drops in each ear twice daily.'],
    ['a disease', 'AD is the most common dementia.'],
    ['an overdose', 'Opioid OD: give morphine antagonists.'],
    ['a word', 'Give lisinopril 10 mg as soon as possible.'],
    ['code', 'Write `gentamicin 3 drops AU` never.'],
  ],
});
