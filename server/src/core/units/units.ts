/**
 * The unit table: which units measure the same thing, and by what exact factor. Units of presentation and arbitrary
 * units convert to nothing but themselves; what would need a drug's charge, molar mass, density or strength is refused.
 */
import { normaliseUnit } from './aliases.ts';
import { compare, type Decimal, decimal, divide, multiply, parseDecimal } from './decimal.ts';

/** `presentation:tablet` and the like are dimensions of their own. */
export type UnitDimension =
  | 'mass'
  | 'volume'
  | 'amount'
  | 'equivalents'
  | 'arbitrary'
  | 'percent'
  | `presentation:${string}`;

export interface Unit {
  readonly name: string;
  readonly dimension: UnitDimension;
  /** How many of the dimension's base unit (mg, mL, mmol, mEq, units) one of it is. */
  readonly factor: Decimal;
}

const MEASURES: readonly (readonly [UnitDimension, string, string])[] = [
  ['mass', 'kg', '1e6'],
  ['mass', 'g', '1e3'],
  ['mass', 'mg', '1'],
  ['mass', 'mcg', '1e-3'],
  ['mass', 'ng', '1e-6'],
  ['mass', 'pg', '1e-9'],
  ['volume', 'L', '1e3'],
  ['volume', 'dL', '1e2'],
  ['volume', 'mL', '1'],
  ['volume', 'microL', '1e-3'],
  ['amount', 'mol', '1e3'],
  ['amount', 'mmol', '1'],
  ['amount', 'micromol', '1e-3'],
  ['amount', 'nmol', '1e-6'],
  ['equivalents', 'Eq', '1e3'],
  ['equivalents', 'mEq', '1'],
  ['arbitrary', 'million units', '1e6'],
  ['arbitrary', 'units', '1'],
  ['arbitrary', 'milliunits', '1e-3'],
  ['percent', '%', '1'],
];

const PRESENTATIONS =
  'tablet capsule pill patch puff inhalation drop spray suppository pessary sachet lozenge ampoule vial syringe pen film strip gum application spoonful teaspoon tablespoon injection enema nebule implant ring bottle'.split(
    ' ',
  );

const ONE = decimal(1);

/** Every unit that is known, in the order of the table. */
export const UNITS: readonly Unit[] = [
  ...MEASURES.map(([dimension, name, factor]) => ({ name, dimension, factor: parseDecimal(factor) ?? ONE })),
  ...PRESENTATIONS.map((name) => ({ name, dimension: `presentation:${name}` as const, factor: ONE })),
];

const BY_NAME = new Map(UNITS.map((unit) => [unit.name, unit]));

/** The unit of that name or spelling. */
export function findUnit(text: string): Unit | undefined {
  return BY_NAME.get(text) ?? BY_NAME.get(normaliseUnit(text) ?? '');
}

/** True when an amount in one unit can be said in the other. */
export function sameDimension(a: string, b: string): boolean {
  const [from, to] = [findUnit(a), findUnit(b)];
  return from !== undefined && from.dimension === to?.dimension;
}

/** The same amount in another unit, exactly; null where the units do not measure the same thing. */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  const [source, target] = [findUnit(from), findUnit(to)];
  if (source === undefined || source.dimension !== target?.dimension) return null;
  if (source === target) return value;
  return divide(multiply(value, source.factor), target.factor);
}

/** Negative, zero or positive, as for sorting; null where the two cannot be compared. */
export function compareAmounts(a: Decimal, unitOfA: string, b: Decimal, unitOfB: string): number | null {
  const converted = convert(a, unitOfA, unitOfB);
  return converted === null ? null : compare(converted, b);
}
