/** Says what kind of limit a dose was compared with: a label's maximum is not one thing. */
import type { UnjudgedDose } from '../facts/types.ts';
import type { Verdict, VerdictLimit } from '../formulary/verdict.ts';
import { amountWords } from './dose-words.ts';

/** Of a rate a minute the limit an hour is said as one a minute, where it comes out even. */
export function inPeriodOf({ per }: Pick<UnjudgedDose, 'per'>, limit: VerdictLimit): VerdictLimit {
  const isEven = per === 'minute' && limit.per === 'hour' && Number.isInteger(limit.value / 6);
  return isEven ? { ...limit, value: limit.value / 60, per: 'minute' } : limit;
}

/** "the 300 mg a day that {source} states as the maximum for {use}". */
export function limitWords(limit: VerdictLimit, source: string, use: string, basis: 'kg' | 'm2' | null): string {
  const amount = `the ${amountWords({ low: limit.value, high: limit.value, unit: limit.unit, per: limit.per }, basis)}`;
  switch (limit.kind) {
    case 'stated-maximum':
      return `${amount} that ${source} states as the maximum${use}`;
    case 'recommended-dose':
      return `${amount} that ${source} recommends${use}`;
    case 'no-benefit-above':
      return `${amount} beyond which ${source} sees no added benefit${use}`;
    case 'studied-up-to':
      return `${amount} up to which, by ${source}, it was studied${use}`;
    case 'safety-not-evaluated-above':
      return `${amount} beyond which, by ${source}, safety was not evaluated${use}`;
    default:
      return `${amount} that ${source} gives as the most for any use by this route`;
  }
}

/** "150–300 mg a day"; null where the rule gives no usual range. */
export function usualWords(verdict: Verdict, basis: 'kg' | 'm2' | null): string | null {
  const { usual } = verdict;
  return usual === undefined || (usual.low === null && usual.high === null) ? null : amountWords(usual, basis);
}
