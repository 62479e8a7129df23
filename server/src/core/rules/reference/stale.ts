import { allReferences } from '../filed-references.ts';
import type { ArticleRule } from '../rule.ts';
import { isGuideline } from '../source-kinds.ts';

/** Reports an old guideline: advice and labels have usually moved on. */
export const referenceStale: ArticleRule = {
  id: 'reference/stale',
  scope: 'article',
  summary: 'A guideline in the reference list is older than the age that is set.',
  rationale:
    'Guidelines are revised every few years and withdrawn when they are not. The rule judges entries that are called ' +
    'guidelines by type or title, by their year and the date of the run; the age is an option and ten years by ' +
    'default. That a newer edition exists is not known to it.',
  needs: ['references'],
  defaultSeverity: 'warning',
  options: {
    schema: {
      type: 'object',
      properties: { years: { type: 'integer', minimum: 1, description: 'Years after which a guideline is old.' } },
      additionalProperties: false,
    },
    defaults: { years: 10 },
  },
  messages: {
    old: 'Entry {label} is a guideline of {year}, {age} years ago. Check for a newer edition, or say why this one is cited.',
  },
  examples: {
    bad: [
      {
        title: 'A guideline of 2009',
        markdown:
          '# Gout\n\nRest the joint [1].\n\n## References\n\n1. Society of Joints. Guideline for the management of gout. London; 2009.',
        reports: '1. Society of Joints. Guideline for the management of gout. London; 2009.',
      },
    ],
    good: [
      {
        title: 'An old study is no guideline',
        markdown: '# Gout\n\nRest the joint [1].\n\n## References\n\n1. Lee A. Gout in adults. BMJ 1999.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check(facts, { config, options }) {
    const years = typeof options.years === 'number' ? options.years : 10;
    const now = Number(config.asOf.slice(0, 4));
    const told = new Set<string>();
    for (const entry of allReferences(facts)) {
      // A second entry for the same source is the duplicate's defect.
      const source = entry.doi ?? entry.text.toLowerCase();
      if (told.has(source)) continue;
      told.add(source);
      if (entry.year === null || now - entry.year <= years || !isGuideline(entry)) continue;
      if (now - updatedIn(entry.text) <= years) continue;
      const data = {
        label: entry.key ?? String(entry.position),
        year: String(entry.year),
        age: String(now - entry.year),
      };
      yield {
        messageId: 'old',
        data,
        span: entry.span,
        subject: `${entry.title ?? entry.text.slice(0, 60)} ${entry.year}`,
      };
    }
  },
};

/** "London; 2015, updated 2024", "[Last updated: May 2024]": the year of the text as it is now; 0 where none is said. */
const updatedIn = (text: string): number =>
  Number(
    /\b(?:updated|revised|reissued|reaffirmed|amended)\b:?(?: (?:in|on))?(?: \d{1,2})?(?: [A-Za-z]{3,9})? ((?:19|20)\d{2})\b/i.exec(
      text,
    )?.[1] ?? 0,
  );
