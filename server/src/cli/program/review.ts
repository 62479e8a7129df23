import { type Command, Option } from 'commander';
import { judging, type Run } from '../judging-options.ts';

export function reviewCommand(main: Command, run: Run): void {
  judging(
    main
      .command('review')
      .description('the clinical changes of a pull request: main, main...feature, or --before FILE --after FILE'),
  )
    .argument('[revisions]')
    .argument('[paths...]')
    .option('--before <file>', 'the old state, instead of revisions')
    .option('--after <file>', 'the new state, instead of revisions')
    .addOption(new Option('--format <name>', 'text, markdown, json, html or github').default('text'))
    .option('--baseline <file>', 'the file of accepted findings whose entries are compared')
    .option('--output-file <file>', 'write to a file')
    .option('--fail-on <level>', 'exit 1 when a change is this serious: error, warning or info')
    .option('--color', 'colours even when not on a terminal')
    .option('--no-color', 'no colours')
    .action((revisions: string | undefined, paths: string[], options) =>
      run(async () => (await import('../commands/review.ts')).review(revisions, paths, options)),
    );
}
