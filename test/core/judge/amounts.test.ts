import { expect, test } from 'vitest';
import { amountIn } from '../../../server/src/core/judge/amounts.ts';
import { toNumber } from '../../../server/src/core/units/decimal.ts';
import { type DoseParts, daily, every, makeDose } from '../../harness/make-dose.ts';

const HOUR = { kind: 'hours', hours: 1 } as const;

test.each<readonly [says: string, dose: DoseParts, high: number | null]>([
  ['one dose where the next comes later', { mg: 2, frequency: daily(4) }, 2],
  ['one dose of every hour', { mg: 2, frequency: every(1, 'h') }, 2],
  ['the amount of a day says nothing', { mg: 24, per: 'day' }, null],
])('within an hour: %s', (_says, dose, high) => {
  const amount = amountIn(makeDose(dose), HOUR)?.high ?? null;
  expect(amount === null ? null : toNumber(amount)).toBe(high);
});
