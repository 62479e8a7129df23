import type { InternalRule } from '../rule.ts';

/** A file that cannot be read as text was not linted, and says so instead of looking clean. */
export const internalUnreadable: InternalRule = {
  id: 'internal/unreadable',
  scope: 'internal',
  summary: 'The file could not be read as Markdown text and was not linted.',
  rationale:
    'A file that is skipped in silence looks as if it had no defects. Invalid UTF-8, NUL bytes and more than 16 MB are refused, because a guess at the text could change a dose; the other files are linted, and the exit status is 2.',
  needs: [],
  defaultSeverity: 'error',
  messages: {
    invalidUtf8: 'This file is not valid UTF-8 and was not linted. Save it as UTF-8.',
    binary:
      'This file contains NUL bytes and was not linted: it is not a text file. Leave it out, or save it as UTF-8 text.',
    notRead: 'This file was not linted: it {reason}.',
    tooLarge: 'This file is larger than {limit} and was not linted. Split it.',
  },
  examples: { bad: [], good: [] },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
