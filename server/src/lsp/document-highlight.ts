import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { citationsAbout, definitionsAt, drugUses } from '../core/index.ts';
import { offsetOf, rangeOf } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/documentHighlight`: every mark of a source with its entry, or every place where a drug is named. */
export async function documentHighlight(
  { textDocument, position }: DocumentHighlightParams,
  workspace: Workspace,
): Promise<DocumentHighlight[]> {
  const state = await workspace.current(textDocument.uri);
  if (state === null) return [];
  const { facts } = state.analysis;
  const offset = offsetOf(position, state.view);
  const marks = citationsAbout(facts, offset);
  const spans = marks.length > 0 ? [...marks, ...definitionsAt(facts, offset)] : drugUses(facts, offset);
  return spans.map((span) => ({ range: rangeOf(span, state.view), kind: DocumentHighlightKind.Text }));
}
