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
    return `is not JSON: ${error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'cannot be read'}`;
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

/** Which articles a baseline knows, and which of those are no longer there. */
export interface BaselinePaths {
  readonly known: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

/**
 * Says which findings a baseline accepts, file by file in the order of a report. An entry accepts one finding, of its own
 * path; where that article is gone it accepts the same finding of an article that the baseline does not know, since a
 * rename changes no fingerprint. Errors of the tool about itself are never accepted.
 */
export class Acceptor {
  readonly used = new Set<BaselineEntry>();
  private readonly own: Map<string, BaselineEntry[]>;
  private readonly orphans: Map<string, BaselineEntry[]>;

  constructor(
    entries: readonly BaselineEntry[],
    private readonly paths: BaselinePaths,
  ) {
    this.own = group(entries, (entry) => `${entry.path}\u0000${identity(entry)}`);
    this.orphans = group(
      entries.filter((entry) => paths.gone.has(entry.path)),
      identity,
    );
  }

  accepted<F extends Known>(path: string, findings: readonly F[]): ReadonlySet<F> {
    return new Set(findings.filter((finding) => this.accepts(path, finding)));
  }

  private accepts(path: string, finding: Known): boolean {
    const isKnown = this.paths.known.has(path);
    const able = isKnown ? this.own.get(`${path}\u0000${identity(finding)}`) : this.orphans.get(identity(finding));
    const entry = isAboutTheTool(finding) ? undefined : able?.find((it) => !this.used.has(it));
    if (entry !== undefined) this.used.add(entry);
    return entry !== undefined;
  }
}

/** The same for files that are all there. */
export function acceptedFindings<F extends Known>(
  files: readonly { readonly path: string; readonly findings: readonly F[] }[],
  entries: readonly BaselineEntry[],
  paths: BaselinePaths,
): { readonly accepted: readonly ReadonlySet<F>[]; readonly used: ReadonlySet<BaselineEntry> } {
  const acceptor = new Acceptor(entries, paths);
  return { accepted: files.map(({ path, findings }) => acceptor.accepted(path, findings)), used: acceptor.used };
}

/** Every path of a baseline once. */
export const baselinePaths = ({ findings }: Baseline): ReadonlySet<string> =>
  new Set(findings.map((entry) => entry.path));

/** A baseline over the paths of one run, whose files come one at a time and may come again. */
export class AppliedBaseline {
  private readonly paths: BaselinePaths;
  private readonly linted: ReadonlySet<string>;

  constructor(
    private readonly baseline: Baseline,
    linted: Iterable<string>,
    isGone: (path: string) => boolean,
  ) {
    const known = baselinePaths(baseline);
    this.linted = new Set(linted);
    this.paths = { known, gone: new Set([...known].filter((path) => !this.linted.has(path) && isGone(path))) };
  }

  /** One for each time that the files are gone through. */
  acceptor(): Acceptor {
    return new Acceptor(this.baseline.findings, this.paths);
  }

  /** Entries whose finding is gone; those of articles that were not linted are neither used nor stale. */
  stale(used: ReadonlySet<BaselineEntry>): readonly BaselineEntry[] {
    const seen = (path: string): boolean => this.linted.has(path) || this.paths.gone.has(path);
    return this.baseline.findings.filter((entry) => seen(entry.path) && !used.has(entry));
  }

  /** Entries of articles outside of this run. */
  outside(): readonly BaselineEntry[] {
    return this.baseline.findings.filter(({ path }) => !this.linted.has(path) && !this.paths.gone.has(path));
  }
}

/** Moves accepted findings of a file out of the way. */
export function withoutAccepted(file: FileReport, accepted: ReadonlySet<FileReport['findings'][number]>): FileReport {
  return {
    ...file,
    findings: file.findings.filter((finding) => !accepted.has(finding)),
    baselined: [...file.baselined, ...accepted],
  };
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
export function writeBaseline(files: Iterable<FileReport>, kept: readonly BaselineEntry[]): string {
  const entries: BaselineEntry[] = [...kept];
  for (const file of files) {
    for (const finding of [...file.findings, ...file.baselined]) {
      const { rule, fingerprint, message } = finding;
      if (!isAboutTheTool(finding)) entries.push({ path: file.path, rule, fingerprint, message });
    }
  }
  entries.sort(
    (a, b) => byCodePoint(a.path, b.path) || byCodePoint(a.rule, b.rule) || byCodePoint(a.fingerprint, b.fingerprint),
  );
  const lines = entries.map((entry) => `\n    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}
