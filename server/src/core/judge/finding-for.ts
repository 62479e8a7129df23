/** Which finding a verdict is reported as, and how serious it is before configuration. */
import type { Severity } from '../config/types.ts';
import type { UnjudgedDose } from '../facts/types.ts';
import type { NotCheckedReason, Verdict, VerdictKind } from '../formulary/verdict.ts';

export type DoseFindingRule =
  | 'dose/above-label-max'
  | 'dose/below-range'
  | 'dose/order-of-magnitude'
  | 'dose/not-checked';

export interface DoseFinding {
  readonly rule: DoseFindingRule;
  readonly severity: Severity;
}

const FINDINGS: Readonly<Record<VerdictKind, DoseFinding | null>> = {
  implausible: { rule: 'dose/order-of-magnitude', severity: 'error' },
  'above-ceiling': { rule: 'dose/above-label-max', severity: 'error' },
  'above-label-maximum': { rule: 'dose/above-label-max', severity: 'error' },
  'off-label-unsupported': { rule: 'dose/above-label-max', severity: 'error' },
  'off-label-supported-uncited': { rule: 'dose/above-label-max', severity: 'warning' },
  'label-conflict': { rule: 'dose/above-label-max', severity: 'warning' },
  'above-no-benefit': { rule: 'dose/above-label-max', severity: 'warning' },
  'above-recommended': { rule: 'dose/above-label-max', severity: 'warning' },
  'below-usual': { rule: 'dose/below-range', severity: 'warning' },
  'off-label-supported-cited': { rule: 'dose/above-label-max', severity: 'info' },
  'not-checked': { rule: 'dose/not-checked', severity: 'info' },
  'within-label': null,
};

const SILENT: readonly (NotCheckedReason | null)[] = ['role', 'language'];
/** What a cited guideline that gives this dose makes a matter of information. */
const SOFTENED: readonly VerdictKind[] = ['label-conflict', 'above-no-benefit', 'above-recommended'];

/** Null for a verdict that is no finding. Low confidence never makes an error. */
export function findingFor(verdict: Verdict, dose: Pick<UnjudgedDose, 'confidence'>): DoseFinding | null {
  const finding = FINDINGS[verdict.kind];
  if (finding === null || (verdict.kind === 'not-checked' && SILENT.includes(verdict.reason))) return null;
  if (verdict.cited === true && SOFTENED.includes(verdict.kind)) return { ...finding, severity: 'info' };
  return dose.confidence === 'low' && finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}
