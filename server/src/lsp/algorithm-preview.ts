import { buildDiagrams, renderAlgorithmFragment } from '../core/index.ts';
import type { AlgorithmPreviewParams, AlgorithmPreviewResult } from '../protocol/requests.ts';
import type { Workspace } from './workspace.ts';

/** `clinlint/algorithmPreview`: the treatment algorithms of an open article, drawn and in words. */
export async function algorithmPreview(
  { uri }: AlgorithmPreviewParams,
  workspace: Workspace,
): Promise<AlgorithmPreviewResult> {
  const state = await workspace.current(uri);
  const { t } = workspace;
  if (state === null) return { message: t('This article is not open.') };
  const diagrams = buildDiagrams(state.analysis.facts, state.view.text, t);
  if (diagrams.length === 0) return { message: t(NO_ALGORITHM) };
  const title = diagrams.map((diagram) => diagram.title).join(' · ');
  return { title, ...renderAlgorithmFragment(diagrams, true, t) };
}

const NO_ALGORITHM =
  'No treatment algorithm was found in this article. One is read from a numbered list under a heading such as "Management algorithm" or "Stepwise approach".';
