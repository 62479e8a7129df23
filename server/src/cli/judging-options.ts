import type { Command } from 'commander';

/** A command: its work, which gives the exit status. */
export type Action = () => Promise<number>;

export const repeat = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Options of every command that judges. */
export function judging(command: Command): Command {
  return command
    .option('--config <file>', 'configuration file instead of the one that is found')
    .option('--no-config', 'without any configuration file')
    .option('--rule <id=severity>', 'error, warning, info or off for one rule (repeatable)', repeat)
    .option('--jurisdiction <code>', 'judge by the labels of US, EU or UK (repeatable)', repeat)
    .option('--min-review <state>', 'use only rules that are draft, reviewed or approved')
    .option('--formulary <file>', 'formulary over the built-in one (repeatable)', repeat)
    .option('--no-builtin', 'without the built-in formulary')
    .option('--as-of <date>', 'today, as YYYY-MM-DD');
}

export type Run = (action: Action) => Promise<void>;
