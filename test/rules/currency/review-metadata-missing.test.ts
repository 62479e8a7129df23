import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';
const article = (front: string, title = '# Gout'): string => `---\n${front}\n---\n\n${title}${BODY}`;

expectFindings('currency/review-metadata-missing', {
  reports: [
    ['nobody, though it has a status', article('status: approved', '⟦# Gout⟧'), 'missing'],
    ['no reviewer', article('authors: [B. Sample]\nnext_review: 2027-01-01', '⟦# Gout⟧'), 'missing'],
  ],
  ignores: [
    [
      'who wrote it, under another key',
      article('written_by: B. Sample\nreviewed_by: A. Example\nreview_date: 2027-01-01'),
    ],
    [
      'people by their roles',
      article(
        'contributors:\n  - name: B. Sample\n    role: author\n  - name: A. Example\n    role: reviewer\nreview_by: 2027-01-01',
      ),
    ],
    [
      'a day to come and somebody, whatever a line calls them',
      `# Gout\n\nChampion: Dr A. Roe. Reviewed by B. Lee. Owner: the ward, stands to May 2029.${BODY}`,
    ],
    ['an article that says nothing of its state', `# Gout${BODY}`],
    ['a name in a comment', `# Gout\n\n<!-- Author: B. Sample -->${BODY}`],
    ['all three', article('authors: [B. Sample]\nreviewers: [A. Example]\nnext_review: 2027-01-01')],
    [
      'who approved it counts as a reviewer',
      article('author: B. Sample\napproved_by: A. Example\nnext_review: 2027-01'),
    ],
    ['header lines', `# Gout\n\nAuthor: B. Sample\nReviewed by: A. Example\nNext review: May 2027${BODY}`],
    ['a review date that cannot be read', article('author: B. Sample\nreviewer: A. Example\nnext_review: yearly')],
  ],
});

it('names all that is missing in one finding', () => {
  const found = findings('currency/review-metadata-missing', article('authors: [B. Sample]'));
  expect(found.map((f) => f.message)).toEqual([
    'The article does not name a reviewer or the day of the next review. Add `reviewers` and `next_review` to its front matter.',
  ]);
});
