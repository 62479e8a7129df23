import { shortDigest } from '../text/digest.ts';
import { coverageWords, isIncomplete } from './coverage-words.ts';
import { JsonList } from './json-list.ts';
import type { ReportWriter } from './report-writer.ts';

const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const;

/**
 * GitLab Code Quality. GitLab tells issues apart by fingerprint alone, so equals in one report are numbered; a moved
 * line or a renamed file is no new issue. Coverage is an issue of severity info for each article with unchecked doses.
 */
export function gitlabWriter(): ReportWriter {
  const issues = new JsonList(0);
  const seen = new Map<string, number>();
  const unique = (fingerprint: string): string => {
    const ordinal = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, ordinal + 1);
    return ordinal === 0 ? fingerprint : shortDigest(`${fingerprint}\u0000${ordinal}`);
  };
  return {
    start: () => '',
    file: ({ path, findings, coverage }) => {
      const found = findings.map((finding) => ({
        description: finding.message,
        check_name: finding.rule,
        fingerprint: unique(finding.fingerprint),
        severity: SEVERITIES[finding.severity],
        location: { path, lines: { begin: finding.line, end: finding.endLine } },
      }));
      if (!isIncomplete(coverage.doses)) return issues.entries(found);
      const unchecked = {
        description: coverageWords(coverage.doses),
        check_name: 'coverage',
        fingerprint: unique(shortDigest(`coverage\u0000${path}`)),
        severity: 'info',
        location: { path, lines: { begin: 1 } },
      };
      return issues.entries([...found, unchecked]);
    },
    end: () => `${issues.close()}\n`,
  };
}
