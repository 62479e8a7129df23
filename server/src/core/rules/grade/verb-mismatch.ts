import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a verb that says another strength than the grade beside it. */
export const gradeVerbMismatch: ArticleRule = {
  id: 'grade/verb-mismatch',
  scope: 'article',
  summary: 'The verb of a recommendation does not fit its strength.',
  rationale:
    'In GRADE wording "we recommend" is strong and "we suggest" is weak or conditional. When verb and grade disagree, half of the readers act on the wrong one.',
  needs: ['article', 'recommendations'],
  defaultSeverity: 'error',
  messages: {
    strong:
      '"{verb}" is the wording of a weak recommendation, but it is graded {strength}. Correct the verb or the grade.',
    weak: '"{verb}" is the wording of a strong recommendation, but it is graded {strength}. Correct the verb or the grade.',
  },
  examples: {
    bad: [
      {
        title: 'A strong suggestion',
        markdown: '# Gout\n\nWe suggest colchicine for gout (strong recommendation).',
        reports: 'We suggest colchicine for gout (strong recommendation).',
      },
    ],
    good: [
      { title: 'Verb and grade agree', markdown: '# Gout\n\nWe suggest colchicine for gout (weak recommendation).' },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://processbook.kce.be/book/export/html/122'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const { verb, strength, span } of facts.recommendations) {
      if (strength === null || verb === '') continue;
      const isStrong = /^strong/.test(strength);
      const messageId =
        /^we suggest/.test(verb) && isStrong ? 'strong' : /^we recommend/.test(verb) && !isStrong ? 'weak' : null;
      if (messageId !== null) yield { messageId, data: { verb, strength }, span, subject: `${verb}|${strength}` };
    }
  },
};
