import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a text stands in a spool. */
export interface Slice {
  readonly at: number;
  readonly length: number;
}

/** Bytes that are kept in memory before a file is used. */
const IN_MEMORY = 32 * 1024 * 1024;
const BLOCK = 1024 * 1024;

/**
 * Texts that are written once and read again, possibly more of them than memory should hold: beyond a limit they go to a
 * temporary file without a name, which is gone with the process however it ends. Where there is no room for one they stay
 * in memory.
 */
export class Spool {
  private blocks: Buffer[] = [];
  /** Length of what is in `blocks`, and of all before it, which is in the file. */
  private held = 0;
  private written = 0;
  private file: number | null = null;
  private mayWrite = true;

  constructor(private readonly inMemory = IN_MEMORY) {}

  append(text: string): Slice {
    const bytes = Buffer.from(text, 'utf8');
    const slice = { at: this.written + this.held, length: bytes.length };
    this.blocks.push(bytes);
    this.held += bytes.length;
    if (this.mayWrite && this.held > (this.file === null ? this.inMemory : BLOCK)) this.flush();
    return slice;
  }

  read({ at, length }: Slice): string {
    if (at >= this.written) return this.fromMemory(at - this.written, length);
    const bytes = Buffer.allocUnsafe(length);
    let got = 0;
    while (got < length) {
      const more = readSync(this.file ?? -1, bytes, got, length - got, at + got);
      if (more === 0) throw new Error('a temporary file has become shorter');
      got += more;
    }
    return bytes.toString('utf8');
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    this.blocks = [];
  }

  /** Slices are whole blocks, or several small ones joined. */
  private fromMemory(at: number, length: number): string {
    const [all = Buffer.alloc(0)] = this.blocks.length === 1 ? this.blocks : [Buffer.concat(this.blocks)];
    this.blocks = [all];
    return all.toString('utf8', at, at + length);
  }

  private flush(): void {
    try {
      this.file ??= anonymousFile();
      const all = Buffer.concat(this.blocks);
      let done = 0;
      while (done < all.length) done += writeSync(this.file, all, done, all.length - done, this.written + done);
      this.written += all.length;
      this.blocks = [];
      this.held = 0;
    } catch {
      // A full disk: what is not in the file yet stays in memory, in its order.
      this.mayWrite = false;
    }
  }
}

function anonymousFile(): number {
  const path = join(tmpdir(), `clinlint-${randomBytes(8).toString('hex')}.tmp`);
  const file = openSync(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
  } catch {
    // Where open files keep their names, the end of the process removes it.
    process.once('exit', () => {
      try {
        unlinkSync(path);
      } catch {
        // Gone already.
      }
    });
  }
  return file;
}
