import { type Command, Option } from 'commander';
import { judging, type Run, repeat } from '../judging-options.ts';

/** `clinlint formulary …`: what looks after the facts that articles are judged by. */
export function formularyCommand(main: Command, run: Run): void {
  const formulary = main.command('formulary').description('check, list, export, import a formulary; what it lacks');
  checkAndList(formulary, run);
  exchange(formulary, run);
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
      run(async () => (await import('../commands/formulary-check.ts')).formularyCheck(files, options)),
    );
  judging(formulary.command('list').description('the drugs of the formularies in force'))
    .addOption(new Option('--format <name>', 'text or json').default('text'))
    .action((options) => run(async () => (await import('../commands/formulary-list.ts')).formularyList(options)));
  judging(
    formulary.command('coverage').description('drugs and doses of articles that have no rule, most frequent first'),
  )
    .argument('[paths...]')
    .addOption(new Option('--format <name>', 'text, json or html').default('text'))
    .option('--output-file <file>', 'write to a file')
    .action((paths: string[], options) =>
      run(async () => (await import('../commands/formulary-coverage.ts')).formularyCoverageOf(paths, options)),
    );
}

function exchange(formulary: Command, run: Run): void {
  formulary
    .command('export')
    .description('write a formulary in another format')
    .argument('[file]', 'formulary file; without one, the built-in formulary')
    .addOption(new Option('--format <name>', 'fhir or csv').makeOptionMandatory())
    .addOption(new Option('--fhir-version <version>', 'R4 or R5').default('R4'))
    .option('--drug <id>', 'this drug only (repeatable)', repeat)
    .option('--output-file <file>', 'write to a file')
    .action((file: string | undefined, options) =>
      run(async () => (await import('../commands/formulary-export.ts')).formularyExport(file, options)),
    );
  formulary
    .command('import')
    .description('draft a formulary from labels, FHIR or a spreadsheet; "-" reads standard input')
    .argument('<files...>')
    .addOption(new Option('--from <format>', 'openfda, spl, fhir or csv').makeOptionMandatory())
    .option('--id <id>', 'short name of the formulary')
    .option('--title <title>', 'its title')
    .option('--drug <name>', 'this drug only (repeatable)', repeat)
    .option('--set-id <id>', 'the label with this set id only (repeatable)', repeat)
    .option('--jurisdiction <code>', 'whose label FHIR dosages are, where the file does not say')
    .option('--source-url <address>', 'where the FHIR file can be opened again')
    .option('--output-file <file>', 'write the formulary to a file')
    .option('--report <file>', 'write what was and was not understood to a file')
    .action((files: string[], options) =>
      run(async () => (await import('../commands/formulary-import.ts')).formularyImport(files, options)),
    );
}
