import { bySpan } from '../../text/span.ts';
import { citationsOfOwnList } from '../cited-references.ts';
import { counted } from '../counted.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an article that cites but lists no reference: none of its claims can be checked. */
export const referenceMissingList: ArticleRule = {
  id: 'reference/missing-list',
  scope: 'article',
  summary: 'The article cites sources but has no reference list.',
  rationale:
    'Numbers without a list look like evidence and are none. Links to other pages carry their own target and Pandoc ' +
    'keys lead to a bibliography file, so an article that cites only in these ways is left alone.',
  needs: ['citations', 'references'],
  defaultSeverity: 'error',
  messages: {
    noList: 'The article cites {count} but has no reference list. Add the list, numbered as the text cites it.',
    emptyList:
      'The article cites {count} but its reference list is empty. Add the entries, numbered as the text cites them.',
  },
  examples: {
    bad: [
      {
        title: 'A citation and no list',
        markdown: '# Migraine\n\nTriptans help in an attack [1].',
        reports: '# Migraine',
      },
    ],
    good: [
      {
        title: 'The list is there',
        markdown:
          '# Migraine\n\nTriptans help in an attack [1].\n\n## References\n\n1. Lee A. Triptans. Headache 2019.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts) {
    if (facts.references.length > 0) return;
    const cited = [...citationsOfOwnList(facts)].sort((a, b) => bySpan(a.span, b.span));
    const [first] = cited;
    if (first === undefined) return;
    const labels = new Set(cited.flatMap((it) => (it.numbers.length > 0 ? it.numbers.map(String) : it.keys)));
    const heading = facts.governance.referenceHeading;
    yield {
      messageId: heading === null ? 'noList' : 'emptyList',
      data: { count: counted(labels.size, 'source', 'sources') },
      span: heading ?? facts.governance.anchor,
      subject: 'reference-list',
      related: [{ span: first.span, message: 'First citation' }],
    };
  },
};
