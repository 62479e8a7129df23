import { byCodePoint } from '../engine/make-finding.ts';
import type { FileReport } from './lint-report.ts';

/** Findings that a repository has accepted for now. The message is for readers; it decides nothing. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly message: string;
}

/** Reads a baseline; a string says what is wrong with it. */
export function parseBaseline(text: string): Baseline | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `is not JSON: ${error instanceof Error ? error.message : 'cannot be read'}`;
  }
  const { version, findings } = (value ?? {}) as Partial<Baseline>;
  if (typeof version === 'number' && version > 1)
    return `was written by a newer Clinlint (version ${version}); update Clinlint`;
  if (version !== 1 || !Array.isArray(findings)) return 'is not a baseline; write one with --update-baseline';
  const wrong = findings.findIndex((entry) => !isEntry(entry));
  return wrong < 0 ? { version, findings } : `entry ${wrong + 1} lacks path, rule or fingerprint`;
}

function isEntry(entry: unknown): entry is BaselineEntry {
  const { path, rule, fingerprint } = (entry ?? {}) as Partial<BaselineEntry>;
  return typeof path === 'string' && typeof rule === 'string' && /^[0-9a-f]{16}$/.test(fingerprint ?? '');
}

/** What tells findings apart, in a report and in an editor. */
type Known = Pick<BaselineEntry, 'rule' | 'fingerprint'>;

/**
 * Findings that the baseline accepts, file by file, and the entries that do. An entry accepts one finding, of its own path; where
 * that article is gone it accepts the same finding of an article that the baseline does not know, since a rename
 * changes no fingerprint. Errors of the tool about itself are never accepted.
 */
export function acceptedFindings<F extends Known>(
  files: readonly { readonly path: string; readonly findings: readonly F[] }[],
  entries: readonly BaselineEntry[],
  { known, gone }: { readonly known: ReadonlySet<string>; readonly gone: ReadonlySet<string> },
): { readonly accepted: readonly ReadonlySet<F>[]; readonly used: ReadonlySet<BaselineEntry> } {
  const own = group(entries, (entry) => `${entry.path}\u0000${identity(entry)}`);
  const orphans = group(
    entries.filter((entry) => gone.has(entry.path)),
    identity,
  );
  const used = new Set<BaselineEntry>();
  const accepts = (path: string, finding: F): boolean => {
    const able = known.has(path) ? own.get(`${path}\u0000${identity(finding)}`) : orphans.get(identity(finding));
    const entry = isAboutTheTool(finding) ? undefined : able?.find((it) => !used.has(it));
    if (entry !== undefined) used.add(entry);
    return entry !== undefined;
  };
  const accepted = files.map(({ path, findings }) => new Set(findings.filter((finding) => accepts(path, finding))));
  return { accepted, used };
}

/** Every path of a baseline once. */
export const baselinePaths = ({ findings }: Baseline): ReadonlySet<string> =>
  new Set(findings.map((entry) => entry.path));

export interface Baselined {
  readonly files: readonly FileReport[];
  /** Entries whose finding is gone. */
  readonly stale: readonly BaselineEntry[];
}

/** Moves accepted findings out of the way. Entries of articles that were not linted are neither used nor stale. */
export function applyBaseline(
  files: readonly FileReport[],
  baseline: Baseline,
  isGone: (path: string) => boolean,
): Baselined {
  const linted = new Set(files.map((file) => file.path));
  const known = baselinePaths(baseline);
  const gone = new Set([...known].filter((path) => !linted.has(path) && isGone(path)));
  const { accepted, used } = acceptedFindings(files, baseline.findings, { known, gone });
  const marked = files.map((file, i) => ({
    ...file,
    findings: file.findings.filter((finding) => accepted[i]?.has(finding) !== true),
    baselined: [...file.baselined, ...(accepted[i] ?? [])],
  }));
  const seen = (path: string): boolean => linted.has(path) || gone.has(path);
  return { files: marked, stale: baseline.findings.filter((entry) => seen(entry.path) && !used.has(entry)) };
}

const identity = ({ rule, fingerprint }: Known): string => `${rule}\u0000${fingerprint}`;

const isAboutTheTool = ({ rule }: Pick<BaselineEntry, 'rule'>): boolean =>
  rule.startsWith('internal/') || rule.startsWith('baseline/');

function group<T>(all: readonly T[], keyOf: (it: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const it of all) {
    const own = groups.get(keyOf(it));
    if (own === undefined) groups.set(keyOf(it), [it]);
    else own.push(it);
  }
  return groups;
}

/** Every finding there is and every entry of an article outside this run, sorted, a line an entry, for a good diff. */
export function writeBaseline(files: readonly FileReport[], kept: readonly BaselineEntry[]): string {
  const found = files.flatMap((file) =>
    [...file.findings, ...file.baselined]
      .filter((finding) => !isAboutTheTool(finding))
      .map(({ rule, fingerprint, message }) => ({ path: file.path, rule, fingerprint, message })),
  );
  const entries = [...found, ...kept].sort(
    (a, b) => byCodePoint(a.path, b.path) || byCodePoint(a.rule, b.rule) || byCodePoint(a.fingerprint, b.fingerprint),
  );
  const lines = entries.map((entry) => `\n    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}
