import { type Command, Option } from 'commander';
import { FORMATS } from '../../core/report/format-names.ts';
import { type Run, repeat } from '../judging-options.ts';

export function mergeCommand(main: Command, run: Run): void {
  main
    .command('merge')
    .description('join the JSON reports of `lint --shard` runs and compare their articles')
    .argument('<reports...>')
    .addOption(
      new Option('--format <name>', `${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1)}`).default('stylish'),
    )
    .option('--output-file <file>', 'write the report to a file')
    .option('--max-warnings <n>', 'exit 1 when there are more warnings')
    .addOption(new Option('--fail-on <severity>', 'exit 1 from this severity on').default('error'))
    .option('--quiet', 'errors only')
    .option('--config <file>', 'configuration that names baseline and formularies, instead of the one that is found')
    .option('--no-config', 'without any configuration file')
    .option('--formulary <file>', 'house formulary that the shards were judged by (repeatable)', repeat)
    .option('--baseline <file>', 'leave out the findings that this file accepts')
    .option('--no-baseline', 'report what the configured baseline accepts, too')
    .option('--update-baseline', 'accept what is found now; in CI only remove what is mended')
    .option('--fail-on-suppressed', 'exit 1 when findings are suppressed')
    .option('--color', 'colours even when not on a terminal')
    .option('--no-color', 'no colours')
    .action((paths: string[], options) =>
      run(async () => (await import('../commands/merge.ts')).merge(paths, options)),
    );
}
