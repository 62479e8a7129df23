/**
 * Ceilings: what no one takes by a route, whatever the use, the jurisdiction and the guideline cited. The ceiling for
 * adults also holds for children, and for a dose per kg at the lowest weight that its patients have. Where the text
 * names nobody that is half an adult's, since most doses per kg are meant for children.
 */
import type { Ceiling } from '../formulary/model.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { type Decimal, decimalOrNull, isAbove, multiply, smallest, toNumber } from '../units/decimal.ts';
import { type Amount, amountIn, boundOf } from './amounts.ts';
import { inRuleUnit, perOf } from './compared.ts';
import type { DrugCase } from './context.ts';
import { mayJudge } from './evidence-state.ts';
import { inUnit, plainUnit } from './in-unit.ts';
import { matchPopulation } from './match-population.ts';
import { ADULT_DAYS } from './person.ts';
import { makeVerdict, onePerDimension } from './verdicts.ts';
import { dimensionOf, type Window, windowOf } from './window.ts';

/** The ceilings that the dose is above, one a dimension. */
export function judgeByCeilings(one: DrugCase): Verdict[] {
  const { drug, route, context } = one;
  const holding = drug.ceilings.filter(
    (ceiling) => ceiling.route === route && mayJudge(ceiling, drug, context.config) && holdsFor(ceiling, one),
  );
  return onePerDimension(holding.flatMap((ceiling) => judgeByCeiling(ceiling, one) ?? []));
}

function holdsFor({ population }: Ceiling, one: DrugCase): boolean {
  if (population === undefined) return true;
  const { ageMinDays = 0, ageMaxDays, ...rest } = population;
  const forAdults = ageMaxDays === undefined && ageMinDays <= ADULT_DAYS + 2;
  if (forAdults && Object.values(rest).every((value) => value === undefined)) return true;
  return matchPopulation(population, one.person) === 'all';
}

function judgeByCeiling(ceiling: Ceiling, one: DrugCase): Verdict | null {
  const window = windowOf(ceiling.per);
  const value = decimalOrNull(ceiling.value);
  const unit = plainUnit(ceiling.unit);
  const amount = window === null ? null : absoluteAmount(one, window, unit);
  const most = amount === null ? null : mostAtOnce(amount, one);
  if (window === null || value === null || most === null || !isAbove(most, value)) return null;
  const source = one.drug.sources[ceiling.evidence[0]?.source ?? ''];
  const per = perOf(window);
  return makeVerdict('above-ceiling', one.drug.id, {
    dimension: dimensionOf(window),
    limit: {
      value: ceiling.value,
      unit,
      per: ceiling.per,
      kind: 'ceiling',
      jurisdiction: source?.jurisdiction ?? '',
      source: source?.title ?? '',
    },
    compared: { low: toNumberOrNull(amount?.low ?? null), high: toNumber(most), unit, per },
    ...(one.dose.basis === 'kg' ? { atKg: lightest(one) ?? 0 } : {}),
    sources: ceiling.evidence.map((evidence) => evidence.source),
  });
}

/** A weekly dose is taken on one day; how a weekly total is divided is not known. */
const mostAtOnce = ({ high, peak }: Amount, { dose }: DrugCase): Decimal | null =>
  dose.per === 'week' || dose.per === 'month' ? high : peak;

const toNumberOrNull = (value: Decimal | null): number | null => (value === null ? null : toNumber(value));

/** The amount in the ceiling's unit; per kg, for the lightest patient that the dose is for. */
function absoluteAmount(one: DrugCase, window: Window, unit: string): Amount | null {
  const amount = amountIn(one.dose, window);
  const compared = amount === null ? null : inRuleUnit(amount, one, unit);
  if (compared === null || one.dose.basis === null) return compared;
  const weight = one.dose.basis === 'kg' ? decimalOrNull(lightest(one)) : null;
  if (weight === null) return null;
  const most = statedMaximum(one, window, unit);
  const scaled = (value: Decimal | null): Decimal | null => {
    const total = value === null ? null : multiply(value, weight);
    return total === null || most === null ? total : smallest(total, most);
  };
  return { ...compared, low: scaled(compared.low), high: scaled(compared.high), peak: scaled(compared.peak) };
}

const UNNAMED_KG = 25;

/** In kg; null where a child's weight is not known. */
const lightest = ({ person }: DrugCase): number | null => (person.named ? (person.weight?.min ?? null) : UNNAMED_KG);

/** An absolute maximum that the text gives beside a dose per kg. */
function statedMaximum(one: DrugCase, window: Window, unit: string): Decimal | null {
  const bound = one.dose.max?.basis === null ? boundOf(one.dose, window) : null;
  return bound === null ? null : inUnit(bound, one.dose, unit);
}
