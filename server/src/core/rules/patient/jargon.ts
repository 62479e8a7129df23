import { capital } from '../../text/capital.ts';
import { phrase } from '../../text/translate.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports words of the field in a text for patients, with plain ones: who does not know the word misses the advice. */
export const patientJargon: ArticleRule = {
  id: 'patient/jargon',
  scope: 'article',
  summary: 'A text for patients uses a word of the field without explaining it.',
  rationale:
    'Words that are daily bread to a clinician are foreign to many patients. The first mention of a word is reported ' +
    'where its sentence does not explain it; the plain words are offered. A word that patients must know, such as the ' +
    'name of their illness, is best kept and explained: "hypertension (high blood pressure)".',
  needs: ['article', 'clinical', 'patientText'],
  defaultSeverity: 'info',
  messages: { jargon: 'Many patients do not know "{term}". Write "{plain}", or explain it.' },
  examples: {
    bad: [
      {
        title: 'A word of the field',
        markdown: '---\naudience: patient\n---\n\n# Warfarin\n\nCall us if you notice a haemorrhage.',
        reports: 'haemorrhage',
      },
    ],
    good: [
      {
        title: 'Explained where it stands',
        markdown: '---\naudience: patient\n---\n\n# Blood pressure\n\nYou have hypertension (high blood pressure).',
      },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://cdc.gov/ccindex/widget.html'],
  *check(facts) {
    if (!facts.clinical.clinical || !isEnglish(facts)) return;
    for (const { term, plain, span } of facts.patientText?.jargon ?? []) {
      const text = /^\p{Lu}/u.test(term) ? capital(plain) : plain;
      const edits = [{ start: span.start, end: span.end, text }];
      yield {
        messageId: 'jargon',
        data: { term, plain },
        span,
        subject: term.toLowerCase(),
        fixes: [{ title: phrase('Write "{0}"', text), safe: false, edits }],
      };
    }
  },
};
