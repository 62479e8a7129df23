import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind as Kind,
  type WorkspaceDocumentDiagnosticReport as Report,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import { digest } from '../core/index.ts';
import type { ArticleIndex } from './article-index.ts';
import { diagnosticOf } from './convert.ts';
import type { Host } from './host.ts';
import type { Workspace } from './workspace.ts';

type Send = (report: Report) => void;

/**
 * `workspace/diagnostic`: the findings of the articles of the workspace that are not open, each sent as soon as it is
 * read. A question to which there is no news waits until something changes, as the protocol allows.
 */
export class WorkspaceDiagnostics {
  private readonly last = new Map<string, Known>();
  private count = 0;
  private changes = 0;
  private isStopped = false;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly workspace: Workspace,
    private readonly index: Pick<ArticleIndex, 'list'>,
    private readonly host: Pick<Host, 'readFile' | 'schedule'>,
  ) {}

  /** Something changed that findings are made from: whoever waits is answered. */
  changed(): void {
    this.changes += 1;
    for (const wake of this.waiting) wake();
  }

  stop(): void {
    this.isStopped = true;
    this.changed();
  }

  async report(
    { previousResultIds }: Pick<WorkspaceDiagnosticParams, 'previousResultIds'>,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const held = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: Report[] = [];
    let news = 0;
    const send: Send = (report) => {
      if (report.kind === Kind.Full) news += 1;
      if (partial === undefined) items.push(report);
      else partial.report({ items: [report] });
    };
    for (;;) {
      const seen = this.changes;
      await this.walk(held, token, progress, send);
      if (news > 0 || token.isCancellationRequested || this.isStopped) return { items };
      items.length = 0;
      await this.nextChange(seen, token);
    }
  }

  private async walk(
    held: ReadonlyMap<string, string>,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    send: Send,
  ): Promise<void> {
    const uris = await this.index.list();
    progress.begin('Clinlint', 0, '', true);
    for (const [at, uri] of uris.entries()) {
      if (token.isCancellationRequested || this.isStopped) break;
      progress.report(Math.round((100 * at) / uris.length), `${at + 1}/${uris.length}`);
      const report = this.workspace.isOpen(uri) ? null : await this.reportOn(uri, held.get(uri));
      if (report !== null) send(report);
      await this.pause();
    }
    progress.done();
    // What was deleted, renamed or is ignored by now has no findings.
    const known = new Set(uris);
    for (const [uri, id] of held) {
      if (!known.has(uri) && !this.workspace.isOpen(uri) && id !== GONE) send(full(uri, GONE, []));
    }
  }

  /** Null where the file cannot be read: what is known of it stands. */
  private async reportOn(uri: string, held: string | undefined): Promise<Report | null> {
    const file = await this.host.readFile(uri);
    if ('missing' in file) return held === GONE ? null : full(uri, GONE, []);
    if (!('text' in file)) return null;
    const basis = await this.workspace.basis(uri, file.text);
    const before = this.last.get(uri);
    if (before !== undefined && before.id === held && isSame(before.basis, basis)) return unchanged(uri, held);
    const state = await this.workspace.read(uri, file.text);
    const items = this.workspace
      .findings(state)
      .map((one) => diagnosticOf(one, state.view, (other) => this.workspace.positionsAt(other)));
    const content = digest(JSON.stringify(items));
    if (before?.content !== content) this.count += 1;
    const id = before?.content === content ? before.id : `folder ${this.count}`;
    this.last.set(uri, { basis, content, id });
    return id === held ? unchanged(uri, id) : full(uri, id, items);
  }

  /** Typing stays ahead of the background. */
  private pause(): Promise<void> {
    return new Promise((resolve) => void this.host.schedule(resolve, 0));
  }

  private nextChange(seen: number, token: CancellationToken): Promise<void> {
    if (this.changes !== seen || token.isCancellationRequested) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        listener.dispose();
        resolve();
      };
      const listener = token.onCancellationRequested(wake);
      this.waiting.add(wake);
    });
  }
}

/** The findings of one file: what they were made from, their digest, and the name under which the client may hold them. */
interface Known {
  readonly basis: readonly unknown[];
  readonly content: string;
  readonly id: string;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, at) => part === other[at]);

/** The name of "no findings" where there is no file any more. */
const GONE = 'gone';

const full = (uri: string, resultId: string, items: readonly Diagnostic[]): Report => ({
  kind: Kind.Full,
  uri,
  version: null,
  resultId,
  items: [...items],
});

const unchanged = (uri: string, resultId: string): Report => ({ kind: Kind.Unchanged, uri, version: null, resultId });
