import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a text that gives a patient a dose and no word of caution: nobody says what is too much, or whom to ask. */
export const patientDoseWithoutWarning: ArticleRule = {
  id: 'patient/dose-without-warning',
  scope: 'article',
  summary: 'A text for patients gives a dose and no word of caution.',
  rationale:
    'A patient who reads a dose must also read what is too much, what to watch for, or whom to ask. Any such word in the ' +
    'text, or a disclaimer that tells not to change a medicine alone, is enough for this rule: it reports only texts ' +
    'that have none at all, once, at the first dose.',
  needs: ['article', 'clinical', 'disclaimers', 'doses', 'patientText'],
  defaultSeverity: 'warning',
  messages: {
    bare: 'A patient is given this dose without a word of caution. Say what is too much, what to watch for, and whom to ask.',
  },
  examples: {
    bad: [
      {
        title: 'A dose and nothing else',
        markdown: '---\naudience: patient\n---\n\n# Gout\n\nTake colchicine 0.6 mg once daily.',
        reports: '0.6 mg once daily',
      },
    ],
    good: [
      {
        title: 'What is too much',
        markdown:
          '---\naudience: patient\n---\n\n# Gout\n\nTake colchicine 0.6 mg once daily. Do not take more than your doctor told you.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://cdc.gov/ccindex/widget.html'],
  *check(facts) {
    const { patientText, doses, disclaimers } = facts;
    if (patientText === null || !facts.clinical.clinical || !isEnglish(facts)) return;
    const first = doses.find(
      ({ role, confidence, drugs }) => role === 'recommendation' && confidence === 'high' && drugs.length > 0,
    );
    if (first === undefined || patientText.doseWarnings.length > 0) return;
    if (disclaimers.some(({ parts }) => parts.includes('no-self-change'))) return;
    yield { messageId: 'bare', span: first.span, subject: 'warning' };
  },
};
