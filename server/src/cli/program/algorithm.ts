import { type Command, Option } from 'commander';
import { judging, type Run } from '../judging-options.ts';

export function algorithmCommand(main: Command, run: Run): void {
  judging(main.command('algorithm').description('draw the treatment algorithm of an article'))
    .argument('<file>')
    .addOption(new Option('--format <name>', 'svg, html, mermaid, json or fhir').default('svg'))
    .option('--output-file <file>', 'write to a file')
    .action((file: string, options) =>
      run(async () => (await import('../commands/algorithm.ts')).algorithm(file, options)),
    );
}
