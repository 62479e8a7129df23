import { REPORT_FINDING_COMMAND } from '../../../server/src/protocol/requests.ts';

/** Ids of the commands, as the manifest declares them. */
export const COMMANDS = {
  showAlgorithm: 'clinlint.showAlgorithm',
  reportFinding: REPORT_FINDING_COMMAND,
  showOutput: 'clinlint.showOutput',
  restart: 'clinlint.restart',
} as const;
