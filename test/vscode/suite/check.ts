/** The little that the suite asserts with: a library made for Node would not load in a web worker. */
export function isTrue(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  isTrue(is === should, `expected ${should}\n but got ${is}`);
}

export function includes(text: string, part: string): void {
  isTrue(text.includes(part), `expected "${part}" in\n${text}`);
}

/** For values that must be there. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${what}`);
  return value;
}
