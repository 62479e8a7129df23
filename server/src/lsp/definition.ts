import type { DefinitionParams, Location, ReferenceParams } from 'vscode-languageserver';
import { citationsAbout, definitionsAt, drugAt, filedDefinitionsAt, mentionsIn } from '../core/index.ts';
import { offsetOf, rangeOf } from './convert.ts';
import type { Workspace } from './workspace.ts';

/**
 * `textDocument/definition`: from a citation to its entries, in the article or in a bibliography file.
 * `textDocument/references`: every mark that cites one, or every place in the known articles where a drug is named.
 */
export async function definition(
  { textDocument, position }: DefinitionParams,
  workspace: Workspace,
): Promise<Location[]> {
  const state = await workspace.current(textDocument.uri);
  if (state === null) return [];
  const [{ facts }, offset] = [state.analysis, offsetOf(position, state.view)];
  const own = definitionsAt(facts, offset).map((span) => ({ uri: textDocument.uri, range: rangeOf(span, state.view) }));
  const filed = filedDefinitionsAt(facts, offset).map(({ address, line }) => {
    const start = { line: line - 1, character: 0 };
    return { uri: address === '' ? textDocument.uri : address, range: { start, end: start } };
  });
  return [...own, ...filed];
}

export async function references(params: ReferenceParams, workspace: Workspace): Promise<Location[]> {
  const { textDocument, position, context } = params;
  const state = await workspace.current(textDocument.uri);
  if (state === null) return [];
  const offset = offsetOf(position, state.view);
  const { facts } = state.analysis;
  const drug = drugAt(facts, offset);
  if (drug !== null) return drugReferences(drug, workspace);
  const entries = context.includeDeclaration ? definitionsAt(facts, offset) : [];
  const spans = [...citationsAbout(facts, offset), ...entries];
  return spans.map((span) => ({ uri: textDocument.uri, range: rangeOf(span, state.view) }));
}

function drugReferences(drug: NonNullable<ReturnType<typeof drugAt>>, workspace: Workspace): Location[] {
  return [...workspace.known()].flatMap(({ uri, at, entry }) =>
    mentionsIn(entry(), drug).map((span) => ({ uri, range: rangeOf(span, at) })),
  );
}
