/** Workflow commands of GitHub Actions, in which line ends, and in properties also colons and commas, are escaped. */

export type WorkflowCommand = 'error' | 'warning' | 'notice';

export function workflowCommand(
  command: WorkflowCommand,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${command} ${list.join(',')}::${data(message)}`;
}

const data = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\r\n]/gu, ' ')
    .replace(/%/g, '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A');

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
