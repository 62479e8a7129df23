import { expect, test } from 'vitest';
import { amountIn } from '../../../server/src/core/judge/amounts.ts';
import { toNumber } from '../../../server/src/core/units/decimal.ts';
import { type DoseParts, daily, every, makeDose } from '../../harness/make-dose.ts';

const HOUR = { kind: 'hours', hours: 1 } as const;

test('so many doses and no more: both ends of what they come to', () => {
  const week = amountIn(makeDose({ mg: 7.5, frequency: every(12, 'h'), count: 3 }), { kind: 'hours', hours: 168 });
  expect([week?.low, week?.high].map((end) => (end == null ? null : toNumber(end)))).toEqual([22.5, 22.5]);
});

test('one dose and no other is all of the day', () => {
  const day = amountIn(makeDose({ mg: 650, count: 1 }), { kind: 'hours', hours: 24 });
  expect([day?.complete, day?.high == null ? null : toNumber(day.high)]).toEqual([true, 650]);
});

test.each<readonly [says: string, dose: DoseParts, day: number | null]>([
  ['a rate for a day', { mg: 2, per: 'hour', duration: { low: 24, high: 24, unit: 'h' } }, 48],
  ['a rate for less', { mg: 1, per: 'minute', duration: { low: 2, high: 2, unit: 'h' } }, 120],
  ['a rate without an end', { mg: 2, per: 'hour' }, null],
])('a day of an infusion: %s', (_says, dose, high) => {
  const amount = amountIn(makeDose(dose), { kind: 'hours', hours: 24 });
  expect(amount?.complete === true && amount.high !== null ? toNumber(amount.high) : null).toBe(high);
});

test('no day brings more than the whole course', () => {
  const max = { value: 6, unit: 'mg', basis: null, per: 'course' } as const;
  const day = amountIn(makeDose({ mg: 0.5, frequency: every(1, 'h'), max }), { kind: 'hours', hours: 24 });
  expect(day?.high == null ? null : toNumber(day.high)).toBe(6);
});

test.each<readonly [says: string, dose: DoseParts, high: number | null]>([
  ['one dose where the next comes later', { mg: 2, frequency: daily(4) }, 2],
  ['one dose of every hour', { mg: 2, frequency: every(1, 'h') }, 2],
  ['the amount of a day says nothing', { mg: 24, per: 'day' }, null],
])('within an hour: %s', (_says, dose, high) => {
  const amount = amountIn(makeDose(dose), HOUR)?.high ?? null;
  expect(amount === null ? null : toNumber(amount)).toBe(high);
});
