import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import {
  AppliedBaseline,
  type Baseline,
  type BaselineEntry,
  type FileReport,
  NO_COVERAGE,
  parseBaseline,
  toolFinding,
  withoutAccepted,
  writeBaseline,
} from '../core/index.ts';
import { addressOf, machineFiles } from './config-files.ts';
import type { Environments } from './environment.ts';
import { Failure } from './failure.ts';
import { writeWhole } from './output.ts';
import type { LintedFile, LintRun } from './run/lint-run.ts';

export interface BaselineOptions {
  /** False: every finding is reported, whatever the configuration accepts. */
  readonly baseline?: string | false;
  readonly updateBaseline?: boolean;
  readonly since?: string;
}

/** The file where neither option nor configuration names one. */
export const USUAL_BASELINE = '.clinlint-baseline.json';

/** Where a baseline stands, and how it calls articles: by their paths relative to its own folder. */
interface Place {
  readonly address: string;
  /** As a reader knows it. */
  readonly name: string;
  readonly toEntry: (path: string) => string;
  readonly isGone: (entryPath: string) => boolean;
}

/**
 * Accepts what the baselines accept: the one that an option names, else for each article the one of its configuration.
 * Entries that are no longer needed are findings in the baseline itself. With `since` the findings that the change did
 * not bring are not there, so nothing is said about entries. Files are gone through, not held.
 */
export async function withBaseline(
  { files, paths }: Pick<LintRun, 'files' | 'paths'>,
  options: BaselineOptions,
  environments: Environments,
  cwd: string,
): Promise<Iterable<LintedFile>> {
  if (options.updateBaseline === true && options.since !== undefined)
    throw new Failure('--update-baseline: needs every finding; run it without --since');
  if (options.updateBaseline === true && options.baseline === false)
    throw new Failure('--update-baseline and --no-baseline do not go together');
  const addresses = await addressesOf(paths, options, environments, cwd);
  const update = options.updateBaseline === true;
  const groups = new Map<string, Group>();
  for (const address of new Set(addresses.values())) {
    const own = paths.filter((path) => addresses.get(path) === address);
    groups.set(address, await Group.read(placeOf(address, cwd), own, update));
  }
  if (groups.size === 0) return files;
  const groupOf = (path: string): Group | undefined => groups.get(addresses.get(path) ?? '');
  if (update) return rewritten(files, groups, groupOf);
  const stale = options.since === undefined ? staleReports(files, groups, groupOf) : [];
  return inOrder(stale, {
    *[Symbol.iterator]() {
      const acceptors = new Map([...groups.values()].map((group) => [group, group.applied.acceptor()]));
      for (const linted of files) {
        const group = groupOf(linted.file.path);
        const acceptor = group && acceptors.get(group);
        if (group === undefined || acceptor === undefined) yield linted;
        else {
          const accepted = acceptor.accepted(group.place.toEntry(linted.file.path), linted.file.findings);
          yield { ...linted, file: withoutAccepted(linted.file, accepted) };
        }
      }
    },
  });
}

/** The address of the baseline of each article that has one. */
async function addressesOf(
  paths: readonly string[],
  { baseline, updateBaseline }: BaselineOptions,
  environments: Environments,
  cwd: string,
): Promise<ReadonlyMap<string, string>> {
  if (baseline === false) return new Map();
  const named = baseline === undefined ? null : addressOf(resolve(cwd, baseline));
  const otherwise = updateBaseline === true ? addressOf(resolve(cwd, USUAL_BASELINE)) : null;
  const addresses = new Map<string, string>();
  for (const path of paths) {
    const address = named ?? (await environments.settingsOf(path)).settings.baseline ?? otherwise;
    if (address !== null) addresses.set(path, address);
  }
  return addresses;
}

/** The articles of one baseline. */
class Group {
  readonly applied: AppliedBaseline;

  private constructor(
    readonly place: Place,
    readonly text: string,
    paths: readonly string[],
  ) {
    this.applied = new AppliedBaseline(parsed(text, place.name), paths.map(place.toEntry), place.isGone);
  }

  static async read(place: Place, paths: readonly string[], mayBeNew: boolean): Promise<Group> {
    return new Group(place, await readText(place, mayBeNew), paths);
  }
}

type GroupOf = (path: string) => Group | undefined;

function placeOf(address: string, cwd: string): Place {
  const folder = dirname(address);
  return {
    address,
    name: machineFiles(cwd).nameOf(address),
    toEntry: (path) => relative(folder, resolve(cwd, path)).split(sep).join('/'),
    isGone: (path) => !existsSync(resolve(folder, path)),
  };
}

async function readText({ address, name }: Place, mayBeNew: boolean): Promise<string> {
  try {
    return await readFile(address, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Failure(`${name}: cannot be read; check the file`);
    if (mayBeNew) return writeBaseline([], []);
    throw new Failure(`${name}: the baseline does not exist; write it with --update-baseline`);
  }
}

function parsed(text: string, name: string): Baseline {
  const baseline = parseBaseline(text);
  if (typeof baseline === 'string') throw new Failure(`${name}: ${baseline}`);
  return baseline;
}

/** Goes through all files once to see which entries nobody needs any more. */
function staleReports(
  files: Iterable<LintedFile>,
  groups: ReadonlyMap<string, Group>,
  groupOf: GroupOf,
): readonly LintedFile[] {
  const acceptors = new Map([...groups.values()].map((group) => [group, group.applied.acceptor()]));
  for (const { file } of files) {
    const group = groupOf(file.path);
    if (group !== undefined) acceptors.get(group)?.accepted(group.place.toEntry(file.path), file.findings);
  }
  return [...acceptors].flatMap(([{ applied, place, text }, { used }]) => {
    const stale = applied.stale(used);
    return stale.length === 0 ? [] : [{ file: staleReport(place.name, text, stale), detail: null }];
  });
}

/** Puts a few more files in their places. */
function inOrder(more: readonly LintedFile[], files: Iterable<LintedFile>): Iterable<LintedFile> {
  const sorted = [...more].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  if (sorted.length === 0) return files;
  return {
    *[Symbol.iterator]() {
      const waiting = [...sorted];
      for (const linted of files) {
        while ((waiting[0]?.file.path ?? linted.file.path) < linted.file.path) {
          const [next] = waiting.splice(0, 1);
          if (next !== undefined) yield next;
        }
        yield linted;
      }
      yield* waiting;
    },
  };
}

/** Writes what is found now; in CI the file may only shrink, or a change could accept its own defects. */
async function rewritten(
  files: Iterable<LintedFile>,
  groups: ReadonlyMap<string, Group>,
  groupOf: GroupOf,
): Promise<Iterable<LintedFile>> {
  for (const group of groups.values()) {
    const own = {
      *[Symbol.iterator]() {
        for (const { file } of files)
          if (groupOf(file.path) === group) yield { ...file, path: group.place.toEntry(file.path) };
      },
    };
    const { address, name } = group.place;
    const added = isCi() ? notAccepted(own, group.applied) : 0;
    if (added > 0)
      throw new Failure(
        `${name}: ${added} findings are not in the baseline, and where CI is set it may only shrink; mend them, or update it on your own machine`,
      );
    await writeWhole(address, writeBaseline(own, group.applied.outside()));
  }
  return {
    *[Symbol.iterator]() {
      for (const linted of files) yield { ...linted, file: { ...linted.file, ...acceptAll(linted.file) } };
    },
  };
}

function notAccepted(files: Iterable<FileReport>, applied: AppliedBaseline): number {
  const acceptor = applied.acceptor();
  let added = 0;
  for (const { path, findings } of files) {
    const accepted = acceptor.accepted(path, findings);
    added += findings.filter((finding) => !accepted.has(finding) && !isAboutTheTool(finding)).length;
  }
  return added;
}

const isCi = (): boolean => (process.env.CI ?? '') !== '' && process.env.CI !== 'false';

const isAboutTheTool = ({ rule }: { readonly rule: string }): boolean => rule.startsWith('internal/');

function acceptAll({ findings, baselined }: FileReport): Pick<FileReport, 'findings' | 'baselined'> {
  return {
    findings: findings.filter(isAboutTheTool),
    baselined: [...baselined, ...findings.filter((finding) => !isAboutTheTool(finding))],
  };
}

function staleReport(name: string, text: string, stale: readonly BaselineEntry[]): FileReport {
  const lines = text.split(/\r?\n/);
  const findings = stale.map((entry) => {
    const at = lines.findIndex((line) => line.includes(entry.fingerprint) && line.includes(JSON.stringify(entry.path)));
    const line = at < 0 ? 1 : at + 1;
    const subject = `${entry.path} ${entry.rule} ${entry.fingerprint}`;
    return {
      ...toolFinding('baseline/stale', 'stale', { rule: entry.rule, path: entry.path }, subject),
      ...{ line, column: 1, endLine: line, endColumn: (lines[line - 1]?.length ?? 0) + 1 },
    };
  });
  const coverage = { doses: NO_COVERAGE };
  return { path: name, findings, suppressed: [], baselined: [], fixed: [], coverage };
}
