/** Which groups of patients two populations share: bands of age, weight and kidney function, and named groups. */
import type { Population } from '../model.ts';

interface Band {
  readonly from: number;
  readonly to: number;
  /** True when `to` itself is inside. */
  readonly closed: boolean;
}

const band = (from: number | undefined, to: number | undefined, closed: boolean): Band => ({
  from: from ?? Number.NEGATIVE_INFINITY,
  to: to ?? Number.POSITIVE_INFINITY,
  closed,
});

const meet = (a: Band, b: Band): boolean => reaches(a, b) && reaches(b, a);

const reaches = (a: Band, b: Band): boolean => (a.closed ? a.to >= b.from : a.to > b.from);

/** Ages are closed bands; weight and kidney function hold up to, not including, their maximum. */
const bandsOf = (population: Population): readonly Band[] => [
  band(population.ageMinDays, population.ageMaxDays, true),
  band(population.weightMinKg, population.weightMaxKg, false),
  band(population.renal?.min, population.renal?.max, false),
];

/** Named groups: absent is a group of its own, since a rule for pregnancy does not compete with the rule for everyone. */
const groupOf = ({ sex, pregnancy, setting, experience, hepatic, dialysis }: Population): string =>
  JSON.stringify([sex, pregnancy, setting, experience, hepatic?.childPugh, dialysis].map((each) => each ?? null));

export function populationsMeet(a: Population | undefined, b: Population | undefined): boolean {
  const [first, second] = [a ?? {}, b ?? {}];
  if (groupOf(first) !== groupOf(second)) return false;
  const others = bandsOf(second);
  return bandsOf(first).every((each, index) => {
    const other = others[index];
    return other === undefined || meet(each, other);
  });
}

/** Names of the bands whose minimum is above their maximum. */
export function invertedBands(population: Population): readonly string[] {
  const names = ['age', 'weight', 'renal'];
  return bandsOf(population).flatMap(({ from, to }, index) => (from > to ? [names[index] ?? ''] : []));
}
