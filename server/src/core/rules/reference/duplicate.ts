import { ofFact } from '../../facts/kept-object.ts';
import type { ArticleFacts, ReferenceFact } from '../../facts/types.ts';
import { mergeReferences } from '../../repairs/remove-reference.ts';
import { phrase } from '../../text/translate.ts';
import { isListOfSources } from '../cited-references.ts';
import { MOST_OFFERED, offered } from '../offered-fix.ts';
import type { ArticleRule, Problem } from '../rule.ts';

/** Reports the second entry for one source: two numbers make one study look like two. */
export const referenceDuplicate: ArticleRule = {
  id: 'reference/duplicate',
  scope: 'article',
  summary: 'The reference list names the same source twice.',
  rationale:
    'Two numbers for one source make the support look broader than it is, and shift every number after them. Entries ' +
    'are the same when DOI or PMID agree, or when title, source and year do; entries whose DOI or PMID differ never are.',
  needs: ['references'],
  defaultSeverity: 'error',
  messages: {
    duplicate: 'This entry names the same source as entry {first}. Keep one of them and correct the citations.',
  },
  examples: {
    bad: [
      {
        title: 'The same article twice',
        markdown:
          '# Migraine\n\nTriptans help [1, 2].\n\n## References\n\n1. Lee A. Triptans in adults. Headache 2019. doi:10.1000/abc1\n2. Lee A. Triptans in adults. Headache. 2019. doi:10.1000/ABC1',
        reports: '2. Lee A. Triptans in adults. Headache. 2019. doi:10.1000/ABC1',
      },
    ],
    good: [
      {
        title: 'Two editions of one title',
        markdown:
          '# Migraine\n\nTriptans help [1, 2].\n\n## References\n\n1. Lee A. Triptans in adults. Headache 2019.\n2. Lee A. Triptans in adults. Headache 2021.',
      },
    ],
  },
  fix: 'suggestion',
  since: '0.1.0',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts, { source }) {
    if (!isListOfSources(facts.references)) return;
    // An entry that is a heading has a passage of its own below it: only its identifiers can prove it the same.
    const headings = new Set(facts.outline.map(({ heading }) => heading.end));
    const lists = new Map<number, Map<string, ReferenceFact>>();
    let found = 0;
    for (const reference of facts.references) {
      const known = identities(reference, headings.has(reference.span.end));
      const seen = lists.get(reference.list) ?? new Map<string, ReferenceFact>();
      lists.set(reference.list, seen);
      const first = known
        .map((identity) => seen.get(identity))
        .find((earlier) => earlier !== undefined && !differ(earlier, reference));
      for (const identity of known) if (!seen.has(identity)) seen.set(identity, reference);
      if (first === undefined) continue;
      yield {
        messageId: 'duplicate',
        data: { first: String(first.position) },
        span: reference.span,
        subject: plain(reference.title ?? reference.text),
        related: [{ span: first.span, message: `Entry ${first.position}` }],
        ...(source !== undefined &&
          ++found <= MOST_OFFERED &&
          merging(facts, source, { kept: first, dropped: reference })),
      };
    }
  },
};

type Pair = { readonly kept: ReferenceFact; readonly dropped: ReferenceFact };

/** One entry for both; where their words differ, the writer chooses whose. */
function merging(facts: ArticleFacts, source: string, pair: Pair): Pick<Problem, 'fixes'> {
  const keep = (text: 'kept' | 'dropped') => () => mergeReferences(facts, source, { ...pair, text });
  const into = pair.kept.position;
  if (plain(pair.kept.text) === plain(pair.dropped.text))
    return offered(phrase('Merge into entry {0}', into), keep('kept'));
  const fixes = [
    ...(offered(phrase('Merge into entry {0}, as that entry is worded', into), keep('kept')).fixes ?? []),
    ...(offered(phrase('Merge into entry {0}, as this entry is worded', into), keep('dropped')).fixes ?? []),
  ];
  return fixes.length === 0 ? {} : { fixes };
}

/** Everything by which an entry can be recognised again in its list, surest first. */
const identities = (reference: ReferenceFact, isHeading: boolean): readonly string[] =>
  isHeading ? numbersOf(reference) : [...numbersOf(reference), ...wordsOf(reference)];

const numbersOf = ofFact(({ doi, pmid }: ReferenceFact): readonly string[] => [
  ...(doi === null ? [] : [`doi ${doi.toLowerCase()}`]),
  ...(pmid === null ? [] : [`pmid ${pmid}`]),
]);

const wordsOf = ofFact((reference: ReferenceFact): readonly string[] => {
  const words = plain(reference.text.replace(/^\W*\d{1,4}[.)\]]\s/, ''));
  return [described(reference), words.length < 20 ? '' : `text ${words}`].filter((identity) => identity !== '');
});

/** Title, source and year: all three, or the entry is not known well enough. */
function described(reference: ReferenceFact): string {
  if (reference.title === null || reference.source === null || reference.year === null) return '';
  return ['entry', plain(reference.type ?? ''), plain(reference.title), plain(reference.source), reference.year].join(
    '|',
  );
}

const differ = (a: ReferenceFact, b: ReferenceFact): boolean =>
  clash(a.doi?.toLowerCase(), b.doi?.toLowerCase()) || clash(a.pmid, b.pmid);

const clash = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a != null && b != null && a !== b;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
