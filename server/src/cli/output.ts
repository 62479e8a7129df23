import { randomBytes } from 'node:crypto';
import { realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import pc from 'picocolors';
import { NO_PAINT, type Paint } from '../core/index.ts';
import { EXIT, Failure } from './failure.ts';

let readerIsGone = false;

/**
 * A reader that closes the pipe early (`| head`) has what it wanted: nothing more is written, and the work goes on to
 * its end, so that the exit status still tells the truth.
 */
export function guardStandardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') readerIsGone = true;
    else {
      complain(`standard output: cannot be written: ${error.message}`);
      process.exit(EXIT.failed);
    }
  });
}

/** False once nobody reads any more. */
export async function print(text: string): Promise<boolean> {
  if (!readerIsGone) await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
  return !readerIsGone;
}

/** Writes results: to a file whole or not at all, or to standard output. */
export async function writeOutput(text: string | Iterable<string>, file: string | undefined): Promise<void> {
  const parts = chunks(typeof text === 'string' ? [text] : text);
  if (file === undefined) for (const part of parts) await print(part);
  else await writeWhole(file, parts);
}

/** A part for every line would be a write for every line. */
function* chunks(parts: Iterable<string>): Iterable<string> {
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length < CHUNK) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}

const CHUNK = 64 * 1024;

/** Writes a file so that nobody, not even after a run that was killed, ever sees half of it. */
export async function writeWhole(file: string, text: string | Iterable<string>): Promise<void> {
  await replace(file, typeof text === 'string' ? [text] : text).catch((error: NodeJS.ErrnoException) =>
    fail(file, error),
  );
}

/** Beside the file first and then in its place. A device is written as it is. */
async function replace(file: string, parts: Iterable<string>): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const known = await stat(target).catch(() => null);
  if (known !== null && !known.isFile()) return writeFile(target, parts);
  const beside = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(beside, parts, known === null ? {} : { mode: known.mode });
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}

function fail(file: string, error: NodeJS.ErrnoException): never {
  // Not the file but the making of what goes into it has failed.
  if (error.code === undefined) throw error;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: `the folder ${dirname(file)} does not exist`,
    EISDIR: 'it is a folder',
    EACCES: 'check the permissions of its folder',
    ENOSPC: 'the disk is full',
  };
  throw new Failure(`${file}: cannot be written: ${reasons[error.code ?? ''] ?? error.message}`);
}

export const complain = (message: string): void => {
  for (const line of message.split('\n')) process.stderr.write(`clinlint: ${line}\n`);
};

/** An option decides, then NO_COLOR and FORCE_COLOR, then whether somebody looks at a terminal. */
export function paintFor(color: boolean | undefined, isFile = false): Paint {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const wanted = NO_COLOR === undefined || NO_COLOR === '' ? forced || process.stdout.isTTY === true : false;
  return (color ?? (wanted && !isFile)) ? pc.createColors(true) : NO_PAINT;
}

/** One line on a terminal that counts, once a run takes more than a second. */
export function progress(total: number): { readonly step: () => void; readonly end: () => void } {
  const started = Date.now();
  let done = 0;
  let shown = 0;
  const step = (): void => {
    done += 1;
    const now = Date.now();
    if (process.stderr.isTTY !== true || now - started < 1000 || now - shown < 100) return;
    shown = now;
    process.stderr.write(`\rclinlint: ${done} of ${total} files…`);
  };
  return { step, end: () => void (shown > 0 && process.stderr.write('\r\u001b[K')) };
}
