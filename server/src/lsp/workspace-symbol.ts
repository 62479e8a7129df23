import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { matchingSymbols } from '../core/index.ts';
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
  for (const { uri, at, entry } of workspace.known()) {
    for (const symbol of matchingSymbols(entry().symbols, query)) {
      found.push({
        name: symbol.name,
        kind: symbol.kind === 'dose' ? SymbolKind.Number : SymbolKind.String,
        containerName: fileName(uri),
        location: { uri, range: rangeOf(symbol.span, at) },
      });
      if (found.length >= MOST) return found;
    }
  }
  return found;
}
