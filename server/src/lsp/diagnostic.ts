import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { type ArticleState, failureFinding } from './article-state.ts';
import { diagnosticOf, viewOf } from './convert.ts';
import { isEqual } from './is-equal.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/diagnostic`, and the diagnostics that are pushed to clients that do not pull. */
export class Diagnostics {
  private readonly last = new Map<string, { readonly id: string; readonly items: Diagnostic[] }>();
  private count = 0;

  constructor(private readonly workspace: Workspace) {}

  /** `unchanged` when the client holds the same findings already. */
  async report(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const state = await this.workspace.current(uri);
    // The document was closed while the question was on its way: nothing of it is kept.
    if (state === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const items = this.of(state);
    const last = this.last.get(uri);
    if (last !== undefined && isEqual(last.items, items)) {
      if (last.id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: last.id, items };
    }
    this.count += 1;
    const id = `${this.count}`;
    this.last.set(uri, { id, items });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  /** Whether the client has asked since the document was opened. */
  wasAsked(uri: string): boolean {
    return this.last.has(uri);
  }

  of(state: ArticleState): Diagnostic[] {
    return this.workspace
      .findings(state)
      .map((one) => diagnosticOf(one, state.view, (uri) => this.workspace.positionsAt(uri)));
  }

  forget(uri: string): void {
    this.last.delete(uri);
  }
}

/** What stands for the diagnostics of an article that could not be made: never an empty list. */
export function failedReport(uri: string, error: unknown): DocumentDiagnosticReport {
  const view = viewOf(uri, 0, '');
  const item = diagnosticOf(failureFinding('diagnostics', error), view, () => undefined);
  return { kind: DocumentDiagnosticReportKind.Full, items: [item] };
}
