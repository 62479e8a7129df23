import type { CorpusPlace } from '../../facts/corpus-facts.ts';
import type { CorpusArticle, CorpusRule } from '../rule.ts';

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
    const newest = new Map<string, Dated>();
    for (const article of dated(articles)) {
      const known = newest.get(article.condition);
      if (known === undefined || isNewer(article, known)) newest.set(article.condition, article);
    }
    for (const { path, condition, date: own, at } of dated(articles)) {
      const sister = newest.get(condition);
      if (sister === undefined || yearsBetween(own, sister.date) <= years) continue;
      const label = formulary.indications.label(condition) ?? condition;
      const data = { condition: label, own, other: sister.date, where: sister.path };
      yield { path, problem: { messageId: 'found', data, span: at, subject: condition } };
    }
  },
};

interface Dated {
  readonly path: string;
  readonly condition: string;
  readonly date: string;
  readonly at: CorpusPlace;
}

function* dated(articles: Iterable<CorpusArticle>): Iterable<Dated> {
  for (const { path, facts } of articles) {
    const { condition, updated } = facts;
    if (condition !== null && updated !== null) yield { path, condition, ...updated };
  }
}

/** Of two equally new articles the one with the first path, so that the order of the run does not matter. */
const isNewer = (a: Dated, b: Dated): boolean => a.date > b.date || (a.date === b.date && a.path < b.path);

const yearsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000);
