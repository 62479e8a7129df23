/** What the load-time checks share: the shape of a problem, and the walk over drugs and rules with their places. */
import type { DoseRule, Drug, Formulary } from '../model.ts';

export interface Problem {
  /** JSON pointer into the formulary, "/drugs/0/doseRules/2/perDay". */
  readonly path: string;
  /** What is wrong and what to do, without file, drug and rule. */
  readonly message: string;
}

/** One statement that every formulary must fulfil; returns where it does not. */
export type Invariant = (formulary: Formulary) => readonly Problem[];

export interface PlacedDrug {
  readonly drug: Drug;
  readonly path: string;
}

export interface PlacedRule extends PlacedDrug {
  readonly rule: DoseRule;
}

export const placedDrugs = (formulary: Formulary): readonly PlacedDrug[] =>
  formulary.drugs.map((drug, index) => ({ drug, path: `/drugs/${index}` }));

export const placedRules = (formulary: Formulary): readonly PlacedRule[] =>
  placedDrugs(formulary).flatMap(({ drug, path }) =>
    drug.doseRules.map((rule, index) => ({ drug, rule, path: `${path}/doseRules/${index}` })),
  );

/** An invariant that looks at one rule at a time; `check` gives paths relative to the rule. */
export const perRule =
  (check: (placed: PlacedRule, formulary: Formulary) => readonly Problem[]): Invariant =>
  (formulary) =>
    placedRules(formulary).flatMap((placed) =>
      check(placed, formulary).map(({ path, message }) => ({ path: `${placed.path}${path}`, message })),
    );
