import type { Outcome } from './job.ts';

/** An outcome as the cache keeps it: three lines, of which JSON breaks none. */
export const cachedText = ({ skipped, record, report }: Outcome): string =>
  [JSON.stringify(skipped), record, report].join('\n');

/** Null for bytes that nobody wrote so. Record and report stay the bytes that they are: most are only passed on. */
export function cachedOutcome(bytes: Buffer): Outcome | null {
  const first = bytes.indexOf(10);
  const second = bytes.indexOf(10, first + 1);
  if (first < 0 || second < 0 || bytes.includes(10, second + 1)) return null;
  const skipped = JSON.parse(bytes.toString('utf8', 0, first)) as string | null;
  return { skipped, record: bytes.subarray(first + 1, second), report: bytes.subarray(second + 1), failed: false };
}
