import type { ArticleFacts } from './types.ts';

/** What several rules ask of the same facts, found once. */
export function ofArticle<T>(read: (facts: ArticleFacts) => T): (facts: ArticleFacts) => T {
  const known = new WeakMap<ArticleFacts, { readonly value: T }>();
  return (facts) => {
    const there = known.get(facts);
    if (there !== undefined) return there.value;
    const value = read(facts);
    known.set(facts, { value });
    return value;
  };
}
