import { formProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "on day 1,600 mg": a comma of a list makes a number that was never meant. */
export const numberListCommaCollision: ArticleRule = {
  id: 'number/list-comma-collision',
  scope: 'article',
  summary: 'A comma without a space joins two numbers of a list.',
  rationale:
    'In "300 mg on day 1,600 mg on day 2" the lost space makes 600 mg into 1,600 mg. "8,12, or 24 hours" reads as 8.12 or as 812. Only the author knows which number was meant, so nothing is rewritten.',
  needs: ['notations'],
  defaultSeverity: 'error',
  messages: {
    day: '"{written}" can be read as one number. If a list is meant, write a space after the comma or separate sentences.',
    list: '"{written}" can be read as one number. Write a space after each comma of a list.',
  },
  examples: {
    bad: [{ title: 'A lost space', markdown: 'Give pregabalin 300 mg on day 1,600 mg on day 2.', reports: '1,600' }],
    good: [
      { title: 'With a space', markdown: 'Give pregabalin 300 mg on day 1, 600 mg on day 2.' },
      { title: 'A thousand', markdown: 'Give gabapentin 1,200 or 1,800 mg a day.' },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* formProblems(facts, 'list-comma', ({ text }) => {
      if (!/ /.test(text)) return { messageId: 'day' };
      return isThousand(text) ? null : { messageId: 'list' };
    });
  },
};

/** "1,200 or 1,800" is a number with its comma; "100,200 or 300" would be 100,200, far from the 300 beside it. */
function isThousand(text: string): boolean {
  const [first = '', ...rest] = text.split(/, | (?:or|and) |,(?=\d{1,2}(?!\d))/);
  if (!/^\d{1,3},\d{3}$/.test(first)) return false;
  const last = Number((rest.at(-1) ?? '').replace(/\D/g, ''));
  return Number(first.replace(',', '')) <= last * 20;
}
