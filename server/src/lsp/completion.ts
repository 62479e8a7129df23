import { type CompletionItem, CompletionItemKind, type CompletionParams } from 'vscode-languageserver';
import { type Suggestion, suggestionsAt } from '../core/index.ts';
import { offsetOf, textEdit } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** Characters after which a client asks by itself: openings of citation marks, and of a value in front matter. */
export const TRIGGERS = ['[', '^', '@', ','];

/** `textDocument/completion`: citations with their entries, drugs, front matter, rules; verified doses where asked for. */
export async function completion(params: CompletionParams, workspace: Workspace): Promise<CompletionItem[]> {
  const state = await workspace.current(params.textDocument.uri);
  if (state === null) return [];
  const { view, env, analysis, bibliography } = state;
  const options = { doses: workspace.wishes.doseCompletion === true, bibliography, t: workspace.t };
  const found = suggestionsAt(offsetOf(params.position, view), view.text, analysis.facts, env, options);
  return found.map((one, index) => itemOf(one, index, textEdit({ ...one.replaces, text: one.text }, view)));
}

const KINDS = {
  citation: CompletionItemKind.Reference,
  drug: CompletionItemKind.Value,
  dose: CompletionItemKind.Unit,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  rule: CompletionItemKind.Constant,
} as const;

/** A dose is never preselected, and never taken by typing on: it has to be chosen. */
function itemOf(one: Suggestion, index: number, edit: NonNullable<CompletionItem['textEdit']>): CompletionItem {
  return {
    label: one.label,
    kind: KINDS[one.kind],
    detail: one.detail,
    sortText: `${index}`.padStart(4, '0'),
    filterText: one.text,
    textEdit: edit,
    ...(one.documentation !== undefined && { documentation: one.documentation }),
    ...(one.kind === 'dose' && { preselect: false, commitCharacters: [] }),
  };
}
