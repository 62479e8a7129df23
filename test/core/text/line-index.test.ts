import { expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/core/text/line-index.ts';
import { fc } from '../../harness/fast-check.ts';

test.each([
  ['LF', 'ab\ncd', 3, { line: 2, column: 1 }],
  ['CRLF counts once', 'ab\r\ncd', 4, { line: 2, column: 1 }],
  ['lone CR', 'ab\rcd', 4, { line: 2, column: 2 }],
  ['astral characters are two columns', '😀x', 2, { line: 1, column: 3 }],
  ['end of text', 'ab\n', 3, { line: 2, column: 1 }],
])('%s', (_, text, offset, position) => expect(new LineIndex(text).position(offset)).toEqual(position));

test('position and offset are inverse for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀', ' ') }), fc.nat(), (text, n) => {
      const offset = n % (text.length + 1);
      const lines = new LineIndex(text);
      expect(lines.offset(lines.position(offset))).toBe(offset);
    }),
  );
});
