import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a text for patients that never says when to get help: a warning sign is then waited out at home. */
export const patientEmergencyMissing: ArticleRule = {
  id: 'patient/emergency-missing',
  scope: 'article',
  summary: 'A text for patients does not say when or where to get help.',
  rationale:
    'A patient must be able to tell what can wait from what cannot. The text should name the signs and the place: "call ' +
    'your doctor if …", "go to hospital at once". Any such advice in the text or in the disclaimer is enough.',
  needs: ['article', 'clinical', 'disclaimers', 'governance', 'patientText'],
  defaultSeverity: 'warning',
  messages: {
    missing: 'This text for patients does not say when or where to get help. Name the warning signs and whom to call.',
  },
  examples: {
    bad: [
      {
        title: 'No word on getting help',
        markdown: '---\naudience: patient\n---\n\n# Gout\n\nRest the joint. Drink water.',
        reports: '# Gout',
      },
    ],
    good: [
      {
        title: 'Signs and whom to call',
        markdown: '---\naudience: patient\n---\n\n# Gout\n\nRest the joint. Call your doctor if you get a fever.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://cdc.gov/ccindex/widget.html'],
  *check(facts) {
    const { patientText, disclaimers, governance } = facts;
    if (patientText === null || !facts.clinical.clinical || !isEnglish(facts)) return;
    if (patientText.helpAdvice.length > 0 || disclaimers.some(({ parts }) => parts.includes('emergency'))) return;
    yield { messageId: 'missing', span: governance.anchor, subject: 'emergency' };
  },
};
