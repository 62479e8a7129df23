import { Command } from 'commander';
import { INTENDED_USE } from '../core/config/intended-use.ts';
import type { Run } from './judging-options.ts';
import { complain } from './output.ts';
import { algorithmCommand } from './program/algorithm.ts';
import { approveCommand } from './program/approve.ts';
import { configCommand } from './program/config.ts';
import { drugCommand } from './program/drug.ts';
import { explainCommand } from './program/explain.ts';
import { factsCommand } from './program/facts.ts';
import { formularyCommand } from './program/formulary.ts';
import { initCommand } from './program/init.ts';
import { lintCommand } from './program/lint.ts';
import { lspCommand } from './program/lsp.ts';
import { mergeCommand } from './program/merge.ts';
import { queryCommand } from './program/query.ts';
import { reviewCommand } from './program/review.ts';
import { rulesCommand } from './program/rules.ts';
import { VERSION } from './version.ts';

/** In the order in which the help lists them; each stands in a file of its own. */
const COMMANDS = [
  lintCommand,
  mergeCommand,
  factsCommand,
  queryCommand,
  algorithmCommand,
  drugCommand,
  approveCommand,
  formularyCommand,
  reviewCommand,
  configCommand,
  initCommand,
  explainCommand,
  rulesCommand,
  lspCommand,
];

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
  for (const add of COMMANDS) add(main, run);
  return main;
}
