import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensParams } from 'vscode-languageserver';
import { TOKEN_KINDS, semanticTokens as tokensOf } from '../core/index.ts';
import { rangeOf } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** Our kinds by names that every theme colours. */
const NAMES: Readonly<Record<(typeof TOKEN_KINDS)[number], string>> = {
  drug: 'class',
  dose: 'number',
  citation: 'macro',
};

export const LEGEND = { tokenTypes: TOKEN_KINDS.map((kind) => NAMES[kind]), tokenModifiers: [] };

/** `textDocument/semanticTokens/full`: drugs, doses and citations; none unless the settings ask for them. */
export async function semanticTokens(params: SemanticTokensParams, workspace: Workspace): Promise<SemanticTokens> {
  const builder = new SemanticTokensBuilder();
  const state = await workspace.current(params.textDocument.uri);
  if (state === null || workspace.wishes.semanticTokens !== true) return builder.build();
  for (const { kind, span } of tokensOf(state.analysis.facts)) {
    const { start, end } = rangeOf(span, state.view);
    // A token stays on one line: what runs over several is left plain.
    if (start.line !== end.line) continue;
    builder.push(start.line, start.character, end.character - start.character, TOKEN_KINDS.indexOf(kind), 0);
  }
  return builder.build();
}
