import type { Command } from 'commander';
import type { Run } from '../judging-options.ts';

export function explainCommand(main: Command, run: Run): void {
  main
    .command('explain')
    .description('explain a rule')
    .argument('<rule>')
    .action((id: string) => run(async () => (await import('../commands/rules.ts')).explain(id)));
}
