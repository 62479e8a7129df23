/** "Give 1 g i.v. Ceftriaxone": a full stop that belongs to the route ends no sentence before the name of what is given. */
import type { Sentence } from '../../../text/split-sentences.ts';

const ROUTE_LAST = /\d[^.]{1,24}[ (](?:i\.[vmo]|s\.[cl]|p\.[or])\.$/i;

/** Joins a sentence that ends with such a route, and names nothing itself, to one that begins with a name. */
export function withNames<T extends Sentence>(text: string, sentences: Sentence[], names: readonly T[]): Sentence[] {
  if (names.length === 0 || !sentences.some(({ start, end }) => endsWithRoute(text, start, end))) return sentences;
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined[joined.length - 1];
    const isJoined =
      last !== undefined &&
      endsWithRoute(text, last.start, last.end) &&
      !names.some(({ start }) => start >= last.start && start < last.end) &&
      names.some(({ start }) => start >= sentence.start && start <= sentence.start + 1);
    if (isJoined) joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

const endsWithRoute = (text: string, start: number, end: number): boolean =>
  text.charAt(end - 1) === '.' &&
  text.charAt(end - 3) === '.' &&
  ROUTE_LAST.test(text.slice(Math.max(start, end - 48), end));
