import { describe, expect, it } from 'vitest';
import { sentenceAt, sentences } from '../../../server/src/core/text/sentences.ts';

/** `|` marks where one sentence ends and the next begins. */
describe('sentences', () => {
  it.each([
    'Give 5 mg daily.| Increase after a week.',
    'Avoid alcohol, e.g. beer, and see Dr. Roe.| Come back.',
    'Give 2.5 mg b.i.d. for a week.| Then stop.',
    'Compare drug A vs. drug B.| They differ.',
    'This is sample no. 4 of ten.| It is red.',
    'Relief was better. 1, 2| Sleep was too. 3',
    'Relief was better.[3]| Sleep was too.[1][2]',
    'Relief was better.3,4| Sleep was too.¹',
    'Relief was better.\uFFFC| Sleep was too.',
    'Is it safe?| Yes!| Use it.',
    'One sentence without a stop',
    '',
  ])('%s', (marked) => {
    const parts = marked === '' ? [] : marked.split('|');
    const text = parts.join('');
    expect(sentences(text).map((s) => text.slice(s.start, s.end))).toEqual(parts);
  });

  it('every offset stands in the sentence around it', () => {
    const text = 'Relief was better. 1, 2 Sleep was too.[3] And mood!';
    const all = sentences(text);
    for (let i = 0; i < text.length; i++) {
      const own = sentenceAt(all, i);
      expect(own !== undefined && own.start <= i && i < own.end).toBe(true);
    }
  });
});
