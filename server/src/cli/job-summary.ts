import { appendFile } from 'node:fs/promises';
import { complain } from './output.ts';

/** GitHub refuses a summary over 1 MiB; characters may take three bytes. */
export const SUMMARY_LIMIT = 300_000;

/** The page that GitHub shows beside a job, where it names a file for it. A summary that fails is no failure of the job. */
export async function writeJobSummary(parts: Iterable<string>): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  try {
    await appendFile(file, [...parts].join(''));
  } catch (error) {
    complain(`job summary: cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
