import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an abbreviation that the article never spells out. */
export const abbrevUndefined: ArticleRule = {
  id: 'abbrev/undefined',
  scope: 'article',
  summary: 'An abbreviation is never explained.',
  rationale:
    'The same letters mean different things in different fields. Reported once, at the first use; abbreviations that every clinician reads as words (ECG, HIV, routes and frequencies, well-known bodies) are left alone, and so is whatever a list of abbreviations in the article explains.',
  needs: ['article', 'prose'],
  defaultSeverity: 'off',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { known: { type: 'array', items: { type: 'string' } } },
    },
    defaults: { known: [] },
  },
  messages: { found: '{short} is never explained. Write its long form at the first use, as in "long form ({short})".' },
  examples: {
    bad: [
      { title: 'An unexplained abbreviation', markdown: '# Neuropathic pain\n\nTCAs are second-line.', reports: 'TCA' },
    ],
    good: [
      {
        title: 'Explained at first use',
        markdown: '# Neuropathic pain\n\nTricyclic antidepressants (TCAs) are second-line. TCAs are old.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts, { options }) {
    if (!isEnglish(facts)) return;
    const known = new Set(Array.isArray(options.known) ? options.known : []);
    for (const { short, long } of facts.prose.abbreviations) if (long !== null) known.add(short);
    for (const { short, span, known: isKnown } of facts.prose.abbreviations) {
      if (!isKnown && !known.has(short)) yield { messageId: 'found', data: { short }, span, subject: short };
      known.add(short);
    }
  },
};
