import { phraseProblem, phrasesOf } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a list item into which the next paragraph ran: the sentence then seems to be about the last item alone. */
export const structureListItemRunOn: ArticleRule = {
  id: 'structure/list-item-run-on',
  scope: 'article',
  summary: 'A paragraph ran into the last item of a list.',
  rationale:
    'A sentence about all items, glued to the last one, reads as if it were about that item: its citation, its caution or its population then seem to hold for one drug only.',
  needs: ['article', 'prose'],
  defaultSeverity: 'info',
  messages: {
    found:
      'A new sentence begins at "{words}" without a full stop before it: a paragraph may have run into the list item. Move it below the list, or end the sentence before it.',
  },
  examples: {
    bad: [
      {
        title: 'A paragraph in an item',
        markdown:
          '# Pain\n\n- Duloxetine (60 mg daily)\n- Gabapentin (in divided doses) These medications have been shown to be effective.',
        reports: 'These medications have',
      },
    ],
    good: [
      {
        title: 'A paragraph of its own',
        markdown:
          '# Pain\n\n- Duloxetine (60 mg daily)\n- Gabapentin (in divided doses)\n\nThese medications have been shown to be effective.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [],
  *check(facts) {
    for (const phrase of phrasesOf(facts, 'joined-sentences')) yield phraseProblem(phrase);
  },
};
