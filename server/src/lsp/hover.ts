import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../core/index.ts';
import { offsetOf, rangeOf } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/hover`: the card of a drug, how a dose was read and judged, or the entry that a citation leads to. */
export async function hover({ textDocument, position }: HoverParams, workspace: Workspace): Promise<Hover | null> {
  const state = await workspace.current(textDocument.uri);
  if (state === null) return null;
  const { analysis, env, view } = state;
  const card = hoverAt(offsetOf(position, view), analysis.facts, env, workspace.t);
  if (card === null) return null;
  return { contents: { kind: MarkupKind.Markdown, value: card.markdown }, range: rangeOf(card.span, view) };
}
