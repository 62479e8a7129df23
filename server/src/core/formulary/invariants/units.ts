/** Every number has a unit that the unit table knows, and all amounts of a rule can be compared. */
import { nearestName } from '../../text/nearest-name.ts';
import { findUnit, sameDimension, UNITS } from '../../units/units.ts';
import type { DoseRule } from '../model.ts';
import { type Invariant, type Problem, perRule, placedDrugs } from './problem.ts';

interface Placed {
  readonly path: string;
  readonly unit: string;
}

export const knownUnits: Invariant = (formulary) => [
  ...perRule(({ rule }) => unitsOf(rule).flatMap(unknownUnit))(formulary),
  ...placedDrugs(formulary).flatMap(({ drug, path }) =>
    drug.ceilings.flatMap(({ unit }, index) => unknownUnit({ path: `${path}/ceilings/${index}/unit`, unit })),
  ),
];

export const oneDimension: Invariant = perRule(({ rule }) => {
  const [first, ...others] = unitsOf(rule).filter(({ unit }) => findUnit(unit) !== undefined);
  if (first === undefined) return [];
  return others
    .filter(({ unit }) => !sameDimension(first.unit, unit))
    .map(({ path, unit }) => ({
      path,
      message: `${unit} cannot be compared with ${first.unit} elsewhere in the rule; use one kind of unit, or two rules`,
    }));
});

/** A limit has value and unit, unless it says that none is stated. */
export const completeLimits: Invariant = perRule(({ rule }) =>
  rule.limits.flatMap((limit, index): Problem[] => {
    const path = `/limits/${index}`;
    if (limit.kind === 'none-stated')
      return limit.value === undefined
        ? []
        : [{ path, message: 'a limit of kind none-stated has no value; remove it' }];
    if (limit.value === undefined) return [{ path, message: `a limit of kind ${limit.kind} needs a value; add it` }];
    return limit.unit === undefined ? [{ path, message: 'the value has no unit; add "unit"' }] : [];
  }),
);

function unitsOf(rule: DoseRule): readonly Placed[] {
  const amounts = (['perDose', 'perDay', 'cap'] as const).flatMap((field) => {
    const unit = rule[field]?.unit;
    return unit === undefined ? [] : [{ path: `/${field}/unit`, unit }];
  });
  const limits = rule.limits.flatMap(({ unit }, index) =>
    unit === undefined ? [] : [{ path: `/limits/${index}/unit`, unit }],
  );
  const steps = (rule.titration ?? []).map(({ unit }, index) => ({ path: `/titration/${index}/unit`, unit }));
  return [...amounts, ...limits, ...steps];
}

function unknownUnit({ path, unit }: Placed): readonly Problem[] {
  if (findUnit(unit) !== undefined) return [];
  const near = nearestName(
    unit.split('/')[0] ?? unit,
    UNITS.map((each) => each.name),
  );
  const hint = unit.includes('/')
    ? 'leave "per kg" and "per day" to "basis" and the field'
    : near === null
      ? 'use a unit of the table in docs'
      : `did you mean "${near}"?`;
  return [{ path, message: `unknown unit "${unit}"; ${hint}` }];
}
