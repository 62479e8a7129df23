import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  applyBaseline,
  type Baseline,
  type BaselineEntry,
  type FileReport,
  parseBaseline,
  toolFinding,
  writeBaseline,
} from '../core/index.ts';
import { Failure } from './failure.ts';
import { writeWhole } from './output.ts';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** Where `--update-baseline` writes when no file is named. */
const USUAL = '.clinlint-baseline.json';

/** Accepts what the baseline accepts; its entries that are no longer needed are findings in the baseline itself. */
export async function withBaseline(
  files: readonly FileReport[],
  options: BaselineOptions,
  cwd: string,
): Promise<readonly FileReport[]> {
  const name = options.baseline ?? (options.updateBaseline === true ? USUAL : undefined);
  if (name === undefined) return files;
  const text = await readText(name, cwd, options.updateBaseline === true);
  const baseline = parsed(text, name);
  const isGone = (path: string): boolean => !existsSync(resolve(cwd, path));
  if (options.updateBaseline === true) return update(files, baseline, name, cwd, isGone);
  const { files: marked, stale } = applyBaseline(files, baseline, isGone);
  return stale.length === 0 ? marked : [...marked, staleReport(name, text, stale)].sort(byPath);
}

async function readText(name: string, cwd: string, mayBeNew: boolean): Promise<string> {
  try {
    return await readFile(resolve(cwd, name), 'utf8');
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
async function update(
  files: readonly FileReport[],
  baseline: Baseline,
  name: string,
  cwd: string,
  isGone: (path: string) => boolean,
): Promise<readonly FileReport[]> {
  const { files: marked } = applyBaseline(files, baseline, isGone);
  const added = marked.reduce((sum, file) => sum + file.findings.length, 0);
  if (added > 0 && isCi())
    throw new Failure(
      `${name}: ${added} findings are not in the baseline, and where CI is set it may only shrink; mend them, or update it on your own machine`,
    );
  const linted = new Set(files.map((file) => file.path));
  const kept = baseline.findings.filter(({ path }) => !linted.has(path) && !isGone(path));
  await writeWhole(resolve(cwd, name), writeBaseline(files, kept));
  return files.map((file) => ({ ...file, ...acceptAll(file) }));
}

const isCi = (): boolean => (process.env.CI ?? '') !== '' && process.env.CI !== 'false';

function acceptAll({ findings, baselined }: FileReport): Pick<FileReport, 'findings' | 'baselined'> {
  const isAboutTheTool = ({ rule }: { readonly rule: string }): boolean => rule.startsWith('internal/');
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
