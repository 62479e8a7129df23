import { describe, expect, test } from 'vitest';
import { hasUnit } from '../../../server/src/core/facts/has-unit.ts';

describe('a unit behind a number in raw text', () => {
  test.each([
    ['500 mg', true],
    ['500mg', true],
    ['two tablets', true],
    ['Half a tablet', true],
    ['½ tablet', true],
    ['II tabs', true],
    ['10 million units', true],
    ['300 ta*blet*', true],
    ['300 t*a*b*l*e*t', true],
    ['t**wo** tablets', true],
    ['5 T', true],
    ['5 t', false],
    ['mg 500', false],
    ['500 patients took mg', false],
    ['in 2019 mg', true],
    ['seven mile', false],
    ['5 😀 mg', true],
    ['5 𝐦𝐠', false],
    ['٥ mg', false],
    ['the dose (mg)', false],
    ['', false],
  ])('%j', (text, found) => expect(hasUnit(text, false)).toBe(found));

  test('or anywhere, in a header', () => {
    expect(hasUnit('the dose (mg)', true)).toBe(true);
    expect(hasUnit('the dose', true)).toBe(false);
  });
});
