import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './environment.ts';

const CLI = join(ROOT, 'dist/cli.js');

export interface CliResult {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user would; `npm test` builds it first. */
export function runCli(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly input?: string | Buffer;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): CliResult {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: run `npm run build` first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: options.cwd ?? ROOT,
    // Tests say themselves where they stand for CI.
    env: { ...process.env, CI: '', ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
}

/** A fresh folder with the given files. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'clinlint-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
