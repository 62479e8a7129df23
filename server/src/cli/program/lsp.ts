import type { Command } from 'commander';
import type { Run } from '../judging-options.ts';

export function lspCommand(main: Command, run: Run): void {
  main
    .command('lsp')
    .description('the language server')
    .option('--stdio', 'talk over standard input and output')
    .action((options) => run(async () => (await import('../commands/lsp.ts')).lsp(options)));
}
