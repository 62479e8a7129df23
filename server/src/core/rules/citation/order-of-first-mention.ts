import type { ReferenceFact } from '../../facts/types.ts';
import { mentions } from '../../repairs/first-mentions.ts';
import { orderByMention } from '../../repairs/reorder-references.ts';
import { phrase } from '../../text/translate.ts';
import { offered } from '../offered-fix.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports the first number that is cited too late: a list in order of mention lets the reader find a source. */
export const citationOrderOfFirstMention: ArticleRule = {
  id: 'citation/order-of-first-mention',
  scope: 'article',
  summary: 'References are not numbered in the order in which the text first cites them.',
  rationale:
    'Numbered styles (AMA, Vancouver) number a source when it is first mentioned. A break in the order usually means ' +
    'that a passage was moved or pasted and its numbers belong to another list. A list in alphabetical order, ' +
    'footnotes and keys are numbered by other rules and are left alone, as are numbers within one mark.',
  needs: ['citations', 'references'],
  defaultSeverity: 'warning',
  messages: {
    late: 'Reference {number} is first cited here, after {earlier}. Number the references in the order of first mention.',
  },
  examples: {
    bad: [
      {
        title: 'Two before one',
        markdown:
          '# Gout\n\nRest the joint [2].\n\nCool it [1].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Diaz B. Rest. Lancet 2020.',
        reports: '1',
      },
    ],
    good: [
      {
        title: 'In order, with a second mention',
        markdown:
          '# Gout\n\nRest the joint [1].\n\nCool it [2]. Rest helps most [1].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Diaz B. Rest. Lancet 2020.',
      },
    ],
  },
  fix: 'suggestion',
  since: '0.1.0',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts, { source }) {
    // Without a list there is nothing to number, and that is a finding of its own.
    if (facts.references.length === 0 || isAlphabetical(facts.references)) return;
    const seen = new Set<number>();
    let highest = 0;
    for (const mention of mentions(facts.citations, facts.references)) {
      if (seen.has(mention.number)) continue;
      seen.add(mention.number);
      if (mention.number < highest) {
        const data = { number: String(mention.number), earlier: String(highest) };
        const fixes = offered(phrase('Number the references in the order of first mention'), () =>
          source === undefined ? null : orderByMention(facts, source),
        );
        yield { messageId: 'late', data, span: mention.span, subject: String(mention.number), ...fixes };
        return;
      }
      highest = mention.number;
    }
  },
};

/** Three or more entries that are sorted by their text are numbered by the alphabet on purpose. */
function isAlphabetical(references: readonly ReferenceFact[]): boolean {
  if (references.length < 3) return false;
  const texts = references.map((reference) => reference.text.replace(/^\W*(?:\d{1,4}\W+)?/, '').toLowerCase());
  return texts.every((text, i) => i === 0 || (texts[i - 1] ?? '') <= text);
}
