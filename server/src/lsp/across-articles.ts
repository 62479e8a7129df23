import { type Finding, reduceCorpus } from '../core/index.ts';
import { failureFinding } from './article-state.ts';
import type { KnownArticle } from './known-article.ts';
import { shortNames } from './uri-paths.ts';

/**
 * Findings across articles, by address. The core calls articles by names that a reader knows; what comes back is in
 * addresses again.
 */
export function acrossArticles(
  articles: readonly KnownArticle[],
  folders: readonly string[],
): ReadonlyMap<string, readonly Finding[]> {
  const [first] = articles;
  if (first === undefined) return new Map();
  const names = shortNames(
    articles.map(({ uri }) => uri),
    folders,
  );
  const nameOf = (uri: string): string => names.get(uri) ?? uri;
  const uris = new Map(articles.map(({ uri }) => [nameOf(uri), uri]));
  const named = articles.map(({ uri, env, corpus }) => ({ path: nameOf(uri), env, facts: corpus }));
  try {
    return new Map(
      [...reduceCorpus(named, first.env)].map(([name, { findings }]) => [
        uris.get(name) ?? name,
        findings.map((finding) => withAddresses(finding, uris)),
      ]),
    );
  } catch (error) {
    return new Map(articles.map(({ uri }) => [uri, [failureFinding('rules across articles', error)]]));
  }
}

function withAddresses(finding: Finding, uris: ReadonlyMap<string, string>): Finding {
  if (finding.related === undefined) return finding;
  const related = finding.related.map((one) => ({
    ...one,
    ...(one.path !== undefined && { path: uris.get(one.path) ?? one.path }),
  }));
  return { ...finding, related };
}
