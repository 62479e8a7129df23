import { readSync } from 'node:fs';

/** One buffer for everything that is read and at once made into text. */
export class Scratch {
  private bytes = Buffer.allocUnsafeSlow(64 * 1024);

  /** What was in it before is gone. */
  ofLength(length: number): Buffer {
    if (this.bytes.length < length) this.bytes = Buffer.allocUnsafeSlow(length * 2);
    return this.bytes.subarray(0, length);
  }

  /** Reads exactly so many bytes of a file into the buffer; false where they are not there. */
  fill(file: number, to: number, at: number, length: number): boolean {
    try {
      for (let got = 0; got < length; ) {
        const more = readSync(file, this.bytes, to + got, length - got, at + got);
        if (more === 0) return false;
        got += more;
      }
      return true;
    } catch {
      return false;
    }
  }
}
