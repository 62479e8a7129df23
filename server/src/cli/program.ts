import { Command, Option } from 'commander';
import { INTENDED_USE } from '../core/config/intended-use.ts';
import { FORMATS } from '../core/report/format-names.ts';
import { formularyCommands } from './formulary-program.ts';
import { judging, type Run, repeat } from './judging-options.ts';
import { complain } from './output.ts';
import { VERSION } from './version.ts';

/** Every command with its options; a command's code is loaded only when it runs. */
export function program(run: Run): Command {
  const main = new Command('clinlint')
    .description(`Lints clinical guideline articles in Markdown.\n${INTENDED_USE}`)
    .version(`clinlint ${VERSION}\n${INTENDED_USE}`, '--version')
    .exitOverride()
    .configureOutput({
      outputError: (text) =>
        complain(
          text
            .replace(/^error: /, '')
            .trim()
            .replace(/\n/g, ' '),
        ),
    });
  lintCommand(main, run);
  readingCommands(main, run);
  approveCommand(main, run);
  formularyCommands(main, run);
  reviewCommand(main, run);
  configCommands(main, run);
  helpCommands(main, run);
  return main;
}

function lintCommand(main: Command, run: Run): void {
  judging(main.command('lint', { isDefault: true }).description('lint articles; no path = the working folder'))
    .argument('[paths...]')
    .addOption(
      new Option('--format <name>', `${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1)}`).default('stylish'),
    )
    .option('--output-file <file>', 'write the report to a file')
    .option('--max-warnings <n>', 'exit 1 when there are more warnings')
    .addOption(new Option('--fail-on <severity>', 'exit 1 from this severity on').default('error'))
    .option('--quiet', 'errors only')
    .option('--fix', 'apply safe repairs, report what remains')
    .option('--fix-dry-run', 'report what would remain after safe repairs')
    .option('--since <ref>', 'report only what came since this git revision parted')
    .option('--baseline <file>', 'leave out the findings that this file accepts')
    .option('--update-baseline', 'accept what is found now; in CI only remove what is mended')
    .option('--stdin', 'read one article from standard input')
    .option('--stdin-filename <path>', 'its name in the report')
    .option('--fail-on-suppressed', 'exit 1 when findings are suppressed')
    .option('--stats', 'say where the time went')
    .option('--ndjson', 'one JSON object a line in, one a line out')
    .option('--color', 'colours even when not on a terminal')
    .option('--no-color', 'no colours')
    .action((paths: string[], options) => run(async () => (await import('./commands/lint.ts')).lint(paths, options)));
}

function readingCommands(main: Command, run: Run): void {
  judging(main.command('facts').description('print what was read from articles'))
    .argument('[paths...]')
    .addOption(new Option('--format <name>', 'json').default('json'))
    .option('--output-file <file>', 'write to a file')
    .option('--ndjson', 'one JSON object a line in, one a line out')
    .action((paths: string[], options) => run(async () => (await import('./commands/facts.ts')).facts(paths, options)));
  judging(main.command('algorithm').description('draw the treatment algorithm of an article'))
    .argument('<file>')
    .addOption(new Option('--format <name>', 'svg, html, mermaid or json').default('svg'))
    .option('--output-file <file>', 'write to a file')
    .action((file: string, options) =>
      run(async () => (await import('./commands/algorithm.ts')).algorithm(file, options)),
    );
  judging(main.command('drug').description('show the card of a drug'))
    .argument('<name>')
    .addOption(new Option('--format <name>', 'text, json or markdown').default('text'))
    .action((name: string, options) => run(async () => (await import('./commands/drug.ts')).drug(name, options)));
}

function approveCommand(main: Command, run: Run): void {
  judging(main.command('approve').description('record the approval of an article in its front matter'))
    .argument('<file>')
    .requiredOption('--by <name>', 'the person who approves')
    .option('--next-review <date>', 'the day of the next review, YYYY-MM-DD')
    .action((file: string, options) => run(async () => (await import('./commands/approve.ts')).approve(file, options)));
}

function reviewCommand(main: Command, run: Run): void {
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
    .option('--output-file <file>', 'write to a file')
    .option('--fail-on <level>', 'exit 1 when a change is this serious: error, warning or info')
    .option('--color', 'colours even when not on a terminal')
    .option('--no-color', 'no colours')
    .action((revisions: string | undefined, paths: string[], options) =>
      run(async () => (await import('./commands/review.ts')).review(revisions, paths, options)),
    );
}

function configCommands(main: Command, run: Run): void {
  const config = main.command('config').description('what articles are judged by');
  judging(config.command('print').description('print the settings in force for a file, and what set each'))
    .argument('<file>')
    .addOption(new Option('--format <name>', 'text or json').default('text'))
    .action((file: string, options) =>
      run(async () => (await import('./commands/config.ts')).configPrint(file, options)),
    );
  main
    .command('init')
    .description('write a configuration file to begin with')
    .addOption(new Option('--format <name>', 'yaml or json').default('yaml'))
    .option('--preset <name>', 'what it extends (repeatable)', repeat)
    .action((options) => run(async () => (await import('./commands/config.ts')).init(options)));
}

function helpCommands(main: Command, run: Run): void {
  main
    .command('explain')
    .description('explain a rule')
    .argument('<rule>')
    .action((id: string) => run(async () => (await import('./commands/rules.ts')).explain(id)));
  main
    .command('rules')
    .description('list the rules')
    .addOption(new Option('--format <name>', 'text or json').default('text'))
    .action((options) => run(async () => (await import('./commands/rules.ts')).rules(options)));
  main
    .command('lsp')
    .description('the language server')
    .option('--stdio', 'talk over standard input and output')
    .action(() => run(async () => (await import('./commands/lsp.ts')).lsp()));
}
