import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ArticleState } from './article-state.ts';

/** Bound to the version that was analysed: a client refuses it for a text that has moved on. */
export function documentEdit(state: ArticleState, changes: (TextEdit | SnippetTextEdit)[]): WorkspaceEdit {
  const textDocument = { uri: state.view.uri, version: state.view.version };
  return { documentChanges: [{ textDocument, edits: changes }] };
}
