import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { Failure } from '../failure.ts';

/** A piece of a file: its bytes, its text, and the line on which it begins. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly line: number;
}

/**
 * Reads a file, or standard input for "-", piece by piece in constant memory. Bytes that are no UTF-8 text are refused
 * with their line: never replacement characters.
 */
export async function* readChunks(path: string, name: string): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream: AsyncIterable<Buffer> =
    path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  let line = 1;
  try {
    for await (const bytes of stream) {
      if (bytes.includes(0))
        throw new Failure(
          `${name}:${line + newlines(bytes, bytes.indexOf(0))}: not text (NUL bytes); save it as UTF-8`,
        );
      yield { bytes, text: decoded(decoder, bytes, name, line), line };
      line += newlines(bytes, bytes.length);
    }
    const rest = decoded(decoder, null, name, line);
    if (rest !== '') yield { bytes: new Uint8Array(), text: rest, line };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${name}: cannot be read: ${reasonOf(error)}`);
  }
}

function decoded(decoder: TextDecoder, bytes: Buffer | null, name: string, line: number): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new Failure(`${name}:${line + firstBadLine(bytes)}: not valid UTF-8; save it as UTF-8`);
  }
}

/** Lines of a piece that can be decoded before the first that cannot. */
function firstBadLine(bytes: Buffer | null): number {
  if (bytes === null) return 0;
  let line = 0;
  for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) {
    // The first line of a piece may begin within a character.
    if (line > 0 && !isUtf8(bytes.subarray(from, to))) return line;
    line += 1;
  }
  return line;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export function newlines(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT') return 'does not exist; check the path';
  if (code === 'EISDIR') return 'is a folder; name its files';
  return error instanceof Error ? error.message : String(error);
}
