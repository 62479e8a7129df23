import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Finding, Translate } from '../core/index.ts';
import { REPORT_FINDING_COMMAND } from '../protocol/requests.ts';
import type { ArticleState } from './article-state.ts';
import { diagnosticOf, spanOf, textEdit } from './convert.ts';
import { documentEdit } from './document-edit.ts';
import { suppressAction } from './suppress-action.ts';
import type { Workspace } from './workspace.ts';

/** Repairs of everything that has one safe repair, as an action on the whole file. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.clinlint`;

export interface ActionSupport {
  readonly snippetEdits: boolean;
  /** The client runs the command that reports a wrong finding. */
  readonly reportFinding: boolean;
}

/** `textDocument/codeAction`: the fixes of the findings in the range, and a suppression with a reason for each. */
export async function codeActions(
  params: CodeActionParams,
  workspace: Workspace,
  support: ActionSupport,
): Promise<CodeAction[]> {
  const state = await workspace.current(params.textDocument.uri);
  if (state === null) return [];
  const only = params.context.only ?? [];
  const all = workspace.findings(state);
  if (only.some((kind) => matches(FIX_ALL, kind) && kind !== '')) return fixAll(state, all, workspace.t);
  if (only.length > 0 && !only.some((kind) => matches(CodeActionKind.QuickFix, kind))) return [];
  const range = spanOf(params.range, state.view);
  const here = all.filter(({ span }) => span.start <= range.end && range.start <= span.end);
  return [
    ...merged(here.flatMap((finding) => fixesOf(finding, state, workspace))),
    ...merged(here.flatMap((finding) => suppressAction(finding, state, workspace, support.snippetEdits))),
    ...(support.reportFinding ? here.map((finding) => reportWrong(finding, here, state, workspace.t)) : []),
  ];
}

/** Several findings of one place that the same edit mends, or one comment sets aside, are one line of the menu. */
function merged(actions: readonly CodeAction[]): readonly CodeAction[] {
  const known = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit]);
    const same = known.get(key);
    const diagnostics = [...(same?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    known.set(key, { ...(same ?? action), diagnostics });
  }
  return [...known.values()];
}

/** A kind asked for covers itself and everything below it. */
const matches = (kind: string, asked: string): boolean =>
  asked === '' || kind === asked || kind.startsWith(`${asked}.`);

function fixesOf(finding: Finding, state: ArticleState, workspace: Workspace): readonly CodeAction[] {
  return (finding.fixes ?? []).map((fix) => ({
    title: workspace.t(fix.title.message, ...fix.title.values),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, state.view, (uri) => workspace.positionsAt(uri))],
    isPreferred: fix.safe,
    edit: documentEdit(
      state,
      fix.edits.map((edit) => textEdit(edit, state.view)),
    ),
  }));
}

/** All safe fixes that do not touch one another; what is left shows again, and can be fixed again. */
function fixAll(state: ArticleState, findings: readonly Finding[], t: Translate): CodeAction[] {
  const taken: { start: number; end: number; text: string }[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.find((one) => one.safe);
    const touching = fix?.edits.some((edit) =>
      taken.some((other) => edit.start <= other.end && other.start <= edit.end),
    );
    if (fix !== undefined && touching === false) taken.push(...fix.edits);
  }
  if (taken.length === 0) return [];
  const changes = taken.map((edit) => textEdit(edit, state.view));
  const title = t('Apply every repair that has one meaning');
  return [{ title, kind: FIX_ALL, edit: documentEdit(state, changes) }];
}

/** Where a rule has found several things in one place, the words say which is meant. */
function reportWrong(finding: Finding, here: readonly Finding[], state: ArticleState, t: Translate): CodeAction {
  const isOne = here.filter(({ rule }) => rule === finding.rule).length === 1;
  const which = isOne ? finding.rule : `${finding.rule}: ${beginning(finding.message)}`;
  const title = t('This finding is wrong… ({0})', which);
  const command = { title, command: REPORT_FINDING_COMMAND, arguments: [state.view.uri, finding.fingerprint] };
  return { title, kind: CodeActionKind.QuickFix, command };
}

const LONGEST = 48;

const beginning = (message: string): string =>
  message.length <= LONGEST ? message : `${message.slice(0, message.lastIndexOf(' ', LONGEST))}…`;
