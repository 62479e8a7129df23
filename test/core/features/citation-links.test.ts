import { describe, expect, it } from 'vitest';
import {
  citationAt,
  citationsAbout,
  citedEntries,
  definitionsAt,
} from '../../../server/src/core/features/citation-links.ts';
import { citation, facts, reference } from '../preview/sample-facts.ts';

const part = (start: number, end: number, ...numbers: number[]) => ({ span: { start, end }, numbers, key: null });

const ARTICLE = facts({
  citations: [
    { ...citation(1, 2, 9), span: { start: 10, end: 17 }, parts: [part(11, 14, 1, 2), part(15, 16, 9)] },
    { ...citation(2), span: { start: 30, end: 33 }, parts: [part(31, 32, 2)] },
    {
      ...citation(),
      keys: ['Lee2020'],
      span: { start: 40, end: 50 },
      parts: [{ span: { start: 40, end: 50 }, numbers: [], key: 'lee2020' }],
    },
  ],
  references: [
    { ...reference(1), span: { start: 100, end: 110 } },
    { ...reference(2), span: { start: 111, end: 120 } },
    { ...reference(3), key: 'Lee2020', span: { start: 121, end: 130 } },
  ],
});

describe('citations and entries', () => {
  it.each([
    [12, ['1', '2']],
    [15, ['9']],
    [10, ['1', '2', '9']],
    [45, ['lee2020']],
  ])('at %i means %j', (offset, labels) => expect(citationAt(ARTICLE, offset)?.labels).toEqual(labels));

  it('leads to the entries', () => {
    expect(definitionsAt(ARTICLE, 12)).toEqual([
      { start: 100, end: 110 },
      { start: 111, end: 120 },
    ]);
    expect(definitionsAt(ARTICLE, 45)).toEqual([{ start: 121, end: 130 }]);
    expect(definitionsAt(ARTICLE, 16)).toEqual([]);
    expect(definitionsAt(ARTICLE, 70)).toEqual([]);
  });

  it('says what leads nowhere', () => {
    expect(citedEntries(ARTICLE, ['9'])).toEqual([{ label: '9', entry: null, filed: null }]);
  });

  it('finds every mark, from the entry and from another mark', () => {
    const both = [
      { start: 11, end: 14 },
      { start: 31, end: 32 },
    ];
    expect(citationsAbout(ARTICLE, 115)).toEqual(both);
    expect(citationsAbout(ARTICLE, 31)).toEqual(both);
    expect(citationsAbout(ARTICLE, 125)).toEqual([{ start: 40, end: 50 }]);
    expect(citationsAbout(ARTICLE, 0)).toEqual([]);
  });
});
