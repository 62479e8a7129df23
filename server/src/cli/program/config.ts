import { type Command, Option } from 'commander';
import { judging, type Run } from '../judging-options.ts';

export function configCommand(main: Command, run: Run): void {
  const config = main.command('config').description('what articles are judged by');
  judging(config.command('print').description('print the settings in force for a file, and what set each'))
    .argument('<file>')
    .addOption(new Option('--format <name>', 'text or json').default('text'))
    .action((file: string, options) =>
      run(async () => (await import('../commands/config.ts')).configPrint(file, options)),
    );
}
