import type { DoseFact } from '../facts/types.ts';
import { findingFor } from '../judge/finding-for.ts';
import { limitWords } from '../judge/limit-words.ts';

/** "3 times as much", "half as much"; null where the amounts cannot be compared or lie close together. */
export function factorWords(before: DoseFact, after: DoseFact): string | null {
  const ratio = ratioOf(before, after);
  if (ratio === null || (ratio < 2 && ratio > 0.5)) return null;
  if (ratio === 2) return 'twice as much';
  if (ratio > 2) return `${Math.round(ratio * 10) / 10} times as much`;
  return ratio === 0.5 ? 'half as much' : `1/${Math.round(10 / ratio) / 10} of what it was`;
}

/** By the day where both say or give it, else by the dose where nothing but the amount differs. */
function ratioOf(before: DoseFact, after: DoseFact): number | null {
  const [then, now] = [before.daily, after.daily];
  if (then !== null && now !== null && then.unit === now.unit && then.basis === now.basis)
    return quotient(now.high ?? now.low, then.high ?? then.low);
  const sameMeasure = before.unit === after.unit && before.basis === after.basis && before.per === after.per;
  const sameTimes = JSON.stringify(before.frequency) === JSON.stringify(after.frequency);
  return sameMeasure && sameTimes ? quotient(after.high ?? after.low, before.high ?? before.low) : null;
}

function quotient(now: number | null, then: number | null): number | null {
  if (now === null || then === null || !(then > 0) || !(now > 0)) return null;
  const ratio = now / then;
  return Number.isFinite(ratio) ? ratio : null;
}

/** The limit that a dose passes, and whose it is; null where it passes none. */
export function passedLimit(dose: DoseFact): string | null {
  const { limit, kind, jurisdiction } = dose.verdict;
  if (limit === null || !kind.startsWith('above') || findingFor(dose.verdict, dose) === null) return null;
  return limitWords(limit, `the ${jurisdiction ?? limit.jurisdiction} label`, '', dose.basis);
}
