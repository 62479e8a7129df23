import {
  REPORT_FINDING_COMMAND,
  SHOW_ALGORITHM_COMMAND,
  SHOW_USES_COMMAND,
} from '../../../server/src/protocol/requests.ts';

/** Ids of the commands, as the manifest declares them. */
export const COMMANDS = {
  showAlgorithm: SHOW_ALGORITHM_COMMAND,
  compare: 'clinlint.compare',
  showUses: SHOW_USES_COMMAND,
  reportFinding: REPORT_FINDING_COMMAND,
  openSample: 'clinlint.openSample',
  showWalkthrough: 'clinlint.showWalkthrough',
  showOutput: 'clinlint.showOutput',
  restart: 'clinlint.restart',
} as const;
