import { type Command, Option } from 'commander';
import type { Run } from '../judging-options.ts';

export function rulesCommand(main: Command, run: Run): void {
  main
    .command('rules')
    .description('list the rules')
    .addOption(new Option('--format <name>', 'text or json').default('text'))
    .action((options) => run(async () => (await import('../commands/rules.ts')).rules(options)));
}
