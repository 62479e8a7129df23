import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('safety/serious-harms-missing', {
  reports: [
    ['doses alone', 'Give lisinopril ⟦10 mg once daily⟧.', 'missing'],
    ['once an article', 'Give lisinopril ⟦10 mg once daily⟧.\n\nLisinopril 20 mg once daily is more.', 'missing'],
  ],
  ignores: [
    ['side effects', 'Give lisinopril 10 mg once daily.\n\nSide effects: cough.'],
    ['what to watch', 'Give lisinopril 10 mg once daily.\n\nMonitor potassium.'],
    ['the warning itself', 'Give lisinopril 10 mg once daily, never in pregnancy.'],
    ['a drug without such a warning', 'Give gabapentin 300 mg once daily.'],
    ['no dose', 'Lisinopril is an option.'],
    ['patients', '---\naudience: patient\n---\n\nTake lisinopril 10 mg once daily.'],
  ],
});
