import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import {
  applyBaseline,
  type Baseline,
  type BaselineEntry,
  type FileReport,
  parseBaseline,
  toolFinding,
  writeBaseline,
} from '../core/index.ts';
import { addressOf, machineFiles } from './config-files.ts';
import type { Environments } from './environment.ts';
import { Failure } from './failure.ts';
import { writeWhole } from './output.ts';

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
 * not bring are not there, so nothing is said about entries.
 */
export async function withBaseline(
  files: readonly FileReport[],
  options: BaselineOptions,
  environments: Environments,
  cwd: string,
): Promise<readonly FileReport[]> {
  if (options.updateBaseline === true && options.since !== undefined)
    throw new Failure('--update-baseline: needs every finding; run it without --since');
  if (options.updateBaseline === true && options.baseline === false)
    throw new Failure('--update-baseline and --no-baseline do not go together');
  const done: FileReport[] = [];
  for (const [address, own] of await byBaseline(files, options, environments, cwd))
    done.push(...(address === null ? own : await accept(own, placeOf(address, cwd), options)));
  return done.sort(byPath);
}

async function byBaseline(
  files: readonly FileReport[],
  { baseline, updateBaseline }: BaselineOptions,
  environments: Environments,
  cwd: string,
): Promise<ReadonlyMap<string | null, FileReport[]>> {
  if (baseline === false) return new Map([[null, [...files]]]);
  if (baseline !== undefined) return new Map([[addressOf(resolve(cwd, baseline)), [...files]]]);
  const groups = new Map<string | null, FileReport[]>();
  const otherwise = updateBaseline === true ? addressOf(resolve(cwd, USUAL_BASELINE)) : null;
  for (const file of files) {
    const address = (await environments.settingsOf(file.path)).settings.baseline ?? otherwise;
    groups.set(address, [...(groups.get(address) ?? []), file]);
  }
  return groups;
}

function placeOf(address: string, cwd: string): Place {
  const folder = dirname(address);
  return {
    address,
    name: machineFiles(cwd).nameOf(address),
    toEntry: (path) => relative(folder, resolve(cwd, path)).split(sep).join('/'),
    isGone: (path) => !existsSync(resolve(folder, path)),
  };
}

async function accept(
  files: readonly FileReport[],
  place: Place,
  options: BaselineOptions,
): Promise<readonly FileReport[]> {
  const update = options.updateBaseline === true;
  const text = await readText(place, update);
  const baseline = parsed(text, place.name);
  const renamed = files.map((file) => ({ ...file, path: place.toEntry(file.path) }));
  const back = (changed: readonly FileReport[]): FileReport[] =>
    changed.map((file, i) => ({ ...file, path: files[i]?.path ?? file.path }));
  if (update) return back(await rewrite(renamed, baseline, place));
  const { files: marked, stale } = applyBaseline(renamed, baseline, place.isGone);
  const old = options.since === undefined ? stale : [];
  return old.length === 0 ? back(marked) : [...back(marked), staleReport(place.name, text, old)];
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

/** Writes what is found now; in CI the file may only shrink, or a change could accept its own defects. */
async function rewrite(
  files: readonly FileReport[],
  baseline: Baseline,
  { address, name, isGone }: Place,
): Promise<readonly FileReport[]> {
  const { files: marked } = applyBaseline(files, baseline, isGone);
  const added = marked.flatMap((file) => file.findings).filter((finding) => !isAboutTheTool(finding)).length;
  if (added > 0 && isCi())
    throw new Failure(
      `${name}: ${added} findings are not in the baseline, and where CI is set it may only shrink; mend them, or update it on your own machine`,
    );
  const linted = new Set(files.map((file) => file.path));
  const kept = baseline.findings.filter(({ path }) => !linted.has(path) && !isGone(path));
  await writeWhole(address, writeBaseline(files, kept));
  return files.map((file) => ({ ...file, ...acceptAll(file) }));
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
  const doses = { found: 0, checked: 0, notChecked: 0, reasons: {} };
  return { path: name, findings, suppressed: [], baselined: [], fixed: [], coverage: { doses } };
}

const byPath = (a: FileReport, b: FileReport): number => (a.path < b.path ? -1 : 1);
