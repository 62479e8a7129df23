import type { Command } from 'commander';
import { judging, type Run } from '../judging-options.ts';
import { accepting, reporting } from '../reporting-options.ts';

export function lintCommand(main: Command, run: Run): void {
  const lint = main.command('lint', { isDefault: true }).description('lint articles; no path = the working folder');
  reporting(judging(lint).argument('[paths...]'))
    .option('--fix', 'apply safe repairs, report what remains')
    .option('--fix-dry-run', 'report what would remain after safe repairs')
    .option('--since <ref>', 'report only what came since this git revision parted');
  accepting(lint)
    .option('--stdin', 'read one article from standard input')
    .option('--stdin-filename <path>', 'its name in the report')
    .option('--cache', 'keep what was found, in .clinlint-cache unless said otherwise')
    .option('--no-cache', 'find everything anew')
    .option('--cache-location <folder>', 'where it is kept')
    .option('--jobs <n>', 'analyse in so many threads; "auto" starts them when they pay')
    .option('--shard <i/n>', 'only the i-th of n parts of the files; see clinlint merge')
    .option('--fail-on-suppressed', 'exit 1 when findings are suppressed')
    .option('--stats', 'say where the time went')
    .option('--ndjson', 'one JSON object a line in, one a line out')
    .option('--online', 'look up DOIs, PMIDs and trial numbers; sends them to doi.org, PubMed and ClinicalTrials.gov')
    .option('--color', 'colours even when not on a terminal')
    .option('--no-color', 'no colours')
    .action((paths: string[], options) => run(async () => (await import('../commands/lint.ts')).lint(paths, options)));
}
