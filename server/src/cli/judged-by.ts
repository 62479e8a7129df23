import { digest, type LintReport } from '../core/index.ts';
import type { Environment } from './environment.ts';

type JudgedBy = Pick<LintReport, 'asOf' | 'jurisdictions' | 'configDigest' | 'formulary'>;

/**
 * What a whole run was judged by. Where configurations differ by folder: every label that any of them asks for, every
 * formulary, and a digest that stands for all of them.
 */
export function judgedBy(environments: readonly Pick<Environment, 'config' | 'configDigest' | 'releases'>[]): JudgedBy {
  const configs = environments.map(({ config }) => config);
  const digests = [...new Set(environments.map(({ configDigest }) => configDigest))].sort();
  const everyLabel = configs.some(({ jurisdictions }) => jurisdictions.length === 0);
  const labels = [...new Set(configs.flatMap(({ jurisdictions }) => jurisdictions))].sort();
  const releases = environments.flatMap(({ releases: own }) => own);
  return {
    asOf: configs[0]?.asOf ?? '',
    jurisdictions: everyLabel ? [] : ((configs.length === 1 ? configs[0]?.jurisdictions : labels) ?? []),
    configDigest: digests.length === 1 ? (digests[0] ?? '') : digest(digests.join(' ')).slice(0, 16),
    formulary: [...new Map(releases.map((release) => [release.digest, release])).values()],
  };
}
