import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Scratch } from './scratch.ts';
import { decodeList, type Entry, type EntryPlace, encodeSegment, sumOf } from './segment.ts';
import { readAt, remove, writeParts } from './segment-files.ts';

/** Entries are written whenever so many bytes have come together, so that a run that is killed loses little. */
const WRITTEN_AT = 8 * 1024 * 1024;
/** Small segments are put together when there are more of them than this. */
const SMALL = 2 * 1024 * 1024;
const MOST_SMALL = 24;
/** Milliseconds after which a segment goes of which a run uses nothing, and what a killed run left half-written. */
const OLD = 30 * 24 * 60 * 60 * 1000;
const ABANDONED = 60 * 60 * 1000;

interface Segment {
  readonly name: string;
  readonly file: number;
  readonly size: number;
  readonly age: number;
  readonly isWhole: boolean;
  used: boolean;
}

/**
 * Texts by the digest of what they were made from, in a folder that several runs may use at once: files are written whole
 * under a name of their own and never changed. Whatever is damaged counts as absent and is said once. A folder that cannot
 * be written makes a run slower and nothing else.
 */
export class DiskCache {
  private readonly entries = new Map<string, EntryPlace & { readonly segment: Segment }>();
  private readonly segments: Segment[] = [];
  private readonly fresh = new Map<string, Entry>();
  private readonly scratch = new Scratch();
  private freshBytes = 0;
  private mayWrite = true;
  private isDamaged = false;

  constructor(
    private readonly folder: string,
    private readonly complain: (message: string) => void,
  ) {
    for (const name of this.names()) this.open(name);
  }

  /** The bytes are there until the next call. */
  get(key: string): Buffer | null {
    const fresh = this.fresh.get(key);
    if (fresh !== undefined) return fresh.bytes;
    const place = this.entries.get(key);
    if (place === undefined) return null;
    const bytes = this.scratch.ofLength(place.length);
    if (!this.scratch.fill(place.segment.file, 0, place.at, place.length) || sumOf(bytes) !== place.sum) {
      this.entries.delete(key);
      this.tellDamage();
      return null;
    }
    place.segment.used = true;
    return bytes;
  }

  /** `other` is a second name of the same. */
  set(key: string, text: string, other: string | null = null): void {
    if (!this.mayWrite) return;
    const bytes = Buffer.from(text, 'utf8');
    this.fresh.set(key, { key, other, bytes });
    this.freshBytes += bytes.length;
    if (this.freshBytes > WRITTEN_AT) this.write();
  }

  /** Writes what is new and tidies up. */
  close(): void {
    this.write();
    if (this.mayWrite) this.tidy();
    for (const { file } of this.segments) closeSync(file);
  }

  private tellDamage(): void {
    if (!this.isDamaged) this.complain(`cache: ${this.folder}: damaged entries are left out and made anew`);
    this.isDamaged = true;
  }

  private names(): readonly string[] {
    try {
      mkdirSync(this.folder, { recursive: true });
      const all = readdirSync(this.folder);
      // Whoever adds everything to a repository does not mean the cache.
      if (!all.includes('.gitignore')) writeFileSync(join(this.folder, '.gitignore'), '*\n');
      for (const name of all) if (name.endsWith('.tmp')) this.removeIfAbandoned(name);
      return all.filter((name) => name.endsWith('.cache')).sort();
    } catch (error) {
      this.giveUp(error);
      return [];
    }
  }

  private removeIfAbandoned(name: string): void {
    try {
      const path = join(this.folder, name);
      if (Date.now() - statSync(path).mtimeMs > ABANDONED) unlinkSync(path);
    } catch {
      // Another run was faster.
    }
  }

  /** Where a name stands twice the younger segment holds. */
  private open(name: string): void {
    let file: number;
    try {
      file = openSync(join(this.folder, name), 'r');
    } catch {
      // Another run has put it together with others.
      return;
    }
    const { size, mtimeMs } = fstatSync(file);
    const list = decodeList(size, (at, length) => readAt(file, at, length) ?? Buffer.alloc(0));
    const segment = { name, file, size, age: Date.now() - mtimeMs, isWhole: list !== null, used: false };
    this.segments.push(segment);
    if (list === null) this.tellDamage();
    for (const listed of list ?? []) {
      const place = { ...listed, segment };
      this.entries.set(place.key, place);
      if (place.other !== null) this.entries.set(place.other, place);
    }
  }

  private write(): void {
    if (this.fresh.size === 0) return;
    const name = this.writeSegment(this.fresh.values());
    this.fresh.clear();
    this.freshBytes = 0;
    if (name !== null) this.open(name);
  }

  private writeSegment(entries: Iterable<Entry>): string | null {
    const name = `${Date.now().toString(36).padStart(10, '0')}-${randomBytes(6).toString('hex')}.cache`;
    try {
      writeParts(join(this.folder, name), encodeSegment(entries));
      return name;
    } catch (error) {
      this.giveUp(error);
      return null;
    }
  }

  private tidy(): void {
    const small = this.segments.filter(({ size, isWhole }) => isWhole && size < SMALL);
    const old = this.segments.filter(({ age, used, isWhole }) => !isWhole || (age > OLD && !used));
    const merged = small.length > MOST_SMALL && this.writeSegment(this.soundEntries(new Set(small))) !== null;
    for (const { name } of [...old, ...(merged ? small : [])]) remove(join(this.folder, name));
  }

  private *soundEntries(segments: ReadonlySet<Segment>): Iterable<Entry> {
    for (const [name, { segment, key, other, at, length, sum }] of this.entries) {
      const bytes = name === key && segments.has(segment) ? readAt(segment.file, at, length) : null;
      if (bytes !== null && sumOf(bytes) === sum) yield { key, other, bytes };
    }
  }

  private giveUp(error: unknown): void {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (this.mayWrite) this.complain(`cache: ${this.folder}: ${REASONS[code] ?? message}; the run goes on without it`);
    this.mayWrite = false;
    this.fresh.clear();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'it may not be written',
  EROFS: 'it may not be written',
  ENOTDIR: 'it is no folder',
  EEXIST: 'it is no folder',
};
