/** Judges a dose by the labels of one jurisdiction: by its use where the text names one, else by all uses together. */
import type { DoseRule } from '../formulary/model.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { rulesForUse, rulesWithinUse } from './choose-rules.ts';
import type { DrugCase } from './context.ts';
import { guidelineRules } from './guideline-support.ts';
import { judgePlausibility } from './implausible.ts';
import { judgeAnyUse, judgeWiderUse } from './judge-any-use.ts';
import { judgeOffLabel } from './judge-off-label.ts';
import { judgeOnLabel } from './judge-on-label.ts';
import { type Judged, refusal } from './judged.ts';
import { onePerDimension } from './verdicts.ts';

/** Verdicts by the labels of `jurisdiction`, never by those of another. */
export function judgeIn(one: DrugCase, jurisdiction: string | null): readonly Verdict[] {
  const labels = one.drug.doseRules.filter((rule) => rule.status === 'on-label' && rule.jurisdiction === jurisdiction);
  const { verdicts, applied } =
    labels.length === 0 ? refusal('no-rule', one) : judgeByLabels(labels, one, jurisdiction);
  const slip = applied.length === 0 ? null : judgePlausibility(applied, one);
  const scope = one.dose.indication === null ? ('any-indication' as const) : ('indication' as const);
  const all =
    slip === null ? verdicts : onePerDimension([slip, ...verdicts.filter((verdict) => verdict.dimension !== null)]);
  return all.map((verdict) => ({ ...verdict, jurisdiction, scope: verdict.kind === 'not-checked' ? null : scope }));
}

function judgeByLabels(labels: readonly DoseRule[], one: DrugCase, jurisdiction: string | null): Judged {
  const guidelines = guidelineRules(one, jurisdiction);
  const { indication } = one.dose;
  if (indication === null) return judgeAnyUse(labels, guidelines, one);
  const { indications } = one.context.index;
  const forUse = rulesForUse(labels, indication.id, indications);
  if (forUse.length > 0) return judgeOnLabel(forUse, guidelines, one);
  const offLabel = judgeOffLabel(guidelines, one);
  const narrower = rulesWithinUse(labels, indication.id, indications);
  const isKnown = offLabel.verdicts.some(({ reason }) => reason !== 'no-rule');
  return isKnown || narrower.length === 0 ? offLabel : judgeWiderUse(narrower, one);
}
