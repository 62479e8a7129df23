import type { ArticleFacts } from '../../facts/types.ts';
import { listed } from '../../text/listed.ts';
import { isFuture } from '../dates.ts';
import { namesItsPeople, readsGovernance } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an article that does not say who wrote it, who reviewed it, or when it is reviewed again. */
export const currencyReviewMetadataMissing: ArticleRule = {
  id: 'currency/review-metadata-missing',
  scope: 'article',
  summary: 'The article names no author, no reviewer, or no next review.',
  rationale:
    'Who wrote an article, who reviewed it and when that is done again let a reader judge how far to trust it. They are ' +
    'read from the front matter, header lines or a table of properties. One finding names all that is missing. An ' +
    'article that says nothing at all of its state is kept by no such process, and is left alone.',
  needs: ['article', 'clinical', 'governance'],
  defaultSeverity: 'warning',
  messages: { missing: 'The article does not name {what}. Add {keys} to its front matter.' },
  examples: {
    bad: [
      {
        title: 'Nobody is named',
        markdown: '---\nnext_review: 2027-01-01\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
        reports: '# Gout',
      },
    ],
    good: [
      {
        title: 'Author, reviewer and next review',
        markdown:
          '---\nauthors: [B. Sample]\nreviewers: [A. Example]\nnext_review: 2027-01-01\n---\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist', 'https://piftick.org.uk/'],
  *check(facts, { config }) {
    if (!readsGovernance(facts) || !isGoverned(facts)) return;
    const missing = MISSING.filter(({ isMissing }) => isMissing(facts, config.asOf));
    if (missing.length === 0) return;
    yield {
      messageId: 'missing',
      data: {
        what: listed(
          missing.map((it) => it.what),
          'or',
        ),
        keys: listed(
          missing.map((it) => it.key),
          'and',
        ),
      },
      span: facts.governance.anchor,
      subject: missing.map((it) => it.key).join(','),
    };
  },
};

/** States something of itself: whose process left a gap is only seen where there is a process. */
const isGoverned = (facts: ArticleFacts): boolean =>
  namesItsPeople(facts) ||
  facts.article.nextReview !== null ||
  facts.governance.statuses.some(({ marked }) => marked) ||
  facts.governance.publish;

/** A line about the article names a person of whom it is not known what they did: "Clinical lead: Dr A. Roe". */
const namesSomebodyElse = ({ article, governance }: Pick<ArticleFacts, 'article' | 'governance'>): boolean =>
  governance.ownLines.person && article.reviewers.length === 0 && governance.approvedBy === null;

const MISSING: readonly { what: string; key: string; isMissing: (facts: ArticleFacts, today: string) => boolean }[] = [
  {
    what: 'an author',
    key: '`authors`',
    isMissing: ({ article, governance }) => article.authors.length === 0 && !namesSomebodyElse({ article, governance }),
  },
  {
    what: 'a reviewer',
    key: '`reviewers`',
    isMissing: ({ article, governance }) => article.reviewers.length === 0 && governance.approvedBy === null,
  },
  {
    what: 'the day of the next review',
    key: '`next_review`',
    isMissing: ({ article, governance }, today) =>
      article.nextReview === null &&
      governance.nextReviewSpan === null &&
      !governance.ownLines.dates.some((date) => isFuture(date, today)),
  },
];
