import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { readGovernance } from '../../../server/src/core/facts/governance.ts';
import { namedBy } from '../../../server/src/core/facts/metadata-names.ts';

describe('what the name of a field says', () => {
  it.each<readonly [name: string, value: string, keys: readonly string[]]>([
    ['Approved', 'Medicines Group, 4 March 2026', ['approved_by: Medicines Group', 'approved_on: 2026-03-04']],
    [
      'approval',
      'Approved by the Heart Board, 30 January 2026',
      ['approved_by: Heart Board', 'approved_on: 2026-01-30'],
    ],
    ['Drugs Committee approval', '03/2026', ['approved_by: Drugs Committee', 'approved_on: 2026-03']],
    ['Guideline lead', 'Dr. A. Roe', ['authors: Dr. A. Roe']],
    ['Guideline development group', 'A. Roe, B. Lee', ['authors: A. Roe, B. Lee']],
    ['Pharmacy check', 'B. Lee', ['reviewers: B. Lee']],
    ['Revision due', '2028-03', ['next_review: 2028-03']],
    ['nextReviewDate', '2028-05-20', ['next_review: 2028-05-20']],
    ['last_full_review', '2026-02', ['last_reviewed: 2026-02']],
    ['To be reviewed', 'January 2029, or sooner', ['next_review: 2029-01']],
    ['approved', '2026-05-05 by the Nursing Board', ['approved_by: the Nursing Board', 'approved_on: 2026-05-05']],
    ['factcheck', 'B. Lee (11 June 2026)', ['reviewers: B. Lee']],
    ['updated_at', '2026-06-12', ['last_updated: 2026-06-12']],
    ['approved', 'true', []],
    ['Approved', 'FDA, 2019-03-01', ['approved_on: 2019-03-01']],
    ['Dose', '4 March 2026', []],
    ['Lead time', 'three weeks', []],
  ])('%s: %s', (name, value, keys) =>
    expect(namedBy(name, value).map((named) => `${named.key}: ${named.value}`)).toEqual(keys),
  );

  const people = (text: string): string => {
    const { authors, reviewers, nextReview, lastUpdated, facts } = readGovernance(readArticle(text));
    return [authors.join('+'), reviewers.join('+') || facts.approvedBy, nextReview, lastUpdated].join(' | ');
  };
  it.each<readonly [what: string, text: string, said: string]>([
    ['below a key', '---\nlast_update:\n  date: 2026-04-22\n  author: A. Roe\n---\n\n# T', 'A. Roe |  |  | 2026-04-22'],
    ['TOML', '+++\nauthor = "A. Roe"\n[params]\n  review_due = 2027-12-10\n+++\n\n# T', 'A. Roe |  | 2027-12-10 | '],
    ['a title block', '% T\n% A. Roe; B. Lee\n% 2026-02-12\n\nText.', 'A. Roe+B. Lee |  |  | 2026-02-12'],
    ['a section', '# T\n\nText.\n\n## Authors\n\nA. Roe; B. Lee', 'A. Roe+B. Lee |  |  | '],
    [
      'a line',
      '# T\n\n*Owner:* A. Roe. *Agreed:* Pain Group 2026-03-05. *Revision due:* 2028-03.',
      'A. Roe | Pain Group | 2028-03 | ',
    ],
    ['a meeting', '# T\n\nAgreed at the ward meeting on 11 March 2026.', ' | the ward meeting |  | '],
  ])('%s', (_what, text, said) => expect(people(text)).toBe(said));
});
