// Desktop VS Code, for machines that may download it: the same suite, by `@vscode/test-electron`.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';

export async function runSuite({ extension, suite, workspace }) {
  const vscodeExecutablePath = await download();
  const folder = mkdtempSync(join(tmpdir(), 'clinlint-electron-'));
  cpSync(workspace, folder, { recursive: true });
  const lines = [];
  const write = process.stdout.write;
  // The editor's output comes on ours; the counts of the suite are read from it.
  process.stdout.write = (chunk, ...rest) => {
    lines.push(...String(chunk).split(/\r?\n/));
    return write.call(process.stdout, chunk, ...rest);
  };
  try {
    const launchArgs = [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'];
    const options = { extensionDevelopmentPath: extension, extensionTestsPath: suite, launchArgs };
    const code = await runTests({ vscodeExecutablePath, ...options }).catch(() => 1);
    return { code, lines: lines.map((line) => line.slice(Math.max(0, line.indexOf('[suite]')))) };
  } finally {
    process.stdout.write = write;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function download() {
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', timeout: 30_000 });
  } catch (error) {
    const message = `desktop VS Code could not be downloaded (${error.message.split('\n')[0]})`;
    throw Object.assign(new Error(message), { code: 'EDITOR_UNAVAILABLE' });
  }
}
