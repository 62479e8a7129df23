import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../core/index.ts';
import { rangeOf, spanOf } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/inlayHint`: what a dose comes to in a day; off unless the settings ask for it. */
export async function inlayHint(params: InlayHintParams, workspace: Workspace): Promise<InlayHint[]> {
  const state = await workspace.current(params.textDocument.uri);
  if (state === null || workspace.wishes.inlayHints !== true) return [];
  const { start, end } = spanOf(params.range, state.view);
  return inlayHints(state.analysis.facts, start, end, workspace.t).map(({ offset, label, tooltip }) => ({
    position: rangeOf({ start: offset, end: offset }, state.view).start,
    label,
    tooltip,
    paddingLeft: true,
  }));
}
