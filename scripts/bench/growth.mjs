// How time and memory grow with the number of files: short articles, no two alike.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArticles } from './generate-articles.mjs';
import { megabytes, runProcess, seconds, table } from './measure.mjs';

/** Lints `least`, 10 × and 100 × as many articles; each run stands alone. */
export function growth(root, least, times = [1, 10, 100]) {
  console.log('### Growth with the number of files\n');
  const rows = [];
  for (const factor of times) {
    const folder = mkdtempSync(join(tmpdir(), 'clinlint-bench-many-'));
    try {
      writeArticles(folder, least * factor);
      const command = [process.execPath, join(root, 'dist/cli.js'), 'lint', '.', '--no-config', '--format', 'json'];
      const { ms, peak, status, stderr } = runProcess([...command, '--output-file', `${folder}.json`], { cwd: folder });
      if (status > 1) throw new Error(String(stderr).slice(0, 500));
      rows.push({ files: least * factor, ms, peak });
    } finally {
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}.json`, { force: true });
    }
  }
  table(
    ['files', 'seconds', 'milliseconds a file', 'peak MB'],
    rows.map(({ files, ms, peak }) => [
      files.toLocaleString('en'),
      seconds(ms),
      (ms / files).toFixed(2),
      megabytes(peak),
    ]),
  );
}
