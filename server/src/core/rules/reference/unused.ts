import type { ArticleFacts, ReferenceFact } from '../../facts/types.ts';
import { removeReference } from '../../repairs/remove-reference.ts';
import { phrase } from '../../text/translate.ts';
import { citationsOfOwnList, indexReferences, isListOfSources } from '../cited-references.ts';
import { MOST_OFFERED, offered } from '../offered-fix.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an entry that nothing cites: it lends weight to the article without supporting any of its claims. */
export const referenceUnused: ArticleRule = {
  id: 'reference/unused',
  scope: 'article',
  summary: 'A reference is never cited in the text.',
  rationale:
    'An entry that no sentence cites suggests support that is not there, or marks a claim that lost its citation. ' +
    'In a list without numbers an entry counts by its position. A list that is mostly uncited is one finding. In ' +
    'an article that cites nothing a numbered list is only noted, and one without numbers is further reading.',
  needs: ['citations', 'references'],
  defaultSeverity: 'warning',
  messages: {
    mostly:
      '{count} of the {total} references are never cited, the first of them entry {number}. Cite them where they support the text, or remove them.',
    none: 'The text cites none of the {total} references of its numbered list. Cite them where they support the text.',
    unused:
      'Reference {number} is never cited. Cite it where it supports the text, or remove it and renumber the list.',
  },
  examples: {
    bad: [
      {
        title: 'The second entry is not cited',
        markdown:
          '# Migraine\n\nTriptans help in an attack [1].\n\n## References\n\n1. Lee A. Triptans. Headache 2019.\n2. Roy B. Migraine. Neurology 2020.',
        reports: '2. Roy B. Migraine. Neurology 2020.',
      },
    ],
    good: [
      {
        title: 'Both are cited, one through a range',
        markdown:
          '# Migraine\n\nTriptans help in an attack [1-2].\n\n## References\n\n1. Lee A. Triptans. Headache 2019.\n2. Roy B. Migraine. Neurology 2020.',
      },
    ],
  },
  fix: 'suggestion',
  since: '0.1.0',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts, { source }) {
    if (!isListOfSources(facts.references)) return;
    const unused = unusedEntries(facts);
    const [first] = unused;
    if (first === undefined) return;
    const data = { count: String(unused.length), total: String(facts.references.length), number: labelOf(first) };
    if (citationsOfOwnList(facts).length === 0) {
      if (!facts.references.every((reference) => reference.number !== null)) return;
      yield { messageId: 'none', data, span: first.span, severity: 'info', subject: 'reference-list' };
    } else if (unused.length > 3 && unused.length * 2 > facts.references.length) {
      yield { messageId: 'mostly', data, span: first.span, subject: 'reference-list' };
    } else {
      for (const [at, entry] of unused.entries()) {
        const fixes = offered(phrase('Remove reference {0} and renumber', labelOf(entry)), () =>
          source === undefined || at >= MOST_OFFERED ? null : removeReference(facts, source, entry),
        );
        const data = { number: labelOf(entry) };
        yield { messageId: 'unused', data, span: entry.span, subject: labelOf(entry), ...fixes };
      }
    }
  },
};

const labelOf = (reference: ReferenceFact): string => reference.key ?? String(reference.position);

/** A second entry under a number that is cited is the duplicate's or the numbering's defect, not this one. */
function unusedEntries({ citations, references, links }: ArticleFacts): readonly ReferenceFact[] {
  const index = indexReferences(references);
  const used = new Set(citations.flatMap((citation) => citation.parts).flatMap((part) => index.entries(part)));
  const numbers = new Set([...used].map((reference) => reference.position));
  const linked = new Set(links.map(({ url }) => plainUrl(url)));
  const isLinked = ({ url, doi }: ReferenceFact): boolean =>
    (url !== null && linked.has(plainUrl(url))) || (doi !== null && linked.has(`doi.org/${doi.toLowerCase()}`));
  return references.filter(
    (reference) => !used.has(reference) && !numbers.has(reference.position) && !isLinked(reference),
  );
}

/** An entry that the text links to is cited, in its own way. */
const plainUrl = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www|dx)\./, '')
    .replace(/[#/.,]{1,5}$/, '');
