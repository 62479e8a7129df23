import { type Command, Option } from 'commander';
import { judging, type Run } from './judging-options.ts';

/** `clinlint formulary …`: what looks after the facts that articles are judged by. */
export function formularyCommands(main: Command, run: Run): void {
  const formulary = main.command('formulary').description('check, list, export, import a formulary; what it lacks');
  checkAndList(formulary, run);
}

function checkAndList(formulary: Command, run: Run): void {
  formulary
    .command('check')
    .description('check formulary files; without one, the built-in formulary')
    .argument('[files...]')
    .option('--older-than <months>', 'also report evidence that was read longer ago')
    .option('--as-of <date>', 'today, as YYYY-MM-DD')
    .addOption(new Option('--format <name>', 'text or json').default('text'))
    .action((files: string[], options) =>
      run(async () => (await import('./commands/formulary-check.ts')).formularyCheck(files, options)),
    );
  judging(formulary.command('list').description('the drugs of the formularies in force'))
    .addOption(new Option('--format <name>', 'text or json').default('text'))
    .action((options) => run(async () => (await import('./commands/formulary-list.ts')).formularyList(options)));
  judging(
    formulary.command('coverage').description('drugs and doses of articles that have no rule, most frequent first'),
  )
    .argument('[paths...]')
    .addOption(new Option('--format <name>', 'text, json or html').default('text'))
    .option('--output-file <file>', 'write to a file')
    .action((paths: string[], options) =>
      run(async () => (await import('./commands/formulary-coverage.ts')).formularyCoverageOf(paths, options)),
    );
}
