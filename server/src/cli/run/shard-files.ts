import type { CorpusFacts, FileDetail, FileReport, ShardJson } from '../../core/index.ts';
import { Failure } from '../failure.ts';
import { streamJson } from '../stream-json.ts';
import { VERSION } from '../version.ts';

/** The report of a shard, as far as it must be known before its files are read. */
export interface ShardFile {
  readonly path: string;
  readonly shard: ShardJson;
}

/** A file of a shard: its report, and what rules across articles read where it is an article. */
export type ShardEntry = FileReport & {
  readonly reduce?: { readonly environment: number; readonly facts: CorpusFacts; readonly detail: FileDetail | null };
};

/** Reads what the reports say of themselves; together they must be one whole run of this version. */
export async function readShards(paths: readonly string[]): Promise<readonly ShardFile[]> {
  const shards: ShardFile[] = [];
  for (const path of paths) shards.push(await readShard(path));
  shards.sort((a, b) => a.shard.index - b.shard.index);
  const [first] = shards;
  if (first === undefined) throw new Failure('merge: name the JSON reports of the shards');
  for (const [i, { path, shard }] of shards.entries()) {
    if (shard.count !== first.shard.count)
      throw new Failure(`${path}: is one of ${shard.count} shards, ${first.path} one of ${first.shard.count}`);
    if (shards[i - 1]?.shard.index === shard.index)
      throw new Failure(`${path}: is shard ${shard.index}/${shard.count}, and so is ${shards[i - 1]?.path}`);
  }
  const there = new Set(shards.map(({ shard }) => shard.index));
  const missing = Array.from({ length: first.shard.count }, (_, i) => i + 1).filter((index) => !there.has(index));
  if (missing.length > 0)
    throw new Failure(`merge: ${missing.map((index) => `${index}/${first.shard.count}`).join(', ')} missing`);
  return shards;
}

async function readShard(path: string): Promise<ShardFile> {
  const head = new Map<string, unknown>();
  await streamJson(path, path, ['$.version', '$.tool', '$.shard'], (value, key) => {
    head.set(String(key), value);
    return head.size < 3;
  });
  const { version } = (head.get('tool') ?? {}) as { readonly version?: unknown };
  const shard = head.get('shard') as ShardJson | undefined;
  if (head.get('version') !== 1 || version === undefined)
    throw new Failure(`${path}: is not a JSON report of clinlint lint`);
  if (version !== VERSION)
    throw new Failure(
      `${path}: was written by Clinlint ${String(version)}, this is ${VERSION}; use one version for all`,
    );
  if (shard === undefined || !Array.isArray(shard.environments))
    throw new Failure(`${path}: is not the report of a shard; write it with --shard I/N --format json`);
  return { path, shard };
}

/** Goes through the files of one shard without holding them. */
export async function readEntries(
  path: string,
  take: {
    readonly file: (file: ShardEntry) => void;
    readonly skipped: (skipped: { readonly path: string; readonly reason: string }) => void;
  },
): Promise<void> {
  await streamJson(path, path, ['$.files.*', '$.skipped.*'], (value, _, parents) => {
    if (parents.includes('files')) take.file(value as ShardEntry);
    else take.skipped(value as { path: string; reason: string });
    return true;
  });
}
