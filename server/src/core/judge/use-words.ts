/** Says what a limit holds for: the use, the patients and the phase of the rule behind it. */
import type { UnjudgedDose } from '../facts/types.ts';
import type { FormularyIndex, IndexedDrug } from '../formulary/formulary-index.ts';
import type { DoseRule } from '../formulary/model.ts';
import type { Verdict, VerdictLimit } from '../formulary/verdict.ts';
import { decimalOrNull, isAbove } from '../units/decimal.ts';
import { coversUse } from './choose-rules.ts';
import { populationWords } from './population-words.ts';
import { limitIn } from './rule-limits.ts';

/** " for postherpetic neuralgia", " for fever in children aged 2 to 11 years", " for any use". */
export function useWords(
  dose: UnjudgedDose,
  verdict: Verdict,
  rule: DoseRule | undefined,
  drug: IndexedDrug | undefined,
  index: FormularyIndex,
): string {
  const forWhom = `${populationWords(rule, dose)}${phaseWords(rule)}`;
  if (verdict.scope === 'any-indication') return anyUseWords(verdict.limit, rule, drug, forWhom);
  const condition = conditionWords(dose, index);
  const use = condition === null || rule === undefined ? '' : ` for ${narrowerUse(rule, dose, index) ?? condition}`;
  return use + forWhom;
}

/** The formulary's words for the condition of the text; else those of the text. */
export function conditionWords({ indication }: UnjudgedDose, index: FormularyIndex): string | null {
  if (indication === null) return null;
  return (indication.id === null ? undefined : index.indications.label(indication.id)) ?? indication.text;
}

/** The mildest of the uses is named where another has a higher limit, which the dose is above as well. */
function anyUseWords(
  limit: VerdictLimit | null,
  rule: DoseRule | undefined,
  drug: IndexedDrug | undefined,
  forWhom: string,
): string {
  const use = rule?.indications[0]?.label;
  const isHighest =
    limit === null || rule === undefined || !others(rule, drug).some((other) => hasHigher(other, limit));
  if (use === undefined || isHighest) return ` for any use${forWhom}`;
  return ` for ${use}${forWhom}, and above what it gives for its other uses`;
}

const others = (rule: DoseRule, drug: IndexedDrug | undefined): readonly DoseRule[] =>
  (drug?.doseRules ?? []).filter(
    ({ status, jurisdiction, route, basis }) =>
      status === 'on-label' && jurisdiction === rule.jurisdiction && route === rule.route && basis === rule.basis,
  );

const hasHigher = ({ limits }: DoseRule, { value, unit, per }: VerdictLimit): boolean => {
  const own = decimalOrNull(value);
  return limits.some((limit) => {
    const other = limit.per === per ? limitIn(limit, unit) : null;
    return own !== null && other !== null && isAbove(other, own);
  });
};

/** What the rule is for, where the text says less: the label speaks of one kind of it alone. */
function narrowerUse(rule: DoseRule, { indication }: UnjudgedDose, index: FormularyIndex): string | null {
  const condition = indication?.id ?? null;
  if (condition === null || coversUse(rule, condition, index.indications)) return null;
  return rule.indications[0]?.label ?? null;
}

/** Which of the label's doses the limit is one of, where it is not the one to be kept up. */
const phaseWords = (rule: DoseRule | undefined): string =>
  rule?.doseType === 'initial' ? ' as a starting dose' : rule?.doseType === 'loading' ? ' as a loading dose' : '';
