import { type Command, Option } from 'commander';
import { judging, type Run } from '../judging-options.ts';

export function factsCommand(main: Command, run: Run): void {
  judging(main.command('facts').description('print what was read from articles'))
    .argument('[paths...]')
    .addOption(new Option('--format <name>', 'json').default('json'))
    .option('--output-file <file>', 'write to a file')
    .option('--ndjson', 'one JSON object a line in, one a line out')
    .action((paths: string[], options) =>
      run(async () => (await import('../commands/facts.ts')).facts(paths, options)),
    );
}
