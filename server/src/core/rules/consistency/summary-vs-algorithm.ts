import type { ArticleFacts } from '../../facts/types.ts';
import { contains, type Span } from '../../text/span.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a drug that the summary advises and the algorithm never gives: two ladders in one article. */
export const consistencySummaryVsAlgorithm: ArticleRule = {
  id: 'consistency/summary-vs-algorithm',
  scope: 'article',
  summary: 'The summary advises a drug that the treatment algorithm does not contain.',
  rationale:
    'Some readers act on the summary, others on the algorithm. A drug that only one of them has shows that one was edited alone. The summary is the section called so, or else the first section, where it stands before the algorithm.',
  needs: ['algorithms', 'article', 'drugs', 'outline', 'recommendations'],
  defaultSeverity: 'info',
  messages: {
    found:
      'The summary advises {drug}, and no step of the algorithm gives it. Add it to a step, or take it out of the summary.',
  },
  examples: {
    bad: [
      {
        title: 'A drug in the summary alone',
        markdown:
          '# Pain in adults\n\n## Summary\n\nGabapentin should be offered to most adults.\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
        reports: 'Gabapentin',
      },
    ],
    good: [
      {
        title: 'The same drugs',
        markdown:
          '# Pain in adults\n\n## Summary\n\nDuloxetine should be offered to most adults.\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/1472-6947-5-23'],
  *check(facts) {
    const summary = isEnglish(facts) ? summaryOf(facts) : null;
    if (summary === null) return;
    const given = new Set(facts.algorithms.flatMap(({ steps }) => steps.flatMap((step) => step.drugs)));
    if (given.size === 0) return;
    const advised = facts.recommendations.filter((it) => contains(summary, it.span) && !AGAINST.test(it.verb));
    for (const { id, name, kind, span } of facts.drugs) {
      const drug = id ?? name;
      if (kind === 'class' || given.has(drug) || !advised.some((it) => contains(it.span, span))) continue;
      given.add(drug);
      yield { messageId: 'found', data: { drug: name }, span, subject: drug };
    }
  },
};

const SUMMARY = /\b(?:summary|overview|key (?:points?|messages?|recommendations?)|at a glance|in brief|bottom line)\b/i;
const AGAINST = /not|never|avoid|against/;

/** The section that is called a summary, or the first below the title, if it ends before the first algorithm. */
function summaryOf({ outline, algorithms, article }: ArticleFacts): Span | null {
  const [algorithm] = algorithms;
  if (algorithm === undefined) return null;
  const named = outline.find(({ title }) => SUMMARY.test(title));
  const lead = outline.find(({ title, depth }) => depth > 1 && title !== article.title);
  const section = (named ?? lead)?.span;
  return section !== undefined && section.end <= algorithm.span.start ? section : null;
}
