import { notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "HS": it has been read as half strength or every hour. */
export const ismpBedtime: ArticleRule = {
  id: 'ismp/bedtime',
  scope: 'article',
  summary: 'Bedtime is abbreviated, or not written as the chosen list wants it.',
  rationale:
    'HS is read as half strength, and hs as hourly. For "nightly at bedtime" the ISMP list of 2021 asks for words and that of 2024 for QHS or qhs; the option `list` chooses. Only the frequency of a dose is read, so that hs-troponin is left alone.',
  needs: ['doses'],
  defaultSeverity: 'info',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { list: { enum: ['2021', '2024'], description: 'Year of the ISMP list that is followed.' } },
    },
    defaults: { list: '2024' },
  },
  messages: {
    hs: '"{written}" can be read as "half strength" or "hourly". Write "at bedtime".',
    words: 'The ISMP list of 2021 asks for words instead of "{written}". Write "at bedtime".',
    nightly: 'The ISMP list of 2024 asks for "QHS" instead of "{written}".',
  },
  examples: {
    bad: [{ title: 'Half strength?', markdown: 'Give trazodone 50 mg HS.', reports: 'HS' }],
    good: [
      { title: 'In words', markdown: 'Give trazodone 50 mg at bedtime.' },
      { title: 'High sensitivity', markdown: 'An HS troponin of 14 ng/L is raised.' },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: [
    'https://www.ismp.org/recommendations/error-prone-abbreviations-list',
    'https://www.ismp.org/news/ismp-updates-list-error-prone-abbreviations-symbols-and-dose-designations',
  ],
  *check(facts, context) {
    const year = context.options.list === '2021' ? '2021' : '2024';
    yield* notationProblems(facts, 'hs', {
      kinds: ['frequency'],
      find: (part) => {
        for (const { pattern, messageId, lists, write } of WRITTEN) {
          const match = lists.includes(year) ? pattern.exec(part.text) : null;
          if (match === null) continue;
          const end = match.index + match[0].length;
          return { start: match.index, end, replacement: write, safe: false, messageId };
        }
        return null;
      },
    });
  },
};

interface Written {
  readonly pattern: RegExp;
  readonly messageId: string;
  readonly lists: readonly string[];
  readonly write: string;
}

const WRITTEN: readonly Written[] = [
  {
    pattern: /(?<![\p{L}\d.-])(?:h\.\s?s\.?|hs|BT)(?![\p{L}\d-])/iu,
    messageId: 'hs',
    lists: ['2021', '2024'],
    write: 'at bedtime',
  },
  { pattern: /(?<!\p{L})q\.?h\.?s(?:\.|(?!\p{L}))/iu, messageId: 'words', lists: ['2021'], write: 'at bedtime' },
  { pattern: /(?<!\p{L})nightly(?!\p{L})/iu, messageId: 'nightly', lists: ['2024'], write: 'QHS' },
];
