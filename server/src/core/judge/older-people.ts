/** Where a label gives older people less, a dose within what it gives all adults is not within what it gives them. */
import type { UnjudgedDose } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { Adjustment } from '../formulary/model.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { decimal, decimalOrNull, isAbove } from '../units/decimal.ts';
import { convert } from '../units/units.ts';
import { type Person, personOf } from './person.ts';
import { notChecked } from './verdicts.ts';

/** Labels that say "elderly" name no age; from here on people are called so. */
const OLDER_DAYS = 60 * 365.25;
const SLACK_DAYS = 2;

/** Not checked, instead of within the label, where an adjustment for their age gives at most less. */
export function unlessForOlder(verdict: Verdict, dose: UnjudgedDose, drug: IndexedDrug): Verdict {
  if (verdict.kind !== 'within-label' || dose.patient === null || drug.adjustments.length === 0) return verdict;
  const person = personOf(dose.patient);
  const lower = drug.adjustments.some(
    (adjustment) => isForAge(adjustment, person) && appliesTo(adjustment, verdict) && givesLess(adjustment, verdict),
  );
  return lower ? notChecked('no-population', drug.id, verdict.dimension) : verdict;
}

function isForAge({ when }: Adjustment, { age }: Person): boolean {
  const limits = when.age;
  if (typeof limits !== 'object' || limits === null || Object.keys(when).length > 1) return false;
  const { minDays = OLDER_DAYS, maxDays = Number.POSITIVE_INFINITY } = limits as { minDays?: number; maxDays?: number };
  return minDays >= OLDER_DAYS / 2 && age.min >= minDays - SLACK_DAYS && age.max <= maxDays + SLACK_DAYS;
}

const appliesTo = ({ appliesTo: rules }: Adjustment, { rule }: Verdict): boolean =>
  rules === 'all' || (rule !== null && rules.includes(rule));

/** The amount is above the top that the adjustment puts in place of the rule's. */
function givesLess({ effect }: Adjustment, { dimension, compared }: Verdict): boolean {
  if (typeof effect !== 'object' || compared?.high == null) return false;
  const amounts = dimension === 'day' ? effect.replace?.perDay : dimension === 'dose' ? effect.replace?.perDose : null;
  if (typeof amounts !== 'object' || amounts === null) return false;
  const { high, usual, unit } = amounts as { high?: number; usual?: number; unit?: string };
  const top = decimalOrNull(high ?? usual ?? null);
  const given = unit === undefined ? null : convert(decimal(compared.high), compared.unit, unit);
  return top !== null && given !== null && isAbove(given, top);
}
