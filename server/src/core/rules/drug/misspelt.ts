import { capital } from '../../text/capital.ts';
import { formProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "pregabalinn 75 mg": one letter can make another medicine. */
export const drugMisspelt: ArticleRule = {
  id: 'drug/misspelt',
  scope: 'article',
  summary: 'A word in the place of a medicine’s name is nearly one.',
  rationale:
    'One letter can make another medicine, and the dose of a misspelt one is not checked. Only a word right before an amount, behind "mg of", or alone in a column of medicines beside a dose is compared. What is meant is for the author to say.',
  needs: ['notations'],
  defaultSeverity: 'warning',
  messages: { near: '"{written}" is in no list of medicines. If "{near}" is meant, write it so.' },
  examples: {
    bad: [{ title: 'A letter too many', markdown: 'Give pregabalinn 75 mg twice daily.', reports: 'pregabalinn' }],
    good: [{ title: 'Spelled right', markdown: 'Give pregabalin 75 mg twice daily.' }],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    const seen = new Set<string>();
    yield* formProblems(facts, 'name-place', ({ span, text, word }) => {
      if (seen.has(text.toLowerCase())) return null;
      seen.add(text.toLowerCase());
      const write = inCaseOf(text, word);
      const also = facts.notations
        .filter((form) => form.kind === 'name-place' && form.span.start > span.start)
        .filter((form) => form.text.toLowerCase() === text.toLowerCase())
        .map((form) => ({ ...form.span, text: inCaseOf(form.text, word) }));
      return { messageId: 'near', data: { near: write }, write, also };
    });
  },
};

const inCaseOf = (text: string, word: string): string => (/^\p{Lu}/u.test(text) ? capital(word) : word);
