import type { ArticleFacts, RecommendationFact } from '../../facts/types.ts';
import { bySpan, contains, type Span } from '../../text/span.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a recommendation or a result without a source, in an article that otherwise cites. */
export const citationMissing: ArticleRule = {
  id: 'citation/missing',
  scope: 'article',
  summary: 'A recommendation about a drug, or a result of studies, has no citation.',
  rationale:
    'Advice and results are what a reader checks at the source. The rule speaks only in an article that cites ' +
    'elsewhere, of sentences that advise for or against a named drug or that report a result, and once a paragraph; ' +
    'a citation or a link to a source counts where it stands in the same paragraph, list item or table row, in the item above, in the introducing line, or in the heading of the section. Doses have a rule of their own, ' +
    '`citation/dose-uncited`.',
  needs: ['article', 'recommendations', 'claims', 'citations', 'doses', 'outline'],
  defaultSeverity: 'warning',
  messages: {
    mostly:
      '{count} of the {total} recommendations and results of this article have no citation, this one first. Cite the sources that they come from.',
    recommendation: 'This recommendation has no citation. Cite the guideline or study that it comes from.',
    result: 'This result has no citation. Cite the study that it comes from.',
    named: 'The sentence names who says this, but not the document. Cite it.',
  },
  examples: {
    bad: [
      {
        title: 'One piece of advice is cited, one is not',
        markdown:
          '# Neuropathy\n\nDuloxetine is recommended as the first choice [1].\n\nTramadol should be avoided in people who have had seizures.\n\n## References\n\n1. Lee A. Neuropathy. BMJ 2019.',
        reports: 'Tramadol should be avoided in people who have had seizures.',
      },
    ],
    good: [
      {
        title: 'Both are cited',
        markdown:
          '# Neuropathy\n\nDuloxetine is recommended as the first choice [1].\n\nTramadol should be avoided in people who have had seizures [1].\n\n## References\n\n1. Lee A. Neuropathy. BMJ 2019.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts) {
    if (!isEnglish(facts) || facts.citations.length === 0) return;
    // Doses have a rule of their own, also where it was silenced or leaves a warning against a dose alone.
    const told = new Set(facts.doses.map((dose) => dose.block.start));
    const uncited = statements(facts).filter(({ block }) => {
      const isNew = !told.has(block.start);
      told.add(block.start);
      return isNew;
    });
    const [first, ...others] = uncited;
    const total = facts.recommendations.length + facts.claims.length;
    if (first !== undefined && uncited.length > SEVERAL && uncited.length * 2 > total) {
      const related = others.slice(0, 10).map(({ span }) => ({ span, message: 'Also without a citation' }));
      const data = { count: String(uncited.length), total: String(total) };
      yield { messageId: 'mostly', data, span: first.span, subject: 'claim', related };
    } else {
      for (const { messageId, span, named } of uncited)
        yield named
          ? { messageId: 'named', span, subject: 'claim', severity: 'info' }
          : { messageId, span, subject: 'claim' };
    }
  },
};

/** An article that leaves this many open, and more than it cites, has one finding. */
const SEVERAL = 5;

function statements(facts: ArticleFacts): readonly Statement[] {
  const sums = sumsUp(facts);
  const advice = facts.recommendations
    .filter((advised) => advised.isClinical && !advised.sourced && advised.drugs.length > 0 && !sums(advised))
    .map(({ span, block, named }) => ({ messageId: 'recommendation', span, block, named }));
  const results = facts.claims
    .filter((claim) => !claim.sourced)
    .map(({ span, block, named }) => ({ messageId: 'result', span, block, named }));
  return [...advice, ...results].sort((a, b) => bySpan(a.span, b.span));
}

const SUMMARY =
  /\b(?:summary|key (?:points?|messages?|recommendations?|facts)|in brief|at a glance|overview|essentials|bottom line|highlights|synopsis|take[- ]home)\b/i;

/** Under a heading of a summary, or before the first one below the title, for drugs whose sources stand elsewhere. */
function sumsUp({ outline, doses, recommendations, article }: ArticleFacts): (advised: RecommendationFact) => boolean {
  const { titleSpan } = article;
  const [first] = outline.filter(({ heading }) => titleSpan === null || !contains(heading, titleSpan));
  const spans = outline.filter(({ title }) => SUMMARY.test(title)).map(({ span }) => span);
  const top = first?.heading.start ?? 0;
  const sourced = new Set<string>();
  for (const dose of doses) if (dose.sourced) for (const { id, name } of dose.drugs) sourced.add(id ?? name);
  for (const advised of recommendations) if (advised.sourced) for (const drug of advised.drugs) sourced.add(drug);
  return ({ span, drugs }) =>
    (span.start < top || spans.some((of) => contains(of, span))) && drugs.every((drug) => sourced.has(drug));
}

interface Statement {
  readonly messageId: string;
  readonly span: Span;
  readonly block: Span;
  readonly named: boolean;
}
