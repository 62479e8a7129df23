import {
  analyseArticle,
  changeJson,
  Places,
  reviewArticle,
  reviewMarkdown,
  reviewReport,
  withoutByteOrderMark,
} from '../core/index.ts';
import type { ReviewParams, ReviewResult } from '../protocol/requests.ts';
import { fileName } from './uri-paths.ts';
import type { Workspace } from './workspace.ts';

/** `clinlint/review`: what changed clinically in an open article since another state of its text. */
export async function review({ uri, before, name }: ReviewParams, workspace: Workspace): Promise<ReviewResult | null> {
  const state = await workspace.current(uri);
  if (state === null) return null;
  const text = withoutByteOrderMark(before);
  const bibliography = await workspace.bibliographyFor(uri, text, state.env);
  const old = { text, facts: analyseArticle(text, state.env, { bibliography }).facts };
  const now = { text: state.view.text, facts: state.analysis.facts };
  const places = [new Places(old.text), new Places(now.text)] as const;
  const changes = reviewArticle(old, now).map((change) => changeJson(change, ...places));
  const report = reviewReport([{ path: `${fileName(uri)} since ${name}`, change: 'changed', changes }]);
  return { changes: changes.length, markdown: reviewMarkdown(report) };
}
