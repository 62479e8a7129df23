import { type Command, Option } from 'commander';
import { type Run, repeat } from '../judging-options.ts';

export function initCommand(main: Command, run: Run): void {
  main
    .command('init')
    .description('write a configuration file to begin with')
    .addOption(new Option('--format <name>', 'yaml or json').default('yaml'))
    .option('--preset <name>', 'what it extends (repeatable)', repeat)
    .action((options) => run(async () => (await import('../commands/config.ts')).init(options)));
}
