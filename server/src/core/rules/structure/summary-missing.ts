import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a long article with recommendations and no summary of them. */
export const structureSummaryMissing: ArticleRule = {
  id: 'structure/summary-missing',
  scope: 'article',
  summary: 'A long article has no summary of its recommendations.',
  rationale:
    'A reader under time pressure reads the summary or a part. An article of four sections or more, with five recommendations or more, should say in one place what it recommends.',
  needs: ['article', 'outline', 'recommendations'],
  defaultSeverity: 'off',
  messages: {
    found:
      'The article has {sections} sections and {count} recommendations, and no summary. Put what it recommends into one section at the top.',
  },
  examples: {
    bad: [
      {
        title: 'Five sections, no summary',
        markdown:
          '# Gout\n\n## Attack\n\nColchicine should be given early on. Ibuprofen should be given early on.\n\n## Prevention\n\nAllopurinol should be given later on. Febuxostat should be considered later on.\n\n## Diet\n\nBeer should be avoided by all.\n\n## Children\n\nNone.',
        reports: '# Gout',
      },
    ],
    good: [{ title: 'A summary', markdown: '# Gout\n\n## Summary\n\nColchicine should be given early on.' }],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts) {
    if (!isEnglish(facts) || facts.article.titleSpan === null) return;
    const sections = facts.outline.filter(({ depth }) => depth === 2);
    const count = facts.recommendations.length;
    if (sections.length < 4 || count < 5 || facts.outline.some(({ title }) => SUMMARY.test(title))) return;
    const data = { sections: String(sections.length), count: String(count) };
    yield { messageId: 'found', data, span: facts.article.titleSpan, subject: 'summary' };
  },
};

const SUMMARY =
  /\b(?:summary|overview|abstract|synopsis|highlights|key (?:points?|messages?|recommendations?|facts|takeaways?)|recommendations|at a glance|in brief|in short|bottom line|essentials|quick (?:reference|guide)|tl;?dr|introduction|background)\b/i;
