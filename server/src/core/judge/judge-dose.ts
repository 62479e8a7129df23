/**
 * Judges a dose by the formulary: for each drug one verdict a dimension. What cannot be judged is `not-checked` with
 * its reason; nothing is passed in silence. Pure and total.
 */
import type { DrugRef, UnjudgedDose } from '../facts/types.ts';
import type { Verdict } from '../formulary/verdict.ts';
import type { JudgeContext } from './context.ts';
import { judgeDrug } from './judge-drug.ts';
import { unlessForOlder } from './older-people.ts';
import { judgeStatedMaximum } from './stated-maximum.ts';
import { isOutside, notChecked, onePerDimension } from './verdicts.ts';

export type { JudgeContext } from './context.ts';
export { worstVerdict } from './verdicts.ts';

/** What a dose without stated patients is read as. */
const ASSUMED_PATIENT = 'an adult with normal organ function';

/** Never empty. */
export function judgeDose(dose: UnjudgedDose, context: JudgeContext): readonly Verdict[] {
  const drugs = judgedDrugs(dose.drugs);
  if (drugs.length === 0) return [notChecked(generalReason(dose, context) ?? 'no-drug', null)];
  return drugs.flatMap((ref) => judgeRef(dose, ref, context));
}

/** A class beside its members stands for them; alone it is a name without rules. */
function judgedDrugs(refs: readonly DrugRef[]): readonly DrugRef[] {
  const members = refs.filter((ref) => ref.kind === 'drug');
  const named = members.length > 0 ? members : refs;
  return named.filter(
    (ref, index) => named.findIndex((other) => (other.id ?? other.name) === (ref.id ?? ref.name)) === index,
  );
}

/** Why a dose is judged for no drug at all. */
function generalReason(dose: UnjudgedDose, { language }: JudgeContext): 'language' | 'role' | null {
  if (!/^en\b/i.test(language)) return 'language';
  return dose.role === 'recommendation' || dose.role === 'limit' ? null : 'role';
}

function judgeRef(dose: UnjudgedDose, ref: DrugRef, context: JudgeContext): Verdict[] {
  const name = ref.id ?? ref.name;
  const general = generalReason(dose, context);
  if (general !== null) return [notChecked(general, name)];
  const drug = ref.id === null || ref.kind === 'class' ? undefined : context.index.drug(ref.id);
  if (drug === undefined) return [notChecked('unknown-drug', name)];
  if (dose.confidence === 'low') return [notChecked('ambiguous', name)];
  if (dose.unit === null || (dose.low === null && dose.high === null && dose.daily === null))
    return [notChecked('unit', name)];
  const own = judgeDrug(dose, drug, context);
  const verdicts = onePerDimension([...own, ...judgeStatedMaximum(dose, drug, context)]);
  // "A or B 60 mg": what would accuse A may be the dose of B alone.
  if (ref.confidence === 'low' && verdicts.some(({ kind }) => isOutside(kind))) return [notChecked('ambiguous', name)];
  const assumed = dose.patient === null ? ASSUMED_PATIENT : null;
  return verdicts.map((verdict) => ({ ...unlessForOlder(verdict, dose, drug), drug: name, assumed }));
}
