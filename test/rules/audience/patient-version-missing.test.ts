import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';

expectFindings('audience/patient-version-missing', {
  reports: [['none named', `⟦# Gout⟧${BODY}`, 'missing']],
  ignores: [
    ['named', `---\npatient_version: gout-for-patients.md\n---\n\n# Gout${BODY}`],
    ['a section for patients', `# Gout${BODY}\n\n## Information for patients\n\nDrink water.`],
    ['an article for patients', `---\naudience: patient\n---\n\n# Gout${BODY}`],
  ],
});
