import type { AbbreviationFact } from '../../facts/prose/types.ts';
import { isEnglish } from '../governance.ts';
import { meansOther } from '../long-forms.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an abbreviation that stands for two things in one article. */
export const abbrevRedefined: ArticleRule = {
  id: 'abbrev/redefined',
  scope: 'article',
  summary: 'An abbreviation is introduced for two different long forms.',
  rationale:
    'A reader who meets the letters later cannot know which is meant. Only long forms are compared that spell the letters by their initials and have no word in common; anything less may be another spelling.',
  needs: ['article', 'prose'],
  defaultSeverity: 'warning',
  messages: {
    found: '{short} stands for "{long}" here and for "{first}" before. Use another abbreviation for one of them.',
  },
  examples: {
    bad: [
      {
        title: 'Two meanings',
        markdown: '# Neuropathy\n\nPeripheral neuropathy (PN) is common. Parenteral nutrition (PN) is rare.',
        reports: 'PN',
      },
    ],
    good: [
      {
        title: 'One meaning, twice',
        markdown: '# Neuropathy\n\nPeripheral neuropathy (PN) is common. Peripheral neuropathies (PN) are many.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    if (!isEnglish(facts)) return;
    const first = new Map<string, AbbreviationFact & { readonly long: string }>();
    for (const fact of facts.prose.abbreviations) {
      const { short, long, span } = fact;
      if (long === null) continue;
      const before = first.get(short);
      if (before === undefined) first.set(short, { ...fact, long });
      else if (meansOther(short, before.long, long)) {
        const related = [{ span: before.span, message: before.long }];
        yield { messageId: 'found', data: { short, long, first: before.long }, span, subject: short, related };
      }
    }
  },
};
