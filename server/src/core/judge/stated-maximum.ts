/** Judges the maximum that a text gives beside a dose ("…, at most 6 g a day"): it too says what may be taken. */
import type { UnjudgedDose } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { maximumPer } from './amounts.ts';
import type { JudgeContext } from './context.ts';
import { judgeDrug } from './judge-drug.ts';
import { isOutside } from './verdicts.ts';

/** Only what is outside a label; a maximum that is in order adds nothing to the verdict on the dose. */
export function judgeStatedMaximum(dose: UnjudgedDose, drug: IndexedDrug, context: JudgeContext): Verdict[] {
  const per = maximumPer(dose);
  if (dose.max === null || per === null) return [];
  const { value, unit, basis } = dose.max;
  const asDose: UnjudgedDose = {
    ...dose,
    low: null,
    high: value,
    unit,
    basis,
    openEnd: 'low',
    per,
    divided: null,
    frequency: null,
    daily: null,
    max: null,
    count: null,
    phase: 'max',
    role: 'limit',
  };
  const verdicts = judgeDrug(asDose, drug, context);
  const telling = verdicts.filter(({ kind, reason }) => isOutside(kind) || reason === 'no-limit');
  return telling.map((verdict) => ({ ...verdict, about: 'maximum' }));
}
