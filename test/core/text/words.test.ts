import { describe, expect, it } from 'vitest';
import { UNKNOWN, WordTrait, wordsIn } from '../../../server/src/core/text/words.ts';
import { fc } from '../../harness/fast-check.ts';

const WORD = /[\p{L}\p{M}\p{Nd}\u2080-\u2089]+/gu;
const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom('the', 'The', 'vitamin B₁₂', 'x²', 'e\u0301', '𝒜b', '😀', 'naïve', '٣', ' ', '-', '\u00a0'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('words', () => {
  it('are the runs of letters, marks and digits', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { starts, ends } = wordsIn(text);
        expect(starts.map((start, i) => [start, ends[i]])).toEqual(
          [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length]),
        );
      }),
    );
  });

  it('have one number a spelling, and the spelling by its number', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (one, other) => {
        for (const text of [one, other]) {
          const { starts, ends, numbers, book } = wordsIn(text);
          starts.forEach((start, i) => {
            const spelling = text.slice(start, ends[i]);
            const number = numbers[i] ?? UNKNOWN;
            expect(number === UNKNOWN ? spelling.length > 40 : book.spelling(number) === spelling).toBe(true);
          });
        }
      }),
    );
  });

  it('a trait is told of each word as it is told of its spelling', () => {
    const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
    const trait = new WordTrait(isCapital);
    fc.assert(
      fc.property(TEXT, (text) => {
        const words = wordsIn(text);
        const told = words.starts.map((_, at) => trait.at(text, words, at));
        expect(told).toEqual(words.starts.map((start, at) => isCapital(text.slice(start, words.ends[at]))));
        expect(trait.any(text, words)).toBe(told.includes(true));
      }),
    );
  });

  it('a book that is full is closed, and its numbers stay what they were', () => {
    const before = wordsIn('alpha');
    for (let i = 0; i < 3; i++) wordsIn(Array.from({ length: 60_000 }, (_, n) => `w${i}x${n}`).join(' '));
    const after = wordsIn('alpha');
    expect(after.book).not.toBe(before.book);
    expect(before.book.spelling(before.numbers[0] ?? UNKNOWN)).toBe('alpha');
  });
});
