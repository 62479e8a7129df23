import type { DoseFact } from '../facts/types.ts';
import type { Coverage } from './types.ts';

/** Doses that advise or limit: found = checked + not checked, with the reasons of those that were not. */
export function coverageOf(doses: readonly DoseFact[], unread: number): Coverage {
  const counted = doses.filter((d) => d.role === 'recommendation' || d.role === 'limit');
  const reasons: Record<string, number> = {};
  for (const { verdict } of counted) {
    if (verdict.kind === 'not-checked')
      reasons[verdict.reason ?? 'unknown'] = (reasons[verdict.reason ?? 'unknown'] ?? 0) + 1;
  }
  const notChecked = Object.values(reasons).reduce((sum, n) => sum + n, 0);
  const sorted = Object.fromEntries(Object.entries(reasons).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    found: counted.length,
    checked: counted.length - notChecked,
    notChecked,
    reasons: sorted,
    ...(unread > 0 && { unread }),
  };
}
