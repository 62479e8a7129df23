import { closeSync, openSync, readSync, renameSync, unlinkSync, writeSync } from 'node:fs';

/** Exactly so many bytes of an open file; null where they are not there. */
export function readAt(file: number, at: number, length: number): Buffer | null {
  try {
    const bytes = Buffer.allocUnsafe(length);
    let got = 0;
    while (got < length) {
      const more = readSync(file, bytes, got, length - got, at + got);
      if (more === 0) return null;
      got += more;
    }
    return bytes;
  } catch {
    return null;
  }
}

/** Writes a file from its parts so that nobody ever sees half of it. */
export function writeParts(path: string, parts: Iterable<Buffer>): void {
  const beside = `${path}.tmp`;
  try {
    const file = openSync(beside, 'wx', 0o644);
    try {
      for (const part of parts) writeAll(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    remove(beside);
    throw error;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
}

export function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already, or another run still reads it.
  }
}
