import type { CitationFact } from '../../facts/types.ts';
import type { ArticleRule, Problem } from '../rule.ts';

/** Reports the odd way of citing in an article that otherwise cites in one way: pasted text brings its own style. */
export const citationStyleInconsistent: ArticleRule = {
  id: 'citation/style-inconsistent',
  scope: 'article',
  summary: 'The article cites in more than one style, or both before and after the full stop.',
  rationale:
    'One style and one place make citations easy to find and to check. A second style usually came with pasted ' +
    'text, and its numbers may belong to another list. Only the rarer way is reported, once each; an article that ' +
    'is evenly divided is one finding.',
  needs: ['citations'],
  defaultSeverity: 'info',
  messages: {
    style: 'This citation is written {odd}; {count} others are written {usual}. Use one style.',
    place: 'This citation stands {odd}; {count} others stand {usual}. Use one place.',
  },
  examples: {
    bad: [
      {
        title: 'One superscript among brackets',
        markdown:
          '# Gout\n\nRest the joint [1]. Cool it [2]. Drink enough.<sup>1</sup>\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Roy B. Ice. BMJ 2020.',
        reports: '1',
      },
    ],
    good: [
      {
        title: 'Brackets throughout',
        markdown:
          '# Gout\n\nRest the joint [1]. Cool it [2]. Drink enough [1].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Roy B. Ice. BMJ 2020.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://infoguides.rit.edu/c.php?g=726149&p=9432053'],
  *check({ citations }) {
    yield* rarer(citations, 'style', (citation) => STYLES[citation.style] ?? null);
    yield* rarer(usualStyle(citations), 'place', ({ punctuation }) =>
      punctuation === null ? null : PLACES[punctuation],
    );
  },
};

/** A mark in another style stands where its style stands: its place is no second defect. Notes may stand anywhere. */
function usualStyle(citations: readonly CitationFact[]): readonly CitationFact[] {
  const counts = new Map<string, number>();
  for (const { style } of citations) counts.set(style, (counts.get(style) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return citations.filter(({ style }) => style === usual?.[0] && style !== 'footnote');
}

/** A link around a number is a bracket that can be followed. */
const STYLES: Readonly<Record<CitationFact['style'], string>> = {
  bare: 'as a bare number',
  bracket: 'in brackets',
  link: 'in brackets',
  parenthesis: 'in parentheses',
  superscript: 'as a superscript',
  footnote: 'as a footnote',
  pandoc: 'as a key',
};
const PLACES = { behind: 'before the full stop', 'in-front': 'after the full stop' } as const;

/** One mark is no usual way. */
const FEWEST = 2;

function* rarer(
  citations: readonly CitationFact[],
  messageId: 'style' | 'place',
  wayOf: (citation: CitationFact) => string | null,
): Iterable<Problem> {
  const groups = new Map<string, CitationFact[]>();
  for (const citation of citations) {
    const way = wayOf(citation);
    if (way === null) continue;
    const group = groups.get(way);
    if (group === undefined) groups.set(way, [citation]);
    else group.push(citation);
  }
  const ranked = [...groups].sort((a, b) => b[1].length - a[1].length);
  const [usual, ...others] = ranked;
  if (usual === undefined || usual[1].length < FEWEST) return;
  for (const [odd, found] of others) {
    const [first] = found;
    if (first === undefined) continue;
    const data = { odd, usual: usual[0], count: String(usual[1].length) };
    yield { messageId, data, span: first.span, subject: `${messageId} ${odd}` };
  }
}
