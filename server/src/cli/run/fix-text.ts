import {
  type AnalysisOptions,
  analyseArticle,
  applySafeFixes,
  type Bibliography,
  withoutByteOrderMark,
} from '../../core/index.ts';
import type { Environment } from '../environment.ts';

export interface FixOptions {
  readonly explicit: boolean;
  readonly bibliography: Bibliography | null;
  readonly timed: AnalysisOptions['timed'] | undefined;
}

/**
 * The text after its safe repairs; null where there are none. Repairs count in the text without its byte order mark; the
 * mark is put back. A text of a folder that is no article is not touched.
 */
export function fixText(text: string, env: Environment, { explicit, bibliography, timed }: FixOptions): string | null {
  const options = { bibliography, ...(timed && { timed }) };
  const analyse = (one: string): ReturnType<typeof analyseArticle> => analyseArticle(one, env, options);
  if (!explicit && !analyse(text).facts.clinical.clinical) return null;
  const body = withoutByteOrderMark(text);
  const fixed = applySafeFixes(body, (one) => analyse(one).findings);
  return fixed.applied === 0 ? null : text.slice(0, text.length - body.length) + fixed.text;
}
