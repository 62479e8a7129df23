import { describe, expect, it } from 'vitest';
import { analyseArticle, RULES } from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';
import { HOSTILE, PIECES } from './hostile-text.ts';

/** Every rule, those that are off by default too. */
const env = builtInEnvironment({
  rules: Object.fromEntries(RULES.filter((rule) => rule.defaultSeverity === 'off').map((rule) => [rule.id, 'info'])),
});
const analyse = (text: string) => analyseArticle(text, env, { clinical: true });

function expectSound(text: string): void {
  const { facts, findings } = analyse(text);
  expect(findings.filter((finding) => finding.rule.startsWith('internal/rule-failed'))).toEqual([]);
  expect(facts.clinical.reason).not.toBe('could not be read');
  const spans = [...findings.map((finding) => finding.span), ...facts.doses.map((dose) => dose.span)];
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

describe('analyseArticle fails on no text', () => {
  it('of clinical pieces in any order', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));
    fc.assert(fc.property(texts, expectSound), { numRuns: 300 });
  });

  it('of clinical pieces that touch', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(texts, expectSound), { numRuns: 150 });
  });

  it('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectSound), { numRuns: 150 });
  });

  it.each([
    ['a million digits', `Give gabapentin ${'7'.repeat(1_000_000)} mg daily.`],
    ['10,000 drugs in one paragraph', `Give ${'gabapentin or '.repeat(10_000)}duloxetine 60 mg daily.`],
    ['a number that overflows', 'Give gabapentin 1e999 mg or 9e400 g daily, max 1e308 g per day.'],
    ['a range with three ends', 'Give gabapentin 100-200-300 mg daily.'],
    ['open emphasis', `${'*_'.repeat(1_500)}gabapentin 300 mg`],
    ['half a surrogate pair', 'Give gabapentin 300 mg\ud83d daily.'],
  ])('%s', (_title, text) => expectSound(text));

  it.each(Object.entries(HOSTILE))('%s', (_title, make) => expectSound(make(300)));
});

it('claims no amount that overflows', () => {
  const { facts } = analyse(`Give gabapentin ${'9'.repeat(400)} mg daily, or 1e999 mg.`);
  for (const dose of facts.doses) {
    for (const end of [dose.low, dose.high]) expect(end === null || Number.isFinite(end)).toBe(true);
  }
});
