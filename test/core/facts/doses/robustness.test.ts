import { describe, expect, test } from 'vitest';
import { assemble } from '../../../../server/src/core/facts/doses/assemble/assemble.ts';
import { namesUnit } from '../../../../server/src/core/facts/doses/read-sentence.ts';
import { scanElements } from '../../../../server/src/core/facts/doses/scan-elements.ts';
import { tokenise } from '../../../../server/src/core/facts/doses/tokens/tokenise.ts';
import { fc } from '../../../harness/fast-check.ts';
import { index, read } from './brief.ts';

const PIECES = [
  ...'pregabalin duloxetine 75 1,600 .5 1.5 ½ mg mg/kg mL units % to - – ( ) [ ] / per day daily twice every 4 6 hours q6h bid max maximum up'.split(
    ' ',
  ),
  ...'at least for x 7 days on 1 and or , . ; : | → increase by from start taper half of a one two tablets IV PO in with meals at night OD'.split(
    ' ',
  ),
  ...'adults children aged years < > ≥ CrCl 30 kg weight not exceed above respectively then followed total \u200b \u202e \u00a0 ² \uFFFC # - * ` _'.split(
    ' ',
  ),
  '\n',
  '\n\n- ',
  '\n\n| a | b |\n|---|---|\n| ',
];

test('any text gives doses or silence, with spans inside the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 40 }),
      (pieces) => {
        const text = pieces.join(' ');
        for (const dose of read(text)) {
          expect(dose.span.start).toBeGreaterThanOrEqual(0);
          expect(dose.span.end).toBeLessThanOrEqual(text.length);
          expect(dose.span.start).toBeLessThan(dose.span.end);
          for (const value of [dose.low, dose.high]) if (value !== null) expect(Number.isFinite(value)).toBe(true);
          JSON.stringify(dose);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a sentence of prose that names no unit gives nothing, so that leaving it unscanned loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const text = pieces.join(' ');
      const tokens = tokenise({ text, isTightSpace: () => false, masked: [] }, 0, text.length);
      if (namesUnit(tokens)) return;
      const named = { drugs: index.lexicon.find(text), conditions: index.indications.find(text) };
      const elements = scanElements(tokens, named, { instruction: false });
      expect(assemble(tokens, elements).drafts).toEqual([]);
      expect(elements.some((element) => element.kind === 'strength')).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

describe('long paragraphs', () => {
  const REPEATED = [
    '1234567890',
    '1 ',
    '1 mg ',
    'pregabalin ',
    'pregabalin 75 mg daily, ',
    '1 to ',
    '( 1 ',
    'max 5 mg ',
    'every 4 ',
    'adults 5 ',
    '5 mg; ',
    'in the morning 1 and ',
    '1-2-3-',
    'for 2 ',
    '1.1.',
  ];
  const time = (piece: string, size: number): number => {
    const text = `${piece.repeat(Math.ceil(size / piece.length))} 1`;
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };

  test.each(REPEATED)('time grows with the length of %j', (piece) => {
    index.lexicon.find('pregabalin');
    time(piece, 10_000);
    // Four times the text: linear is about 4, quadratic about 16. A slow moment of the machine is no growth.
    let ratio = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 4 && ratio >= 10; attempt += 1) {
      const short = Math.min(time(piece, 20_000), time(piece, 20_000));
      ratio = Math.min(time(piece, 80_000), time(piece, 80_000)) / Math.max(short, 8);
    }
    expect(ratio).toBeLessThan(10);
  });
});
