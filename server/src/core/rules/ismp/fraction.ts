import { formProblems, notationProblems } from '../notation.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "1/2 tablet" and "3/7": read as 12, as 1 or 2, as a date or a score. */
export const ismpFraction: ArticleRule = {
  id: 'ismp/fraction',
  scope: 'article',
  summary: 'A number of tablets is a fraction, or a duration a number over 7, 52 or 12.',
  rationale:
    '1/2 is read as 12 or as 1 to 2; ISMP writes the word since 2024. 3/7 for three days, 2/52 for two weeks and 6/12 for six months are known in Britain alone and are read as dates or fractions.',
  needs: ['doses', 'notations'],
  defaultSeverity: 'warning',
  messages: {
    pieces: '"{written}" can be read as whole tablets. Write "{replacement}".',
    duration: '"{written}" can be read as a fraction or a date. Write "{words}".',
  },
  examples: {
    bad: [
      { title: 'Half a tablet', markdown: 'Give warfarin 1/2 tablet once daily.', reports: '1/2' },
      { title: 'Days', markdown: 'Give amoxicillin 500 mg three times daily for 5/7.', reports: '5/7' },
    ],
    good: [
      { title: 'In words', markdown: 'Give warfarin half a tablet once daily.' },
      { title: 'Of patients', markdown: 'It helped in 3/7 patients.' },
    ],
  },
  fix: 'suggestion',
  since: 'next',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts) {
    yield* notationProblems(facts, 'pieces', {
      kinds: ['low', 'high'],
      find: (part, dose) => {
        const match = FRACTION.exec(part.text.trim());
        const words = match === null ? undefined : PARTS[match[2] ?? match[3] ?? ''];
        if (match === null || words === undefined || !PIECES.has(dose.unit ?? '')) return null;
        const whole = match[1] ?? '';
        const replacement = whole === '' ? words : `${whole} and ${words.startsWith('half') ? 'a half' : words}`;
        return { start: 0, end: part.text.length, replacement, safe: false };
      },
    });
    yield* formProblems(facts, 'slash-duration', ({ word }) => {
      const [number = '', unit = ''] = word.split('/');
      const words = `${number} ${UNITS[unit] ?? ''}${number === '1' ? '' : 's'}`;
      return { messageId: 'duration', data: { words }, write: words };
    });
  },
};

/** "1/2", "1 1/2", "1½". */
const FRACTION = /^(\d{0,3})\s?(?:(\d\/\d)|([½¼¾⅓⅔]))$/;

const PARTS: Readonly<Record<string, string>> = {
  '1/2': 'half',
  '½': 'half',
  '1/4': 'a quarter',
  '¼': 'a quarter',
  '3/4': 'three quarters',
  '¾': 'three quarters',
  '1/3': 'a third',
  '⅓': 'a third',
  '2/3': 'two thirds',
  '⅔': 'two thirds',
};

const PIECES: ReadonlySet<string> = new Set([
  'tablet',
  'capsule',
  'pill',
  'patch',
  'suppository',
  'sachet',
  'teaspoon',
]);

const UNITS: Readonly<Record<string, string>> = { 7: 'day', 52: 'week', 12: 'month' };
