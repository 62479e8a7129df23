import type { Command } from 'commander';
import { judging, type Run } from '../judging-options.ts';

export function queryCommand(main: Command, run: Run): void {
  judging(main.command('query').description('ask over what was read from articles, in JMESPath'))
    .argument('<expression>', 'over the JSON of `clinlint facts`')
    .argument('[paths...]')
    .option('--raw', 'a text, or a list of them line by line, without quotes')
    .option('--output-file <file>', 'write to a file')
    .action((expression: string, paths: string[], options) =>
      run(async () => (await import('../commands/query.ts')).query(expression, paths, options)),
    );
}
