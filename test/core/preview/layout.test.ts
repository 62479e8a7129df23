import { describe, expect, it } from 'vitest';
import { CHIP_SIZE } from '../../../server/src/core/preview/chips.ts';
import { buildDiagrams } from '../../../server/src/core/preview/diagram.ts';
import { type Box, type Layout, layoutDiagram, SIZES } from '../../../server/src/core/preview/layout.ts';
import { english } from '../../../server/src/core/text/translate.ts';
import { estimateWidth, wrapText } from '../../../server/src/core/text/wrap-text.ts';
import { algorithm, everything, facts, step } from './sample-facts.ts';

const layouts = (): readonly Layout[] =>
  [everything(), many(60), facts({ algorithms: [algorithm([])] })].flatMap((one) =>
    buildDiagrams(one, '').map((diagram) => layoutDiagram(diagram, 'Notice '.repeat(60), [], english)),
  );

/** A long ladder in which every step also leads back to the first. */
function many(count: number) {
  const steps = Array.from({ length: count }, (_, at) =>
    step(`${at}`, 'word '.repeat(at), { number: `${at}`.repeat(3) }),
  );
  const back = steps.slice(1).map((one) => ({ from: one.id, to: '0', label: 'again' }));
  const plain = algorithm(steps);
  return facts({ algorithms: [{ ...plain, edges: [...plain.edges, ...back] }] });
}

describe('nothing is cut off and nothing overlaps', () => {
  it.each(layouts().map((layout, at) => [at, layout] as const))('drawing %i', (_at, layout) => {
    layout.boxes.forEach((box, at) => {
      const next = layout.boxes[at + 1];
      expect(box.y + box.height).toBeLessThan(next?.y ?? layout.height);
      expectInside(box);
    });
    for (const arrow of layout.arrows) {
      for (const line of arrow.lines) expect(line.y > arrow.top && line.y < arrow.bottom).toBe(true);
    }
  });
});

function expectInside(box: Box): void {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  for (const line of box.lines) {
    expect(line.x + estimateWidth(line.text, SIZES[line.style])).toBeLessThanOrEqual(right);
    expect(line.y).toBeLessThan(bottom);
  }
  for (const chip of box.chips) {
    expect(chip.x + chip.width).toBeLessThanOrEqual(right);
    expect(chip.y + chip.height).toBeLessThanOrEqual(bottom);
    for (const line of chip.lines) expect(estimateWidth(line, CHIP_SIZE)).toBeLessThanOrEqual(chip.width);
  }
  for (const a of box.chips) {
    for (const b of box.chips) {
      if (a === b) continue;
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
  }
}

describe('wrapText', () => {
  it.each([
    ['', ['']],
    ['  two   words ', ['two words']],
  ])('keeps %j', (text, lines) => expect(wrapText(text, 500, 12)).toEqual(lines));

  it('breaks a word only when it alone is too wide, and loses no letter', () => {
    const lines = wrapText(`short ${'x'.repeat(200)} end 😀😀`, 100, 12);
    expect(lines.join('').replace(/ /g, '')).toBe(`short${'x'.repeat(200)}end😀😀`);
    for (const line of lines) expect(estimateWidth(line, 12)).toBeLessThanOrEqual(100);
  });
});
