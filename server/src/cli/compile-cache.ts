import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, type Stats, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder } from './cache-folder.ts';
import { VERSION } from './version.ts';

/** From Node 22.1 on Node keeps such a cache by itself. */
type ModuleWithCache = typeof Module & { enableCompileCache?: (folder?: string) => unknown };

/**
 * Runs a CommonJS bundle with the compiled code that an earlier run left behind, and leaves its own if there was none.
 * The file must be ASCII, as esbuild writes it: read as Latin-1 it costs no decoding.
 *
 * @param path - the bundle, absolute
 * @param env - `NODE_DISABLE_COMPILE_CACHE` and `NODE_COMPILE_CACHE` mean what they mean to Node
 */
export function loadCached(path: string, env: NodeJS.ProcessEnv = process.env): void {
  // In the user's own folder and not in one for all: V8 does not doubt what it reads there.
  const folder = env.NODE_DISABLE_COMPILE_CACHE ? null : env.NODE_COMPILE_CACHE || cacheFolder(env);
  const own = (Module as ModuleWithCache).enableCompileCache;
  if (own !== undefined && folder !== null) own(folder);
  if (own !== undefined || folder === null) createRequire(path)(path);
  else runWithCache(path, folder);
}

function runWithCache(path: string, folder: string): void {
  const source = readFileSync(path, 'latin1');
  const build = buildOf(path, statSync(path));
  const file = join(folder, `compiled-${process.version}-${process.arch}.bin`);
  const cachedData = readCache(file, build);
  const script = new Script(Module.wrap(source), { filename: path, ...(cachedData === null ? {} : { cachedData }) });
  if (cachedData === null || script.cachedDataRejected === true) {
    // At the end, when the functions that a run needs are compiled too.
    process.once('exit', () => writeCache(folder, file, build, script));
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
}

/** V8 compares only the length of the source; that it is the same file and the same build is for us to say. */
function buildOf(path: string, { size, mtimeMs }: Stats): string {
  return `${VERSION} ${size} ${mtimeMs} ${path}`;
}

/** The first line of the file: which build the code is of, and the digest that shows that nothing of it was lost. */
function headOf(build: string, code: Buffer): Buffer {
  return Buffer.from(`${createHash('sha256').update(code).digest('hex')} ${build}\n`);
}

function readCache(file: string, build: string): Buffer | null {
  try {
    const { uid } = statSync(file);
    if (process.getuid !== undefined && uid !== process.getuid()) return null;
    const bytes = readFileSync(file);
    const code = bytes.subarray(bytes.indexOf('\n') + 1);
    return bytes.subarray(0, bytes.length - code.length).equals(headOf(build, code)) ? code : null;
  } catch {
    return null;
  }
}

/** Whole or not at all; where nothing can be written, the next run compiles anew and says the same. */
function writeCache(folder: string, file: string, build: string, script: Script): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const beside = `${file}.${process.pid}.tmp`;
    const code = script.createCachedData();
    writeFileSync(beside, Buffer.concat([headOf(build, code), code]), { mode: 0o600 });
    renameSync(beside, file);
  } catch {
    // A full disk, a read-only home: no concern of the reader of a report.
  }
}
