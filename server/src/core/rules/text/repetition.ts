import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a word written twice in a row, and a sentence that stands twice in the article. */
export const textRepetition: ArticleRule = {
  id: 'text/repetition',
  scope: 'article',
  summary: 'A word or a whole sentence is repeated.',
  rationale:
    'A doubled word is a slip. A sentence that stands twice is usually left over from moving text; when one of them is corrected later, the other contradicts it. Only running text is compared, never table cells or quotations.',
  needs: ['article', 'prose'],
  defaultSeverity: 'info',
  messages: {
    word: '"{words}" is written twice in a row. Remove one.',
    sentence: 'This sentence stands in the article already. Keep one of them, so that they cannot come to differ.',
  },
  examples: {
    bad: [{ title: 'A doubled word', markdown: '# Gout\n\nCheck the the dose.', reports: ' the' }],
    good: [{ title: 'A word that may stand twice', markdown: '# Gout\n\nThe pain that that joint gives is severe.' }],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const { kind, span, first } of facts.prose.repeats) {
      const related = [{ span: first, message: kind === 'word' ? 'The word' : 'The same sentence' }];
      yield { messageId: kind, span, subject: kind, related, data: { words: 'A word' } };
    }
  },
};
