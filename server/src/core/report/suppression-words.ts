import type { FindingJson } from './lint-report.ts';

/** Why a finding is silent, who says so and until when, for those who audit it. */
export function suppressionWords({ reason, by, until }: FindingJson): string {
  const who = by === undefined || by === null ? 'by nobody named' : `by ${by}`;
  const end = until === undefined || until === null ? 'without an end' : `until ${until}`;
  return [reason ?? 'no reason', who, end].join('; ');
}
