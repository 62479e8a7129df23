import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { codeLenses } from '../core/index.ts';
import { SHOW_ALGORITHM_COMMAND, SHOW_USES_COMMAND } from '../protocol/requests.ts';
import { rangeOf } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/codeLens`: drawing the algorithm, and the uses of each source; for clients that have the commands. */
export async function codeLens(params: CodeLensParams, workspace: Workspace): Promise<CodeLens[]> {
  const { uri } = params.textDocument;
  const state = await workspace.current(uri);
  if (state === null) return [];
  const { view, analysis } = state;
  return codeLenses(analysis.facts, workspace.t).map((lens) => {
    const range = rangeOf(lens.span, view);
    if (lens.kind === 'algorithm')
      return { range, command: { title: lens.title, command: SHOW_ALGORITHM_COMMAND, arguments: [uri] } };
    const places = lens.uses.map((span) => rangeOf(span, view));
    const command = places.length === 0 ? '' : SHOW_USES_COMMAND;
    return { range, command: { title: lens.title, command, arguments: [uri, range.start, places] } };
  });
}
