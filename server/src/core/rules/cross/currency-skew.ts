import type { CorpusArticle, CorpusRule } from '../rule.ts';
import { titleCondition } from '../title-condition.ts';

/** Reports an article that is years older than its sister on the same condition. */
export const crossCurrencySkew: CorpusRule = {
  id: 'cross/currency-skew',
  scope: 'corpus',
  summary: 'An article was last updated years before another on the same condition.',
  rationale:
    'When one of two articles on a condition was brought up to date and the other was not, they disagree sooner or later, and a reader of the old one does not know. Compared are the stated dates of articles whose titles name the same condition; the option years says how far apart is too far.',
  needs: ['article'],
  defaultSeverity: 'info',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { years: { type: 'number', exclusiveMinimum: 0 } },
    },
    defaults: { years: 3 },
  },
  messages: {
    found:
      'This article on {condition} was last updated {own}, and {where} {other}. Bring it up to date, or say that it was checked.',
  },
  examples: {
    bad: [
      {
        title: 'Four years apart',
        markdown: '---\nlast_updated: 2021-03-01\n---\n\n# Diabetic peripheral neuropathy\n\nText.',
        reports: '2021-03-01',
        others: { 'pain-clinic.md': '---\nlast_updated: 2025-03-01\n---\n\n# Diabetic peripheral neuropathy\n\n' },
      },
    ],
    good: [
      {
        title: 'One year apart',
        markdown: '---\nlast_updated: 2024-03-01\n---\n\n# Diabetic peripheral neuropathy\n\nText.',
        others: { 'pain-clinic.md': '---\nlast_updated: 2025-03-01\n---\n\n# Diabetic peripheral neuropathy\n\n' },
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: [
    'https://piftick.org.uk/finding-trusted-health-information/tips-and-guides/how-to-find-trusted-health-information/',
  ],
  *check(articles, { formulary, options }) {
    const years = typeof options.years === 'number' ? options.years : 3;
    const newest = new Map<string, CorpusArticle>();
    const dated = articles.filter(({ facts }) => facts.article.lastUpdated !== null);
    for (const article of dated) {
      const condition = titleCondition(article.facts, formulary);
      const known = newest.get(condition ?? '');
      if (condition !== null && (known === undefined || isNewer(article, known))) newest.set(condition, article);
    }
    for (const { path, facts } of dated) {
      const condition = titleCondition(facts, formulary) ?? '';
      const sister = newest.get(condition);
      const [own, other] = [dateOf(facts), sister === undefined ? '' : dateOf(sister.facts)];
      if (sister === undefined || yearsBetween(own, other) <= years) continue;
      const data = { condition: formulary.indications.label(condition) ?? condition, own, other, where: sister.path };
      const span = facts.governance.lastUpdatedSpan ?? facts.governance.anchor;
      yield { path, problem: { messageId: 'found', data, span, subject: condition } };
    }
  },
};

const dateOf = (facts: CorpusArticle['facts']): string => facts.article.lastUpdated ?? '';

/** Of two equally new articles the one with the first path, so that the order of the run does not matter. */
const isNewer = (a: CorpusArticle, b: CorpusArticle): boolean =>
  dateOf(a.facts) > dateOf(b.facts) || (dateOf(a.facts) === dateOf(b.facts) && a.path < b.path);

const yearsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000);
