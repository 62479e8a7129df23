import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports patients who are said to fail a treatment: it is the treatment that fails. */
export const wordingPatientsFail: ArticleRule = {
  id: 'wording/patients-fail',
  scope: 'article',
  summary: 'A patient is said to fail a treatment.',
  rationale:
    'The treatment fails, not the patient. The usual wording blames the reader of a patient page and hides whether the drug did not work, was not tolerated or was not taken.',
  needs: ['article', 'prose'],
  defaultSeverity: 'off',
  messages: {
    found:
      '"{words}": the treatment fails, not the patient. Write "in whom … was not effective" or "was not tolerated", whichever holds.',
  },
  examples: {
    bad: [
      {
        title: 'Patients who fail',
        markdown: '# Gout\n\nAllopurinol is for patients who fail colchicine.',
        reports: 'patients who fail',
      },
    ],
    good: [
      {
        title: 'The treatment fails',
        markdown: '# Gout\n\nAllopurinol is for patients in whom colchicine was not effective.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    for (const phrase of phrasesOf(facts, 'patients-fail')) yield phraseProblem(phrase);
  },
};
