import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks } from '../core/index.ts';
import { rangeOf } from './convert.ts';
import type { Workspace } from './workspace.ts';

/** `textDocument/documentLink`: DOI and PMID of the reference list. */
export async function documentLink(params: DocumentLinkParams, workspace: Workspace): Promise<DocumentLink[]> {
  const state = await workspace.current(params.textDocument.uri);
  if (state === null) return [];
  const { view, analysis } = state;
  return documentLinks(analysis.facts, view.text, workspace.t).map(({ span, url, title }) => ({
    range: rangeOf(span, view),
    target: url,
    tooltip: title,
  }));
}
