import { audienceOf, readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an article for professionals that points to no version for patients. For houses that write both. */
export const audiencePatientVersionMissing: ArticleRule = {
  id: 'audience/patient-version-missing',
  scope: 'article',
  summary: 'An article for professionals names no version for patients.',
  rationale:
    'Where a house writes for both, a clinician should find the page to hand to the patient. The version is named by ' +
    '`patient_version` in the front matter, or by a section of information for patients. Off by default: most houses ' +
    'do not write for both.',
  needs: ['clinical', 'governance', 'outline'],
  defaultSeverity: 'off',
  messages: { missing: 'The article names no version for patients. Add `patient_version` with its path or address.' },
  examples: {
    bad: [
      {
        title: 'No version for patients',
        markdown: '---\naudience: professional\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: '# Gout',
      },
    ],
    good: [
      {
        title: 'Named in the front matter',
        markdown:
          '---\naudience: professional\npatient_version: gout-for-patients.md\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts, { config }) {
    if (!readsGovernance(facts) || audienceOf(facts, config) !== 'professional') return;
    const { patientVersion, anchor } = facts.governance;
    if (patientVersion !== null || facts.outline.some(({ title }) => FOR_PATIENTS.test(title))) return;
    yield { messageId: 'missing', span: anchor, subject: 'patient-version' };
  },
};

const FOR_PATIENTS =
  /\b(?:patient (?:version|information|leaflet|handout|education)|(?:information|version|advice) for patients)\b/i;
