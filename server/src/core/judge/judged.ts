/** The outcome of judging by one set of rules: verdicts, and the rules that apply to the dose at all. */
import type { DoseRule } from '../formulary/model.ts';
import type { NotCheckedReason } from '../formulary/verdict.ts';
import type { VerdictSet } from './alternatives.ts';
import type { DrugCase } from './context.ts';
import { mayJudge } from './evidence-state.ts';
import { matchRule } from './match-population.ts';
import { notChecked } from './verdicts.ts';

export interface Judged {
  readonly verdicts: VerdictSet;
  /** By these, an amount may be implausible; empty where no rule holds for the patients. */
  readonly applied: readonly DoseRule[];
}

export const refusal = (reason: NotCheckedReason, one: DrugCase): Judged => ({
  verdicts: [notChecked(reason, one.drug.id)],
  applied: [],
});

/** True for a rule that may judge and holds for all patients of the dose. */
export const isApplicable = (rule: DoseRule, one: DrugCase): boolean =>
  matchRule(rule, one.person) === 'all' && mayJudge(rule, one.drug, one.context.config);
