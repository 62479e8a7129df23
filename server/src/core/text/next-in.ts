/**
 * Where the next match stands at or behind a place; infinite where none does. Asked in reading order, a text is searched
 * once. The pattern is global.
 */
export function nextIn(text: string, pattern: RegExp): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next >= from) return next;
    pattern.lastIndex = from;
    next = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    return next;
  };
}
