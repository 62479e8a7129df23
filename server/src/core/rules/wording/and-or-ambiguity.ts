import { listed } from '../../text/listed.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a list of drugs whose words leave open how many of them are given: two gabapentinoids may be read where one was meant. */
export const wordingAndOrAmbiguity: ArticleRule = {
  id: 'wording/and-or-ambiguity',
  scope: 'article',
  summary: 'A list of drugs does not say whether one or several are given.',
  rationale:
    '"A combination of medications, including A, B, or C" can be read as one drug, as two, or as all three; so can a chain with "and/or". Where the drugs add up to harm, the reader must know. "A with B or C" is clear and is left alone.',
  needs: ['article', 'prose'],
  defaultSeverity: 'error',
  messages: {
    'combination-or':
      '"{words}" is followed by {drugs} joined by "or": it is not clear how many of them are given. Name the combination, or write "one of".',
    'and-or-chain':
      '{drugs} are joined by "and/or": it is not clear how many of them are given. Write "one or more of", or name the combination.',
    mixed:
      '{drugs} are joined by "and" and "or": it is not clear which belong together. Write "one of", "both", or make a list.',
  },
  examples: {
    bad: [
      {
        title: 'A combination of alternatives',
        markdown:
          '# Neuropathic pain\n\nTreat with a combination of medications, including pregabalin, duloxetine, or gabapentin.',
        reports: 'combination of medications, including pregabalin, duloxetine, or gabapentin',
      },
    ],
    good: [
      {
        title: 'One drug with one of two',
        markdown: '# Neuropathic pain\n\nCombine duloxetine with pregabalin or gabapentin.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://doi.org/10.1136/amiajnl-2011-000172'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const { kind, span, drugs, text } of facts.prose.choices) {
      const data = { words: text, drugs: listed(drugs) };
      // "A and B or C" is often clear to a clinician who knows the drugs.
      const severity = kind === 'mixed' ? ('info' as const) : undefined;
      yield { messageId: kind, data, span, subject: [kind, ...drugs].join('|'), ...(severity && { severity }) };
    }
  },
};
