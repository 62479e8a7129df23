/** No two rules of one key hold for the same patient, and every band has its ends in order. */
import type { DoseRule } from '../model.ts';
import { invertedBands, populationsMeet } from './bands.ts';
import { type Invariant, type PlacedRule, perRule, placedRules } from './problem.ts';

export const bandsInOrder: Invariant = perRule(({ rule }) =>
  invertedBands(rule.population ?? {}).map((name) => ({
    path: '/population',
    message: `the ${name} band ends below its start; check both ends`,
  })),
);

export const noOverlap: Invariant = (formulary) => {
  const rules = placedRules(formulary);
  return rules.flatMap((placed, index) =>
    rules
      .slice(index + 1)
      .filter((other) => other.drug === placed.drug && competes(placed.rule, other.rule))
      .map((other) => ({ path: `${other.path}/population`, message: overlap(placed, other) })),
  );
};

const overlap = ({ rule }: PlacedRule, other: PlacedRule): string =>
  `holds for the same patients, use, route and release as rule ${rule.id}; separate the populations of ${other.rule.id}, or join the two rules`;

/** A condition in words ("at least 2 of …") or another source of a guideline makes it a rule of its own. */
function competes(a: DoseRule, b: DoseRule): boolean {
  return (
    a.status === b.status &&
    a.jurisdiction === b.jurisdiction &&
    a.route === b.route &&
    a.doseType === b.doseType &&
    a.condition === b.condition &&
    (a.status === 'on-label' || a.evidence[0]?.source === b.evidence[0]?.source) &&
    a.indications.some(({ id }) => b.indications.some((other) => other.id === id)) &&
    releasesMeet(a.release ?? [], b.release ?? []) &&
    populationsMeet(a.population, b.population)
  );
}

const releasesMeet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((release) => b.includes(release));

/** From about six years on, mg/kg passes the adult dose unless it is capped. */
const OLDER_CHILD_DAYS = 2192;
const OLDER_CHILD_KG = 25;

export const capByWeight: Invariant = perRule(({ rule }) => {
  if (rule.basis !== 'per-kg' || rule.cap !== undefined || rule.note !== undefined) return [];
  const { ageMaxDays = Number.POSITIVE_INFINITY, weightMaxKg = Number.POSITIVE_INFINITY } = rule.population ?? {};
  if (ageMaxDays <= OLDER_CHILD_DAYS || weightMaxKg <= OLDER_CHILD_KG) return [];
  return [
    { path: '/basis', message: 'a dose per kg for older children or adults needs "cap", or the reason in "note"' },
  ];
});
