import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import { type ArticleSymbol, articleSymbols } from '../core/index.ts';
import { rangeOf, type View } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/documentSymbol`: sections, the steps of algorithms, and doses. */
export async function documentSymbol(params: DocumentSymbolParams, workspace: Workspace): Promise<DocumentSymbol[]> {
  const state = await workspace.current(params.textDocument.uri);
  if (state === null) return [];
  return articleSymbols(state.analysis.facts, state.view.text, workspace.t).map((symbol) =>
    converted(symbol, state.view),
  );
}

const KINDS = {
  section: SymbolKind.String,
  algorithm: SymbolKind.Module,
  step: SymbolKind.Event,
  dose: SymbolKind.Number,
} as const;

function converted(symbol: ArticleSymbol, view: View): DocumentSymbol {
  return {
    name: symbol.name,
    ...(symbol.detail !== '' && { detail: symbol.detail }),
    kind: KINDS[symbol.kind],
    range: rangeOf(symbol.span, view),
    selectionRange: rangeOf(symbol.selection, view),
    children: symbol.children.map((child) => converted(child, view)),
  };
}
