import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldingSpans } from '../core/index.ts';
import { rangeOf } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/foldingRange`: sections, algorithms with their steps, and the reference list. */
export async function foldingRange(params: FoldingRangeParams, workspace: Workspace): Promise<FoldingRange[]> {
  const state = await workspace.current(params.textDocument.uri);
  if (state === null) return [];
  const { view, analysis } = state;
  const lines = foldingSpans(analysis.facts).map((span) => {
    const { start, end } = rangeOf({ start: span.start, end: trimmedEnd(view.text, span.end) }, view);
    return { startLine: start.line, endLine: end.line };
  });
  const folds = lines.filter(({ startLine, endLine }) => endLine > startLine);
  return [...new Map(folds.map((fold) => [`${fold.startLine}-${fold.endLine}`, fold])).values()];
}

/** A part ends before the blank lines that follow it. */
function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
