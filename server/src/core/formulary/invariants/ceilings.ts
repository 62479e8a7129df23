/** A ceiling is not below a maximum that a rule of the same route and patients states. */
import { decimal } from '../../units/decimal.ts';
import { compareAmounts } from '../../units/units.ts';
import type { Ceiling, Drug } from '../model.ts';
import { populationsMeet } from './bands.ts';
import { type Invariant, type Problem, placedDrugs } from './problem.ts';

export const ceilingsAboveMaxima: Invariant = (formulary) =>
  placedDrugs(formulary).flatMap(({ drug, path }) =>
    drug.ceilings.flatMap((ceiling, index) =>
      passedBy(drug, ceiling).map((message): Problem => ({ path: `${path}/ceilings/${index}`, message })),
    ),
  );

function passedBy(drug: Drug, ceiling: Ceiling): readonly string[] {
  return drug.doseRules
    .filter((rule) => rule.basis === 'absolute' && rule.route === ceiling.route)
    .filter((rule) => populationsMeet(rule.population, ceiling.population))
    .flatMap((rule) =>
      rule.limits
        .filter((limit) => limit.kind === 'stated-maximum' && limit.per === ceiling.per)
        .filter((limit) => isAbove(limit.value, limit.unit, ceiling))
        .map(
          (limit) =>
            `the ceiling of ${ceiling.value} ${ceiling.unit} is below the stated maximum of ${limit.value} ${limit.unit} in rule ${rule.id}; raise or remove the ceiling`,
        ),
    );
}

function isAbove(value: number | undefined, unit: string | undefined, ceiling: Ceiling): boolean {
  if (value === undefined || unit === undefined) return false;
  return (compareAmounts(decimal(value), unit, decimal(ceiling.value), ceiling.unit) ?? 0) > 0;
}
