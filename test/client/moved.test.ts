import { describe, expect, test } from 'vitest';
import type { TextDocumentContentChangeEvent } from 'vscode';
import { Moved } from '../../client/src/common/moved.ts';

const change = (rangeOffset: number, rangeLength: number, text: string): TextDocumentContentChangeEvent =>
  ({ rangeOffset, rangeLength, text }) as TextDocumentContentChangeEvent;

describe('a place of an earlier text stands where its words stand now', () => {
  test.each([
    ['nothing changed', [], 10],
    ['words before it came in', [change(0, 0, 'four')], 14],
    ['words before it went', [change(2, 5, '')], 5],
    ['words right before it came in', [change(10, 0, 'ab')], 12],
    ['words behind it changed', [change(11, 3, 'longer')], 10],
    ['it stands in what was replaced', [change(8, 6, 'x')], 8],
    ['one change follows another', [change(0, 0, 'four'), change(13, 0, 'a'), change(16, 9, '')], 15],
  ])('%s', (_, changes, place) => {
    const moved = new Moved();
    moved.note(changes);
    expect(moved.placeOf(10)).toBe(place);
  });

  test('what an answer already knows no longer counts, be it late or not', () => {
    const moved = new Moved();
    moved.note([change(0, 0, 'a')]);
    const early = moved.now();
    moved.note([change(0, 0, 'bc')]);
    const late = moved.now();
    moved.note([change(0, 0, 'def')]);
    moved.forget(late);
    moved.forget(early);
    expect(moved.placeOf(10)).toBe(13);
    moved.forget(moved.now());
    expect(moved.placeOf(10)).toBe(10);
  });
});
