import type { Command } from 'commander';
import { type Run, repeat } from '../judging-options.ts';
import { accepting, reporting } from '../reporting-options.ts';

export function mergeCommand(main: Command, run: Run): void {
  const merge = main
    .command('merge')
    .description('join the JSON reports of `lint --shard` runs and compare their articles')
    .argument('<reports...>');
  reporting(merge)
    .option('--config <file>', 'configuration that names baseline and formularies, instead of the one that is found')
    .option('--no-config', 'without any configuration file')
    .option('--formulary <file>', 'house formulary that the shards were judged by (repeatable)', repeat);
  accepting(merge)
    .option('--fail-on-suppressed', 'exit 1 when findings are suppressed')
    .option('--color', 'colours even when not on a terminal')
    .option('--no-color', 'no colours')
    .action((paths: string[], options) =>
      run(async () => (await import('../commands/merge.ts')).merge(paths, options)),
    );
}
