import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LookedUp } from '../../core/index.ts';

interface Kept extends LookedUp {
  /** The day of the answer, YYYY-MM-DD. */
  readonly on: string;
}

/** Days for which an answer holds: what exists may be retracted, what is missing may be registered. */
const HOLDS = { exists: 30, missing: 7 } as const;

/** Answers of registers on disk. A file that is missing, broken or cannot be written costs only new questions. */
export class LookupCache {
  private changed = false;

  private constructor(
    private readonly file: string | null,
    private readonly today: string,
    private readonly kept: Map<string, Kept>,
  ) {}

  static async open(file: string | null, today: string): Promise<LookupCache> {
    return new LookupCache(file, today, file === null ? new Map() : await read(file));
  }

  get(name: string): LookedUp | null {
    const kept = this.kept.get(name);
    if (kept === undefined) return null;
    const age = (Date.parse(this.today) - Date.parse(kept.on)) / 86_400_000;
    const { exists, title, retracted } = kept;
    return age >= 0 && age <= (exists ? HOLDS.exists : HOLDS.missing) ? { exists, title, retracted } : null;
  }

  set(name: string, { exists, title, retracted }: LookedUp): void {
    this.kept.set(name, { exists, title, retracted, on: this.today });
    this.changed = true;
  }

  async save(): Promise<void> {
    if (!this.changed || this.file === null) return;
    const beside = `${this.file}.${process.pid}.tmp`;
    try {
      await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
      await writeFile(beside, JSON.stringify({ version: 1, answers: Object.fromEntries(this.kept) }), { mode: 0o600 });
      await rename(beside, this.file);
    } catch {
      // A read-only home, a full disk: the next run asks again.
    }
  }
}

async function read(file: string): Promise<Map<string, Kept>> {
  try {
    const { version, answers } = JSON.parse(await readFile(file, 'utf8')) as { version?: unknown; answers?: unknown };
    if (version !== 1 || typeof answers !== 'object' || answers === null) return new Map();
    return new Map(Object.entries(answers).filter((entry): entry is [string, Kept] => isKept(entry[1])));
  } catch {
    return new Map();
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { exists, title, retracted, on } = value as Readonly<Record<string, unknown>>;
  return (
    typeof exists === 'boolean' &&
    typeof retracted === 'boolean' &&
    (title === null || typeof title === 'string') &&
    typeof on === 'string'
  );
}
