import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renameCitation, renameTargetAt } from '../core/index.ts';
import { offsetOf, rangeOf, textEdit } from './convert.ts';
import { documentEdit } from './document-edit.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/prepareRename`: the number or key under the cursor, of a citation or of an entry. */
export async function prepareRename(
  { textDocument, position }: PrepareRenameParams,
  workspace: Workspace,
): Promise<{ range: Range; placeholder: string } | null> {
  const state = await workspace.current(textDocument.uri);
  if (state === null) return null;
  const { facts } = state.analysis;
  const target = renameTargetAt(facts, state.view.text, offsetOf(position, state.view));
  return target && { range: rangeOf(target.span, state.view), placeholder: target.name };
}

/** `textDocument/rename`: another number is another place in the list; text and list are renumbered in one edit. */
export async function rename(
  { textDocument, position, newName }: RenameParams,
  workspace: Workspace,
): Promise<WorkspaceEdit | ResponseError | null> {
  const state = await workspace.current(textDocument.uri);
  if (state === null) return null;
  const { facts } = state.analysis;
  const target = renameTargetAt(facts, state.view.text, offsetOf(position, state.view));
  if (target === null) return null;
  const renaming = renameCitation(facts, state.view.text, target, newName);
  if ('problem' in renaming) {
    const { problem } = renaming;
    return new ResponseError(LSPErrorCodes.RequestFailed, workspace.t(problem.message, ...problem.values));
  }
  return documentEdit(
    state,
    renaming.edits.map((edit) => textEdit(edit, state.view)),
  );
}
