/** Judges a use that no label of the jurisdiction names: by the guideline rules for the use, route and release alone. */
import type { DoseRule } from '../formulary/model.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { amountIn } from './amounts.ts';
import { inRuleUnit, ruleFacts } from './compared.ts';
import type { DrugCase } from './context.ts';
import { mayJudge } from './evidence-state.ts';
import { coverage, supportFor } from './guideline-support.ts';
import { supportedKind, supportFacts } from './judge-by-rule.ts';
import { isApplicable, type Judged, refusal } from './judged.ts';
import { matchRule } from './match-population.ts';
import { limitedWindows, unitOf } from './rule-limits.ts';
import { makeVerdict, notChecked } from './verdicts.ts';
import { DAY, dimensionOf } from './window.ts';

export function judgeOffLabel(guidelines: readonly DoseRule[], one: DrugCase): Judged {
  if (guidelines.length === 0) return refusal('no-rule', one);
  const matches = guidelines.map((rule) => matchRule(rule, one.person));
  if (!matches.some((match) => match === 'all' || match === 'some')) {
    return refusal(matches.includes('needs-weight') ? 'needs-weight' : 'no-population', one);
  }
  if (!guidelines.some((rule) => mayJudge(rule, one.drug, one.context.config))) return refusal('draft-rule', one);
  const applied = guidelines.filter((rule) => isApplicable(rule, one));
  return { verdicts: [judgeByGuidelines(guidelines, applied, one)], applied };
}

function judgeByGuidelines(guidelines: readonly DoseRule[], applied: readonly DoseRule[], one: DrugCase): Verdict {
  const answers = applied.map((rule) => ({ rule, answer: coverage(rule, one) }));
  const support = supportFor(one, guidelines);
  if (support !== null && coverage(support.rule, one) === 'covers') {
    const facts = { ...factsOf(support.rule, one), ...supportFacts(support, support.rule) };
    return makeVerdict(supportedKind(support), one.drug.id, facts);
  }
  for (const { rule, answer } of answers) {
    if (answer !== 'outside' && answer !== 'covers') return notChecked(answer, one.drug.id, 'day', factsOf(rule, one));
  }
  const first = answers[0];
  if (first === undefined) return notChecked('no-population', one.drug.id);
  return makeVerdict('off-label-unsupported', one.drug.id, factsOf(first.rule, one));
}

/** The guideline's range and the amount that was compared with it. */
function factsOf(rule: DoseRule, one: DrugCase): Partial<Verdict> {
  const limited = limitedWindows(rule).find(({ window }) => amountIn(one.dose, window) !== null);
  const window = limited?.window ?? DAY;
  const amount = amountIn(one.dose, window);
  const compared = limited === undefined || amount === null ? null : inRuleUnit(amount, one, unitOf(limited));
  return { dimension: dimensionOf(window), ...ruleFacts(rule, window, compared ?? undefined, limited?.usual) };
}
