import { acceptedFindings, type Baseline, baselinePaths, digest, type Finding, parseBaseline } from '../core/index.ts';
import { relativePath } from './uri-paths.ts';

/** The findings that a baseline accepts for now, as the command accepts them: they are not shown. */
export class Accepted {
  readonly paths: ReadonlySet<string>;

  constructor(
    private readonly baseline: Baseline,
    /** Paths of the entries are relative to it. */
    readonly folder: string,
    /** Equal keys accept the same. */
    readonly key: string,
    /** Null until somebody needed to know. */
    private readonly gone: ReadonlySet<string> | null = null,
  ) {
    this.paths = baselinePaths(baseline);
  }

  /** An article that the baseline does not know may be a renamed one; then it matters which articles are gone. */
  needsGone(uri: string): boolean {
    return this.gone === null && !this.paths.has(relativePath(this.folder, uri));
  }

  withGone(paths: readonly string[]): Accepted {
    return new Accepted(this.baseline, this.folder, `${this.key} ${JSON.stringify(paths)}`, new Set(paths));
  }

  /** A string says what is wrong with the text. */
  static read(text: string, folder: string): Accepted | string {
    const baseline = parseBaseline(text);
    return typeof baseline === 'string' ? baseline : new Accepted(baseline, folder, `${folder} ${digest(text)}`);
  }

  /** What remains to be shown of an article. */
  without(uri: string, findings: readonly Finding[]): readonly Finding[] {
    const path = relativePath(this.folder, uri);
    const gone = this.gone ?? NONE;
    const able = this.baseline.findings.filter((entry) => entry.path === path || gone.has(entry.path));
    if (able.length === 0) return findings;
    const files = [{ path, findings: inOrder(findings) }];
    const [accepted] = acceptedFindings(files, able, { known: this.paths, gone }).accepted;
    return findings.filter((finding) => accepted?.has(finding) !== true);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** As they stand in a report, so that of equal findings the same one is accepted. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
