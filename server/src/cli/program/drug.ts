import { type Command, Option } from 'commander';
import { judging, type Run } from '../judging-options.ts';

export function drugCommand(main: Command, run: Run): void {
  judging(main.command('drug').description('show the card of a drug'))
    .argument('<name>')
    .addOption(new Option('--format <name>', 'text, json or markdown').default('text'))
    .action((name: string, options) => run(async () => (await import('../commands/drug.ts')).drug(name, options)));
}
