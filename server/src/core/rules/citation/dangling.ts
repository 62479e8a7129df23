import type { ArticleFacts, CitationFact } from '../../facts/types.ts';
import { bySpan, cover } from '../../text/span.ts';
import { citationsOfOwnList, indexReferences } from '../cited-references.ts';
import { counted } from '../counted.ts';
import type { ArticleRule, Problem, RuleContext } from '../rule.ts';

/** Reports a citation that leads to no reference: the reader cannot check the claim, however serious it is. */
export const citationDangling: ArticleRule = {
  id: 'citation/dangling',
  scope: 'article',
  summary: 'A citation has no entry in the reference list.',
  rationale:
    'A number that leads nowhere looks like support and is none. It is the commonest defect of generated and of ' +
    'carelessly shortened articles, and it can be found from the text alone. With no reference list at all, one ' +
    'finding a cited line is enough, beside `reference/missing-list`.',
  needs: ['citations', 'references'],
  defaultSeverity: 'error',
  messages: {
    noEntry:
      'The reference list ({entries}) has no entry for citation {labels}. Add the source, or correct the citation.',
    noList:
      'The article has no reference list, so citation {labels} leads nowhere. Add the list, or remove the citation.',
    notInFile:
      'No bibliography file ({files}) has an entry for the key {labels}. Add the source there, or correct the key.',
  },
  examples: {
    bad: [
      {
        title: 'Three is cited, two are listed',
        markdown:
          '# Migraine\n\nTriptans help in an attack [1, 3].\n\n## References\n\n1. Lee A. Triptans. Headache 2019.\n2. Roy B. Migraine. Neurology 2020.',
        reports: '3',
      },
    ],
    good: [
      {
        title: 'Every number has its entry',
        markdown:
          '# Migraine\n\nTriptans help in an attack [1, 2].\n\n## References\n\n1. Lee A. Triptans. Headache 2019.\n2. Roy B. Migraine. Neurology 2020.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts, context) {
    if (facts.references.length === 0 && facts.bibliography === null) yield* withoutList(facts, context);
    else if (facts.references.length === 0) yield* withFilesOnly(facts, context);
    else yield* withList(facts);
  },
};

/** Keys are looked up in the files; numbers still have no list. */
function* withFilesOnly(facts: ArticleFacts, context: RuleContext): Iterable<Problem> {
  yield* withList(
    facts,
    facts.citations.filter(({ style }) => style === 'pandoc'),
  );
  yield* withoutList(facts, context);
}

function* withList(facts: ArticleFacts, citations = facts.citations): Iterable<Problem> {
  const index = indexReferences(facts.references, facts.bibliography);
  const files = facts.bibliography?.files.join(', ') ?? '';
  const entries = counted(facts.references.length, 'entry', 'entries');
  for (const citation of citations) {
    if (citation.parts.every((part) => index.missing(citation, part).length === 0)) continue;
    const missing = citation.parts.filter((part) => index.missing(citation, part).length > 0);
    const [first] = missing;
    if (first === undefined) continue;
    const labels = missing.flatMap((part) => index.missing(citation, part)).join(', ');
    const span = missing.map((part) => part.span).reduce(cover, first.span);
    const messageId = citation.style === 'pandoc' && files !== '' ? 'notInFile' : 'noEntry';
    yield { messageId, data: { labels, entries, files }, span, subject: labels };
  }
}

function* withoutList(facts: ArticleFacts, context: RuleContext): Iterable<Problem> {
  for (const marks of byLine(
    [...citationsOfOwnList(facts)].sort((a, b) => bySpan(a.span, b.span)),
    context,
  )) {
    const labels = [...new Set(marks.flatMap(labelsOf))].join(', ');
    const [first] = marks;
    if (first === undefined) continue;
    yield { messageId: 'noList', data: { labels }, span: first.span, subject: labels };
  }
}

const labelsOf = (citation: CitationFact): readonly string[] =>
  citation.numbers.length > 0 ? citation.numbers.map(String) : citation.keys;

function byLine(citations: readonly CitationFact[], context: RuleContext): readonly (readonly CitationFact[])[] {
  const lines = new Map<number, CitationFact[]>();
  for (const citation of citations) {
    const line = context.lineAt?.(citation.span.start) ?? citation.span.start;
    const marks = lines.get(line);
    if (marks === undefined) lines.set(line, [citation]);
    else marks.push(citation);
  }
  return [...lines.values()];
}
