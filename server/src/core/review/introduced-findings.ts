import { pairByKey, pairByLikeness } from './pair.ts';
import { overlap, wordSet } from './words.ts';

/** What tells one finding from another; `Finding` and its form in reports both have it. */
interface Told {
  readonly rule: string;
  readonly message: string;
  readonly fingerprint: string;
  readonly severity: 'error' | 'warning' | 'info';
}

/** The findings of one state of an article, and the lines that each of them stands in. */
export interface FoundIn<T> {
  readonly findings: readonly T[];
  readonly linesOf: (finding: T) => string;
}

/** Lines that share this many of their words are the same lines, edited. */
const SAME_LINES = 0.5;

/**
 * What a change brought and what it mended. Findings are known by fingerprint; one whose paragraph was edited has a new
 * fingerprint and is known by saying the same of much the same lines. The same defect elsewhere is a new one, and so is
 * one that has become more severe.
 */
export function introducedFindings<T extends Told>(
  before: FoundIn<T>,
  after: FoundIn<T>,
): { readonly introduced: readonly T[]; readonly fixed: readonly T[] } {
  const same = pairByKey(before.findings, after.findings, (finding) => finding.fingerprint);
  const old = new Map(same.removed.map((finding) => [finding, wordSet(before.linesOf(finding))]));
  const current = new Map(same.added.map((finding) => [finding, wordSet(after.linesOf(finding))]));
  const edited = pairByLikeness(same.removed, same.added, (b, a) => {
    if (b.rule !== a.rule || b.message !== a.message) return -1;
    const shared = overlap(old.get(b) ?? new Set(), current.get(a) ?? new Set());
    return shared >= SAME_LINES ? shared : -1;
  });
  const grown = [...same.pairs, ...edited.pairs].filter(([b, a]) => RANK[a.severity] > RANK[b.severity]);
  const introduced = new Set([...edited.added, ...grown.map(([, a]) => a)]);
  return { introduced: after.findings.filter((finding) => introduced.has(finding)), fixed: edited.removed };
}

const RANK = { info: 0, warning: 1, error: 2 } as const;
