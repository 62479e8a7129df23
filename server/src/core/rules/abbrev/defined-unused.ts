import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an abbreviation that is introduced and never used. */
export const abbrevDefinedUnused: ArticleRule = {
  id: 'abbrev/defined-unused',
  scope: 'article',
  summary: 'An abbreviation is introduced and not used again.',
  rationale:
    'An abbreviation that is used nowhere costs the reader attention. Often it shows that a passage was moved or that the long form is still written everywhere.',
  needs: ['article', 'prose'],
  defaultSeverity: 'off',
  messages: { found: '{short} is introduced for "{long}" and never used again. Use it, or remove it.' },
  examples: {
    bad: [
      {
        title: 'Introduced in vain',
        markdown: '# Neuropathic pain\n\nTricyclic antidepressants (TCAs) are second-line.',
        reports: 'TCA',
      },
    ],
    good: [
      {
        title: 'Introduced and used',
        markdown: '# Neuropathic pain\n\nTricyclic antidepressants (TCAs) are second-line. TCAs are old.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    if (!isEnglish(facts)) return;
    const places = new Map<string, number>();
    for (const { short } of facts.prose.abbreviations) places.set(short, (places.get(short) ?? 0) + 1);
    for (const { short, long, span } of facts.prose.abbreviations) {
      // The uses of two letters are not read: they may be a unit or a route.
      if (long !== null && short.length > 2 && places.get(short) === 1)
        yield { messageId: 'found', data: { short, long }, span, subject: short };
    }
  },
};
