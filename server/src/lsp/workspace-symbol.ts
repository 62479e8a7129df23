import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { doseSymbols } from '../core/index.ts';
import { rangeOf } from './convert.ts';
import { fileName } from './uri-paths.ts';
import type { Workspace } from './workspace.ts';

/** More would not be read; a client asks again with every letter. */
const MOST = 500;

/** `workspace/symbol`: sections, algorithms and every dose of the known articles, by drug. */
export async function workspaceSymbol(
  { query }: WorkspaceSymbolParams,
  workspace: Workspace,
): Promise<WorkspaceSymbol[]> {
  const found: WorkspaceSymbol[] = [];
  for (const state of workspace.known()) {
    for (const symbol of doseSymbols(state.analysis.facts, state.view.text, query)) {
      found.push({
        name: symbol.name,
        kind: symbol.kind === 'dose' ? SymbolKind.Number : SymbolKind.String,
        containerName: fileName(state.view.uri),
        location: { uri: state.view.uri, range: rangeOf(symbol.span, state.view) },
      });
      if (found.length >= MOST) return found;
    }
  }
  return found;
}
