/**
 * Whether a rule's population holds for the people a dose is meant for: for all of them, for some, for none, or
 * for those of a weight that the text does not give.
 */
import type { DoseRule, Population } from '../formulary/model.ts';
import { ADULT_DAYS, type Band, NORMAL_RENAL, type Person } from './person.ts';

export type PopulationMatch = 'all' | 'some' | 'needs-weight' | 'none';

/** Ages are completed years of 365.25 days, so that one end may be a day off. */
const AGE_SLACK_DAYS = 2;
/** A rule that does not speak of renal function was made for people whose function is about normal. */
const SILENT_RENAL: Band = { min: 60, max: Number.POSITIVE_INFINITY };

/** A use that only pregnant women have says who they are, whether the rule or the text does or not. */
const OF_PREGNANCY: ReadonlySet<string> = new Set(['pre-eclampsia', 'recurrent-eclampsia', 'gestational-diabetes']);

/** So has one of a diseased organ, whose rules are made for those who have it. */
const OF_LIVER: ReadonlySet<string> = new Set(['cirrhosis', 'hepatic-encephalopathy']);
const OF_KIDNEYS: ReadonlySet<string> = new Set(['ckd', 'anemia-ckd']);

export function matchRule({ population, indications }: DoseRule, person: Person): PopulationMatch {
  const isOf = (uses: ReadonlySet<string>) => indications.some(({ id }) => uses.has(id));
  const ofPregnancy = indications.length > 0 && indications.every(({ id }) => OF_PREGNANCY.has(id));
  const known = {
    ...person,
    hepatic: person.hepatic && !isOf(OF_LIVER),
    renal: person.renal ?? (isOf(OF_KIDNEYS) ? NORMAL_RENAL : null),
  };
  return matchPopulation(ofPregnancy ? { ...population, pregnancy: person.pregnant } : population, known);
}

export function matchPopulation(population: Population | undefined, person: Person): PopulationMatch {
  const parts = [
    matchAge(population, person),
    matchWeight(population, person),
    matchRenal(population, person),
    matchFlags(population, person) ? 'all' : 'none',
  ] as const;
  for (const worse of ['none', 'some', 'needs-weight'] as const) if (parts.includes(worse)) return worse;
  return 'all';
}

/** How narrow a population is: the more bounds, the higher. */
export function narrowness(population: Population | undefined): number {
  if (population === undefined) return 0;
  const { renal, ...rest } = population;
  return Object.values(rest).filter((value) => value !== undefined).length + (renal === undefined ? 0 : 1);
}

function matchAge(population: Population | undefined, person: Person): PopulationMatch {
  const named = population?.ageMinDays ?? population?.ageMaxDays;
  const byWeight = population?.weightMinKg ?? population?.weightMaxKg;
  if (named === undefined && byWeight !== undefined) return 'all';
  const min = population?.ageMinDays ?? (named === undefined ? ADULT_DAYS : 0);
  return relate(person.age, { min, max: population?.ageMaxDays ?? Number.POSITIVE_INFINITY }, AGE_SLACK_DAYS);
}

/** Labels say "over 25 kg", the formulary 25.1 kg: a band of the text that begins at 25 kg is the same group. */
const WEIGHT_SLACK_KG = 0.11;

function matchWeight(population: Population | undefined, person: Person): PopulationMatch {
  if (population?.weightMinKg === undefined && population?.weightMaxKg === undefined) return 'all';
  const band = { min: population.weightMinKg ?? 0, max: population.weightMaxKg ?? Number.POSITIVE_INFINITY };
  if (person.weight === null) return 'needs-weight';
  return relate(person.weight, band, person.weight.min === person.weight.max ? 0 : WEIGHT_SLACK_KG);
}

function matchRenal(population: Population | undefined, person: Person): PopulationMatch {
  if ((population?.dialysis ?? false) !== person.dialysis) return 'none';
  if (person.dialysis) return 'all';
  if (person.renal === null) return 'none';
  const renal = population?.renal;
  if (renal === undefined) return relate(person.renal, SILENT_RENAL, 0);
  return relate(person.renal, { min: renal.min ?? 0, max: renal.max ?? Number.POSITIVE_INFINITY }, 0);
}

function matchFlags(population: Population | undefined, person: Person): boolean {
  const tolerant = /\btolerant\b/.test(person.text);
  return (
    (population?.pregnancy ?? false) === person.pregnant &&
    matchesHepatic(population, person) &&
    matchesSex(population?.sex, person.text) &&
    (population?.experience === undefined || (population.experience === 'tolerant') === tolerant)
  );
}

function matchesHepatic(population: Population | undefined, person: Person): boolean {
  const grades = population?.hepatic?.childPugh;
  if (grades === undefined || !person.hepatic) return (grades !== undefined) === person.hepatic;
  const named = /child[- ]pugh(?: class)? ([abc])\b/.exec(person.text)?.[1];
  return named !== undefined && grades.some((grade) => grade.toLowerCase() === named);
}

function matchesSex(sex: string | undefined, text: string): boolean {
  if (sex === undefined) return true;
  const other = sex.toLowerCase().startsWith('f') ? /\b(?:men|boys|males?)\b/ : /\b(?:women|girls|females?)\b/;
  return !other.test(text);
}

/**
 * A rule that reaches over one end of the people's band and holds for less than a third of it is made for others: "5 to 11
 * years" are not told by what is given up to 5 years.
 */
function isAtEdge(people: Band, rule: Band): boolean {
  const isWithin = rule.min >= people.min && rule.max <= people.max;
  const width = people.max - people.min;
  return (
    !isWithin && Number.isFinite(width) && Math.min(people.max, rule.max) - Math.max(people.min, rule.min) < width / 3
  );
}

/** Bands hold from their minimum up to, not including, their maximum; `slack` forgives that much at either end. */
function relate(people: Band, rule: Band, slack: number): PopulationMatch {
  const point = people.min === people.max && slack === 0;
  const belowEnd = point ? people.max < rule.max : people.max <= rule.max + slack;
  if (people.min >= rule.min - slack && belowEnd) return 'all';
  const overlaps = people.min < rule.max - slack && people.max > rule.min + slack;
  return overlaps && !point && !isAtEdge(people, rule) ? 'some' : 'none';
}
