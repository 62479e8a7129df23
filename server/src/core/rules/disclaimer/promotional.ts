import { readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports advertising beside clinical content: it sells trust that only evidence can earn. */
export const disclaimerPromotional: ArticleRule = {
  id: 'disclaimer/promotional',
  scope: 'article',
  summary: 'Words of advertising stand in or beside clinical content.',
  rationale:
    'Readers cannot tell advertising from advice when both stand on one page, and HONcode asks that they be kept apart. ' +
    'Only phrases that clinical prose has no use for are reported: "breakthrough pain" and "best practice" are none.',
  needs: ['clinical', 'governance'],
  defaultSeverity: 'warning',
  messages: { promotional: '"{words}" is advertising. Remove it, or keep it off the page of a clinical article.' },
  examples: {
    bad: [
      {
        title: 'A promise',
        markdown: '# Gout\n\nWe recommend colchicine 0.6 mg once daily for guaranteed relief.',
        reports: 'guaranteed relief',
      },
    ],
    good: [
      {
        title: 'Clinical words',
        markdown: '# Cancer pain\n\nFor breakthrough pain, best practice is morphine 5 mg every 4 hours as needed.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x'],
  *check(facts) {
    if (!readsGovernance(facts)) return;
    for (const { text, span } of facts.governance.promotional)
      yield { messageId: 'promotional', data: { words: text }, span, subject: text.toLowerCase() };
  },
};
