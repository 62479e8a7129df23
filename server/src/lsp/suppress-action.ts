import { type CodeAction, CodeActionKind, StringValue } from 'vscode-languageserver';
import { type Finding, REASON, suppressionEdit } from '../core/index.ts';
import type { ArticleState } from './article-state.ts';
import { diagnosticOf, textEdit, withLineEnds } from './convert.ts';
import { documentEdit } from './document-edit.ts';
import type { Workspace } from './workspace.ts';

/** The action that sets one finding aside. Where the client can, the reason waits to be typed over. */
export function suppressAction(
  finding: Finding,
  state: ArticleState,
  workspace: Workspace,
  snippetEdits: boolean,
): readonly CodeAction[] {
  if (/^(?:internal|suppression)\//.test(finding.rule)) return [];
  const { view, analysis } = state;
  const { at, before, after } = suppressionEdit(view.text, finding.rule, finding.span, analysis.facts);
  const { range, newText } = textEdit({ start: at, end: at, text: before + REASON + after }, view);
  const value = withLineEnds(`${literal(before)}\${1:${REASON}}${literal(after)}`, view.text);
  const change = snippetEdits ? { range, snippet: StringValue.createSnippet(value) } : { range, newText };
  return [
    {
      title: workspace.t('Suppress {0} here, with a reason', finding.rule),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, view, (uri) => workspace.positionsAt(uri))],
      edit: documentEdit(state, [change]),
    },
  ];
}

/** Text that stands for itself in a snippet. */
const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
