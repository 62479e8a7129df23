import { describe, expect, it } from 'vitest';
import { fc } from '../../../harness/fast-check.ts';
import '../../../../server/src/core/facts/extract-facts.ts';
import { allSigns, Sign, Signs } from '../../../../server/src/core/text/signs/sign.ts';

/** What the patterns themselves are written with, and what stands between words: texts of it match often. */
const PIECES = [
  ...new Set(allSigns().flatMap(({ pattern }) => pattern.source.split(/\\[bBdwWsS]|[^\p{L}]+/u))),
  ...' ,.;:()[]/-–’“@^<>=%*1 2 30 100,000 0.5 ½ ² é İ ſ K \uFFFC 【 '.split(' '),
];
const TEXT = fc
  .array(
    fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '-'), fc.constantFrom(0, 0, 0, 1, 2)),
    {
      maxLength: 30,
    },
  )
  .map((parts) =>
    parts
      .map(
        ([piece, gap, letters]) =>
          (letters === 0 ? piece : letters === 1 ? piece.toUpperCase() : piece.toLowerCase()) + gap,
      )
      .join(''),
  );

const matches = (text: string, { source, flags }: RegExp): RegExpMatchArray[] => [
  ...text.matchAll(new RegExp(source, flags.includes('g') ? flags : `${flags}g`)),
];
const places = (found: readonly RegExpMatchArray[]): unknown => found.map((match) => [match.index, ...match]);

describe('signs', () => {
  it('there are many', () => expect(allSigns().length).toBeGreaterThan(30));

  it('a text without the sign of a pattern holds no match of it, nor does a part', () => {
    fc.assert(
      fc.property(TEXT, fc.nat(200), fc.nat(200), (text, from, length) => {
        const signs = Signs.of(text);
        const part = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        const words = text.slice(part.start, part.end);
        for (const sign of allSigns()) {
          if (!signs.has(sign))
            expect([sign.pattern.source, places(matches(text, sign.pattern))]).toEqual([sign.pattern.source, []]);
          if (!signs.hasWithin(sign, part))
            expect([sign.pattern.source, places(matches(words, sign.pattern))]).toEqual([sign.pattern.source, []]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('matches are the same wherever they are looked for', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const signs = Signs.of(text);
        for (const sign of allSigns().filter(({ pattern }) => pattern.global)) {
          const expected = places(matches(text, sign.pattern));
          expect(places(sign.all(text, signs))).toEqual(expected);
          expect(places(sign.allFromBeginnings(text, signs))).toEqual(expected);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a pattern that was made after a text was scanned may stand anywhere in it', () => {
    const signs = Signs.of('nothing of that');
    const late = new Sign(/zebra/g);
    expect(signs.has(late)).toBe(true);
    expect(Signs.of('nothing of that').has(late)).toBe(false);
  });

  it('does not look at what it lets through', () => {
    const sign = new Sign(/\bavoid\b/gi);
    const signs = Signs.of('It is unavoidable.');
    expect([signs.has(sign), sign.all('It is unavoidable.', signs)]).toEqual([true, []]);
  });
});
