import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { extractFacts } from '../../../server/src/core/facts/extract-facts.ts';
import type { RecommendationFact } from '../../../server/src/core/facts/types.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const index = builtInEnvironment().formulary;

const recommendationsIn = (text: string): readonly RecommendationFact[] =>
  extractFacts(readArticle(text), index, { clinical: true }).recommendations;

describe('recommendations', () => {
  it.each<readonly [text: string, verb: string]>([
    ['We recommend gabapentin for pain after shingles.', 'we recommend'],
    ['The panel suggests using lidocaine patches first.', 'suggests using'],
    ['Offer amitriptyline when sleep is poor.', 'offer'],
    ['Consider a patch for localised pain.', 'consider'],
    ['Gabapentin is recommended after shingles.', 'is recommended'],
    ['Tramadol is not recommended for long use.', 'is not recommended'],
    ['Opioids should not be used for long.', 'should not be used'],
    ['Duloxetine is a first-line drug for this pain.', 'first-line'],
    ['Do not offer tramadol for long use.', 'do not offer'],
    ['Renal function must be known before treatment.', 'must'],
  ])('%s', (text, verb) => expect(recommendationsIn(text).map((r) => r.verb)).toEqual([verb]));

  it.each([
    'Gabapentin binds to calcium channels.',
    'What dose should you choose first?',
    'First line',
    'They made a brief offer to the clinic.',
    '## Should gabapentin be used in pain?',
  ])('no advice: %s', (text) => expect(recommendationsIn(text)).toEqual([]));

  it('strength and certainty only where they are written', () => {
    const graded = recommendationsIn(
      'We recommend gabapentin for this pain (strong recommendation, moderate-certainty evidence). We suggest rest for all others.',
    );
    expect(graded.map((r) => [r.strength, r.certainty])).toEqual([
      ['strong', 'moderate'],
      [null, null],
    ]);
  });

  it('drugs, citations and place of the sentence', () => {
    const text = 'Pain is common. We suggest using gabapentin or pregabalin [1, 2]. Rest helps too [3].';
    const [advice] = recommendationsIn(text);
    expect(advice?.drugs).toEqual(['gabapentin', 'pregabalin']);
    expect(advice?.citations).toEqual([0]);
    expect(advice && text.slice(advice.span.start, advice.span.end)).toBe(
      'We suggest using gabapentin or pregabalin [1, 2].',
    );
  });
});
