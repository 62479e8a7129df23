import type { Outcome } from './job.ts';

/** An outcome as the cache keeps it: three lines, of which JSON breaks none. */
export const cachedText = ({ skipped, record, report }: Outcome): string =>
  [JSON.stringify(skipped), record, report].join('\n');

/** Null for a text that nobody wrote so. */
export function cachedOutcome(text: string): Outcome | null {
  const [skipped = '', record, report, ...more] = text.split('\n');
  if (record === undefined || report === undefined || more.length > 0) return null;
  return { skipped: JSON.parse(skipped) as string | null, record, report, failed: false };
}
