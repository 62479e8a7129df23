import { expect, test } from 'vitest';
import type { IndexedDrug } from '../../../server/src/core/formulary/formulary-index.ts';
import type { Adjustment } from '../../../server/src/core/formulary/model.ts';
import { unlessForOlder } from '../../../server/src/core/judge/older-people.ts';
import { makeVerdict } from '../../../server/src/core/judge/verdicts.ts';
import { judgeFormulary } from '../../harness/fixture-formulary.ts';
import { makeDose, years } from '../../harness/make-dose.ts';

const ALPHA = judgeFormulary().drug('alphadol');
const OVER_60 = { ...years(60, 120), text: 'over 60 years' };
const TO_20 = { replace: { perDay: { low: 10, high: 20, unit: 'mg' } } };

function kindOf(mg: number, adjustment: Partial<Adjustment>, patient = OVER_60): string {
  if (ALPHA === undefined) throw new Error('the fixture has lost its drug');
  const made: Adjustment = {
    when: { age: { text: 'elderly' } },
    appliesTo: 'all',
    effect: TO_20,
    evidence: [],
    ...adjustment,
  };
  const drug: IndexedDrug = { ...ALPHA, adjustments: [made] };
  const compared = { low: mg, high: mg, unit: 'mg', per: 'day' };
  const verdict = makeVerdict('within-label', 'alphadol', { dimension: 'day', rule: 'alpha-1', compared });
  const { kind, reason } = unlessForOlder(verdict, makeDose({ drug: 'alphadol', mg, per: 'day', patient }), drug);
  return reason === null ? kind : `${kind} ${reason}`;
}

test.each<readonly [says: string, verdict: string, expected: string]>([
  ['more than older people get', kindOf(40, {}), 'not-checked no-population'],
  [
    'in another unit',
    kindOf(40, { effect: { replace: { perDay: { usual: 0.02, unit: 'g' } } } }),
    'not-checked no-population',
  ],
  ['what older people get', kindOf(20, {}), 'within-label'],
  ['adults of any age', kindOf(40, {}, { ...years(18, 120), text: 'adults' }), 'within-label'],
  ['an age above theirs', kindOf(40, { when: { age: { minDays: 29_220 } } }), 'within-label'],
  ['another rule', kindOf(40, { appliesTo: ['alpha-2'] }), 'within-label'],
  ['with kidneys that fail too', kindOf(40, { when: { age: { text: 'elderly' }, renal: {} } }), 'within-label'],
  ['a word without an amount', kindOf(40, { effect: 'start-lower' }), 'within-label'],
])('%s', (_says, verdict, expected) => expect(verdict).toBe(expected));
