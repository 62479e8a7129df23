import type { Command } from 'commander';
import { judging, type Run } from '../judging-options.ts';

export function approveCommand(main: Command, run: Run): void {
  judging(main.command('approve').description('record the approval of an article in its front matter'))
    .argument('<file>')
    .requiredOption('--by <name>', 'the person who approves')
    .option('--next-review <date>', 'the day of the next review, YYYY-MM-DD')
    .action((file: string, options) =>
      run(async () => (await import('../commands/approve.ts')).approve(file, options)),
    );
}
