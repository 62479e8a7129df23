/** Amounts stand in order: low, usual, high, and the high end is not above a maximum that the same rule states. */
import { decimal, multiply, toNumber } from '../../units/decimal.ts';
import { compareAmounts } from '../../units/units.ts';
import type { Amounts, DoseRule, Limit } from '../model.ts';
import { type Invariant, type Problem, perRule } from './problem.ts';

type Field = 'perDose' | 'perDay' | 'rate';

export const orderedAmounts: Invariant = perRule(({ rule }) =>
  (['perDose', 'perDay', 'rate'] as const).flatMap((field) => outOfOrder(field, rule[field])),
);

function outOfOrder(field: Field, amounts: Amounts | undefined): readonly Problem[] {
  const named = (['low', 'usual', 'high'] as const).flatMap((name) => {
    const value = amounts?.[name];
    return value === undefined ? [] : [{ name, value }];
  });
  return named.slice(1).flatMap((next, index) => {
    const before = named[index];
    if (before === undefined || before.value <= next.value) return [];
    return [
      {
        path: `/${field}/${next.name}`,
        message: `${next.name} ${next.value} is below ${before.name} ${before.value}; check both`,
      },
    ];
  });
}

/** The high end of the day against maxima per day, that of a dose against maxima per dose. */
export const withinStatedMaximum: Invariant = perRule(({ rule }) => [
  ...aboveMaximum(rule, 'perDose', 'dose'),
  ...aboveMaximum(rule, 'perDay', 'day'),
]);

function aboveMaximum(rule: DoseRule, field: 'perDose' | 'perDay', per: string): readonly Problem[] {
  const amounts = rule[field];
  const top = amounts?.high ?? amounts?.usual;
  if (amounts === undefined || top === undefined) return [];
  return statedMaxima(rule, per)
    .filter((limit) => isAbove(top, amounts.unit, limit))
    .map((limit) => ({
      path: `/${field}`,
      message: `${top} ${amounts.unit} is above the stated maximum of ${limit.value} ${limit.unit} per ${per}; correct the range or the kind of limit`,
    }));
}

/** The least that the rule gives in a day (or week) is not above what it allows. */
export const leastDayWithinMaximum: Invariant = perRule(({ rule }) => {
  const low = rule.perDose?.low ?? rule.perDose?.usual;
  const times = rule.frequency?.min;
  if (low === undefined || rule.perDose === undefined || times === undefined || times === 0) return [];
  const per = rule.frequency?.per === 'wk' ? 'week' : 'day';
  const { unit } = rule.perDose;
  const total = toNumber(multiply(decimal(low), decimal(times)));
  return statedMaxima(rule, per)
    .filter((limit) => isAbove(total, unit, limit))
    .map((limit) => ({
      path: '/perDose',
      message: `${low} ${unit} given ${times} times is ${total} ${unit}, above the stated maximum of ${limit.value} ${limit.unit} per ${per}; correct dose, frequency or limit`,
    }));
});

const statedMaxima = (rule: DoseRule, per: string): readonly Limit[] =>
  rule.limits.filter((limit) => limit.kind === 'stated-maximum' && limit.per === per);

function isAbove(value: number, unit: string, limit: Limit): boolean {
  if (limit.value === undefined || limit.unit === undefined) return false;
  return (compareAmounts(decimal(value), unit, decimal(limit.value), limit.unit) ?? 0) > 0;
}
