import { expect, test } from 'vitest';
import { VERDICT_KINDS, type Verdict } from '../../../server/src/core/formulary/verdict.ts';
import { findingFor } from '../../../server/src/core/judge/finding-for.ts';
import { makeVerdict } from '../../../server/src/core/judge/verdicts.ts';
import { makeDose } from '../../harness/make-dose.ts';

const found = (verdict: Verdict, confidence: 'high' | 'low' = 'high') => {
  const finding = findingFor(verdict, makeDose({ confidence }));
  return finding === null ? null : `${finding.rule} ${finding.severity}`;
};

test('every kind of verdict is the finding of the table', () => {
  expect(
    Object.fromEntries(VERDICT_KINDS.map((kind) => [kind, found(makeVerdict(kind, 'x', { reason: 'no-rule' }))])),
  ).toEqual({
    implausible: 'dose/order-of-magnitude error',
    'above-ceiling': 'dose/above-label-max error',
    'above-label-maximum': 'dose/above-label-max error',
    'off-label-unsupported': 'dose/above-label-max error',
    'off-label-supported-uncited': 'dose/above-label-max warning',
    'label-conflict': 'dose/above-label-max warning',
    'above-no-benefit': 'dose/above-label-max warning',
    'above-recommended': 'dose/above-label-max warning',
    'below-usual': 'dose/below-range warning',
    'off-label-supported-cited': 'dose/above-label-max info',
    'not-checked': 'dose/not-checked info',
    'within-label': null,
  });
});

test.each(['label-conflict', 'above-no-benefit', 'above-recommended'] as const)(
  '%s is information where a guideline that gives the dose is cited',
  (kind) => {
    expect(found(makeVerdict(kind, 'x', { cited: true }))).toBe('dose/above-label-max info');
    expect(found(makeVerdict(kind, 'x', { cited: false }))).toBe('dose/above-label-max warning');
  },
);

test.each(['above-ceiling', 'above-label-maximum', 'implausible'] as const)('no citation softens %s', (kind) => {
  expect(found(makeVerdict(kind, 'x', { cited: true }))).toMatch(/ error$/);
});

test.each(['role', 'language'] as const)('no finding for the reason %s', (reason) => {
  expect(found(makeVerdict('not-checked', 'x', { reason }))).toBeNull();
});

test('low confidence never makes an error', () => {
  expect(VERDICT_KINDS.filter((kind) => found(makeVerdict(kind, 'x'), 'low')?.endsWith('error'))).toEqual([]);
});
