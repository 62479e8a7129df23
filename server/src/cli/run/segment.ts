import { createHash } from 'node:crypto';

/** Bytes under a name, and possibly under a second one. */
export interface Entry {
  readonly key: string;
  readonly other: string | null;
  readonly bytes: Buffer;
}

/** Where an entry stands in its segment, and the digest that shows that nothing of it was lost. */
export interface EntryPlace extends Omit<Entry, 'bytes'> {
  readonly at: number;
  readonly length: number;
  readonly sum: string;
}

/**
 * A segment is one file of the cache: entries one behind the other, then their list, then a line of this length that says
 * where the list begins and what its digest is. It is written whole and never changed.
 */
const LINE = 64;
const MAGIC = 'clinlint-cache-1';

export const sumOf = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');

/** The parts of a segment in their order: nothing but the list is held until the end. */
export function* encodeSegment(entries: Iterable<Entry>): Iterable<Buffer> {
  const lines: string[] = [];
  let at = 0;
  for (const { key, other, bytes } of entries) {
    lines.push(`${key} ${at} ${bytes.length} ${sumOf(bytes)}${other === null ? '' : ` ${other}`}\n`);
    at += bytes.length;
    yield bytes;
  }
  const list = Buffer.from(lines.join(''), 'latin1');
  yield list;
  yield Buffer.from(`${`${MAGIC} ${sumOf(list).slice(0, 24)} ${at}`.padEnd(LINE - 1)}\n`, 'latin1');
}

/** Reads the list of a segment through `read`; null where the file is not one, or not whole. */
export function decodeList(size: number, read: (at: number, length: number) => Buffer): readonly EntryPlace[] | null {
  if (size < LINE) return null;
  const [magic, sum, start] = read(size - LINE, LINE)
    .toString('latin1')
    .trim()
    .split(' ');
  const from = Number(start);
  if (magic !== MAGIC || !Number.isSafeInteger(from) || from < 0 || from > size - LINE) return null;
  const list = read(from, size - LINE - from);
  if (sumOf(list).slice(0, 24) !== sum) return null;
  const entries: EntryPlace[] = [];
  for (const line of list.toString('latin1').split('\n')) {
    const [key = '', at, length, own = '', other = null] = line.split(' ');
    if (key !== '') entries.push({ key, other, at: Number(at), length: Number(length), sum: own });
  }
  return entries;
}
