/**
 * Dose rules as bars on scales, for pictures of ranges: one scale for each period and basis, all amounts on it in one
 * unit. It draws nothing and rounds nothing.
 */
import type { DoseRule, LimitKind } from '../formulary/model.ts';
import { basisOf, usualIn } from '../judge/rule-limits.ts';
import { DAY, DOSE } from '../judge/window.ts';
import { type Decimal, decimal, toNumber } from '../units/decimal.ts';
import { convert } from '../units/units.ts';
import { patientWords } from './drug-card-words.ts';

export interface RangeScale {
  readonly per: 'day' | 'dose';
  readonly basis: 'kg' | 'm2' | null;
  readonly unit: string;
  readonly bars: readonly RangeBar[];
}

export interface RangeBar {
  readonly rule: string;
  readonly label: string;
  readonly jurisdiction: string;
  readonly status: DoseRule['status'];
  readonly route: string;
  readonly release: readonly string[];
  /** Null: adults without further marks. */
  readonly patients: string | null;
  readonly type: DoseRule['doseType'];
  /** Null: open to that side. */
  readonly low: number | null;
  readonly high: number | null;
  readonly limits: readonly { readonly kind: LimitKind; readonly value: number }[];
}

/** Day scales first; rules without a range or limit of a dose or day are on none. */
export function rangeScales(rules: readonly DoseRule[]): readonly RangeScale[] {
  const scales: { per: 'day' | 'dose'; basis: 'kg' | 'm2' | null; unit: string; bars: RangeBar[] }[] = [];
  for (const per of ['day', 'dose'] as const)
    for (const rule of rules) {
      const given = amountsOf(rule, per);
      if (given === null) continue;
      const basis = basisOf(rule);
      const scale = scales.find(
        (each) => each.per === per && each.basis === basis && comparable(given.unit, each.unit),
      );
      const bar = barOf(rule, per, given, scale?.unit ?? given.unit);
      if (scale === undefined) scales.push({ per, basis, unit: given.unit, bars: [bar] });
      else scale.bars.push(bar);
    }
  return scales;
}

interface Given {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly unit: string;
}

/** A rule is on the scale of the day where it says a day, else on that of the dose. */
function amountsOf(rule: DoseRule, per: 'day' | 'dose'): Given | null {
  const usual = usualIn(rule, per === 'day' ? DAY : DOSE);
  const limit = rule.limits.find((each) => each.per === per && each.unit !== undefined);
  if (per === 'dose' && amountsOf(rule, 'day') !== null) return null;
  if (usual !== null) return usual;
  return limit?.unit === undefined ? null : { low: null, high: null, unit: limit.unit };
}

const comparable = (a: string, b: string): boolean => convert(decimal(1), a, b) !== null;

/** A value in the unit of a scale; null where it cannot be said in it. */
export function onScale(value: number | null, unit: string, scale: { readonly unit: string }): number | null {
  const converted = value === null ? null : convert(decimal(value), unit, scale.unit);
  return converted === null ? null : toNumber(converted);
}

function barOf(rule: DoseRule, per: 'day' | 'dose', { low, high, unit }: Given, into: string): RangeBar {
  const said = (value: Decimal | null): number | null =>
    value === null ? null : onScale(toNumber(value), unit, { unit: into });
  return {
    rule: rule.id,
    label: rule.indications.map((each) => each.label).join('; '),
    jurisdiction: rule.jurisdiction,
    status: rule.status,
    route: rule.route,
    release: rule.release ?? [],
    patients: patientWords(rule.population),
    type: rule.doseType,
    low: said(low),
    high: said(high),
    limits: rule.limits
      .filter((limit) => limit.per === per)
      .flatMap(({ kind, value, unit: own }) => {
        const at = own === undefined ? null : onScale(value ?? null, own, { unit: into });
        return at === null ? [] : [{ kind, value: at }];
      }),
  };
}

/** The end of the axis: a round number that no bar or mark passes. */
export function axisEnd(scale: RangeScale, marks: readonly number[] = []): number {
  const values = scale.bars.flatMap((bar) => [bar.low ?? 0, bar.high ?? 0, ...bar.limits.map((limit) => limit.value)]);
  const most = Math.max(0, ...values, ...marks);
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * power >= most * 1.02) ?? 12;
  return Number((step * power).toPrecision(6));
}
