import { rename, rm, writeFile } from 'node:fs/promises';
import pc from 'picocolors';
import { NO_PAINT, type Paint } from '../core/index.ts';
import { Failure } from './failure.ts';

/** Writes results: to a file whole, or to standard output; a reader that stops early is no error. */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file !== undefined) return writeWhole(file, text);
  await new Promise<void>((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

/** Writes a file so that a reader, or a run that is killed, never sees half of it. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new Failure(`${file}: cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const complain = (message: string): void => {
  for (const line of message.split('\n')) process.stderr.write(`clinlint: ${line}\n`);
};

export const paintFor = (color: boolean | undefined): Paint =>
  (color ?? (process.stdout.isTTY === true && pc.isColorSupported)) ? pc.createColors(true) : NO_PAINT;

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
