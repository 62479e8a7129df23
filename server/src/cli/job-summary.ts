import { appendFile } from 'node:fs/promises';
import { type LintReport, markdownWriter, render } from '../core/index.ts';
import { complain } from './output.ts';

/** GitHub refuses a summary over 1 MiB; characters may take three bytes. */
const LIMIT = 300_000;

/** The page that GitHub shows beside a job, where it names a file for it. A summary that fails is no failure of the job. */
export async function writeJobSummary(report: LintReport): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  try {
    await appendFile(file, render(markdownWriter(LIMIT), report));
  } catch (error) {
    complain(`job summary: cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
