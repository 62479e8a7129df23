import { type Command, Option } from 'commander';
import { FORMATS } from '../core/report/format-names.ts';

/** Options of every command that reports findings: what is written, where to, and what fails. */
export function reporting(command: Command): Command {
  return command
    .addOption(
      new Option('--format <name>', `${FORMATS.slice(0, -1).join(', ')} or ${FORMATS.at(-1)}`).default('stylish'),
    )
    .option('--output-file <file>', 'write the report to a file')
    .option('--max-warnings <n>', 'exit 1 when there are more warnings')
    .addOption(new Option('--fail-on <severity>', 'exit 1 from this severity on').default('error'))
    .option('--quiet', 'errors only');
}

/** What a command leaves out because it was accepted. */
export function accepting(command: Command): Command {
  return command
    .option('--baseline <file>', 'leave out the findings that this file accepts')
    .option('--no-baseline', 'report what the configured baseline accepts, too')
    .option('--update-baseline', 'accept what is found now; in CI only remove what is mended');
}
