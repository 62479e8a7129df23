import { describe, expect, test } from 'vitest';
import { OBJECT, plainSpaces, TextViewBuilder } from '../../../server/src/core/text/text-view.ts';

describe('a view traces every offset to the source', () => {
  test('through copied and replaced runs', () => {
    const source = 'Give 5&nbsp;mg **now**';
    const builder = new TextViewBuilder();
    builder.copy('Give 5', 0);
    builder.replace(' ', 6, 6);
    builder.copy('mg ', 12);
    builder.copy('now', 17);
    const view = builder.build();
    expect(view.text).toBe('Give 5 mg now');
    const at = view.sourceSpan(view.text.indexOf('5 mg'), view.text.indexOf('5 mg') + 4);
    expect(source.slice(at.start, at.end)).toBe('5&nbsp;mg');
    const now = view.sourceSpan(10, 13);
    expect(source.slice(now.start, now.end)).toBe('now');
  });

  test('an object of several source characters ends after them', () => {
    const builder = new TextViewBuilder();
    builder.copy('a', 0);
    builder.replace(OBJECT, 1, 5);
    builder.copy('b', 6);
    expect(builder.build().sourceSpan(1, 2)).toEqual({ start: 1, end: 6 });
  });

  test('an empty span and an empty view do not fail', () => {
    expect(new TextViewBuilder().build().sourceSpan(0, 0)).toEqual({ start: 0, end: 0 });
  });
});

test.each([
  ['no-break, thin and figure spaces', '5\u00A0mg\u2009x\u2007y', '5 mg x y'],
  ['line breaks', 'a\r\nb', 'a  b'],
  ['minus and non-breaking hyphen', '3\u22125\u20116', '3-5-6'],
  ['en dashes stay', '3–5', '3–5'],
])('plain spaces: %s', (_, text, plain) => {
  expect(plainSpaces(text)).toBe(plain);
  expect(plain.length).toBe(text.length);
});
