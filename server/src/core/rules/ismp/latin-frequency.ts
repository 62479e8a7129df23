import { FREQUENCIES, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "qAM" and "nocte": Latin that a reader may not know. */
export const ismpLatinFrequency: ArticleRule = {
  id: 'ismp/latin-frequency',
  scope: 'article',
  summary: 'A time of the day is written in Latin.',
  rationale:
    'qAM, qPM, q6PM, qn, nocte and mane are misread or not known everywhere: qn as qh, q6PM as every 6 hours. BID, TID, QID and their British forms stay, unless the option `also` names them. Only the frequency of a dose is read.',
  needs: ['doses'],
  defaultSeverity: 'info',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        also: { type: 'array', items: { type: 'string' }, description: 'More abbreviations that are not house style.' },
      },
    },
    defaults: { also: [] },
  },
  messages: {
    latin: '"{written}" may be misread. Write "{replacement}".',
    also: '"{written}" is not house style. Write it in words.',
  },
  examples: {
    bad: [{ title: 'Every morning', markdown: 'Give lisinopril 10 mg qAM.', reports: 'qAM' }],
    good: [
      { title: 'In words', markdown: 'Give lisinopril 10 mg every morning.' },
      { title: 'Accepted', markdown: 'Give amoxicillin 500 mg TID.' },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts, context) {
    const also = new Set(Array.isArray(context.options.also) ? context.options.also.map(letters) : []);
    yield* notationProblems(facts, 'latin', {
      kinds: FREQUENCIES,
      find: (part) => {
        for (const { 0: written, index } of part.text.matchAll(WORD)) {
          const replacement = wordsFor(written);
          if (replacement === null && !also.has(letters(written))) continue;
          const messageId = replacement === null ? 'also' : 'latin';
          const end = index + written.length;
          return { start: index, end, replacement, safe: false, messageId };
        }
        return null;
      },
    });
  },
};

const WORD = /(?<![\p{L}\d.])[\p{L}\d][\p{L}\d.]{0,10}/gu;

const letters = (word: unknown): string => String(word).replace(/[.\s]/g, '').toLowerCase();

const WORDS: Readonly<Record<string, string>> = {
  qam: 'every morning',
  qpm: 'every evening',
  qn: 'every night',
  nocte: 'at night',
  noct: 'at night',
  mane: 'in the morning',
  qday: 'once daily',
  eod: 'every other day',
  qow: 'every other week',
};

function wordsFor(written: string): string | null {
  const word = letters(written);
  const clock = /^q(\d{1,2})([ap]m)$/.exec(word);
  if (clock !== null) return `daily at ${clock[1]} ${clock[2]}`;
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}
