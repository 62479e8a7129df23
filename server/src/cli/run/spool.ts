import { randomBytes } from 'node:crypto';
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scratch } from './scratch.ts';

/** Where a text stands in a spool. */
export interface Slice {
  readonly at: number;
  readonly length: number;
}

const BLOCK = 1024 * 1024;
/** Blocks that are kept in memory before a file is used. */
const IN_MEMORY = 32;

/**
 * Texts that are written once and read again, possibly more of them than memory should hold: beyond a limit they go to a
 * temporary file without a name, which is gone with the process however it ends. Where there is no room for one they stay
 * in memory. Buffers are used again and again: what is thrown away outside of the heap is not missed for a long time.
 */
export class Spool {
  /** Blocks that are not in the file; all but the last are full. */
  private blocks: Buffer[] = [];
  private written = 0;
  private end = 0;
  private file: number | null = null;
  private mayWrite = true;
  private readonly scratch = new Scratch();

  constructor(private readonly inMemory = IN_MEMORY) {}

  append(text: string | Buffer): Slice {
    const bytes = typeof text === 'string' ? this.bytesOf(text) : text;
    const slice = { at: this.end, length: bytes.length };
    for (let done = 0; done < bytes.length; ) done += this.put(bytes, done);
    return slice;
  }

  private bytesOf(text: string): Buffer {
    const bytes = this.scratch.ofLength(Buffer.byteLength(text, 'utf8'));
    bytes.write(text, 'utf8');
    return bytes;
  }

  read({ at, length }: Slice): string {
    const bytes = this.scratch.ofLength(length);
    for (let got = 0; got < length; ) got += this.take(bytes, got, at + got, length - got);
    return bytes.toString('utf8');
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    this.blocks = [];
  }

  /** As much as goes into the last block. */
  private put(bytes: Buffer, from: number): number {
    const used = (this.end - this.written) % BLOCK;
    if (used === 0) {
      if (this.mayWrite && this.blocks.length >= (this.file === null ? this.inMemory : 1)) this.flush();
      if (this.blocks.length * BLOCK === this.end - this.written) this.blocks.push(Buffer.allocUnsafeSlow(BLOCK));
    }
    const block = this.blocks[Math.floor((this.end - this.written) / BLOCK)];
    const copied = block === undefined ? 0 : bytes.copy(block, used, from);
    this.end += copied;
    return copied;
  }

  private take(bytes: Buffer, to: number, at: number, length: number): number {
    if (at < this.written) {
      const here = Math.min(length, this.written - at);
      if (this.file === null || !this.scratch.fill(this.file, to, at, here))
        throw new Error('a temporary file has become shorter');
      return here;
    }
    const place = at - this.written;
    const used = place % BLOCK;
    const block = this.blocks[Math.floor(place / BLOCK)];
    if (block === undefined) throw new Error('a place behind the end of a spool');
    return block.copy(bytes, to, used, Math.min(BLOCK, used + length));
  }

  /** Full blocks go to the file; one of them is used again. */
  private flush(): void {
    try {
      this.file ??= anonymousFile();
      for (const [i, block] of this.blocks.entries()) {
        let done = 0;
        while (done < BLOCK) done += writeSync(this.file, block, done, BLOCK - done, this.written + i * BLOCK + done);
      }
      this.written += this.blocks.length * BLOCK;
      this.blocks = this.blocks.slice(0, 1);
    } catch {
      // A full disk: what is not in the file yet stays in memory.
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
