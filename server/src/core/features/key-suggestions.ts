import type { Bibliography } from '../facts/bibliography/parse-bibliography.ts';
import type { ReferenceFact } from '../facts/types.ts';
import type { Suggestion } from './completion.ts';

/** A key that is being typed, in an open bracket or in running text: "[@le", "[@lee2021; @ro", "as @le". */
const OPEN_KEY = /(?:^|[\s;[(-])@([\w:./-]{0,60})$/;
/** Whoever sees that many types another letter. */
const MOST = 1_000;

/** Keys of the reference list and of the bibliography files that begin as typed; null where no key is being typed. */
export function keySuggestions(
  line: string,
  offset: number,
  references: readonly ReferenceFact[],
  bibliography: Bibliography | null,
): readonly Suggestion[] | null {
  const typed = OPEN_KEY.exec(line.slice(-100))?.[1];
  if (typed === undefined || bibliography === null) return null;
  const wanted = typed.toLowerCase();
  const known = new Map<string, { readonly key: string; readonly text: string }>();
  for (const { key, text } of references) if (key !== null) known.set(key.toLowerCase(), { key, text });
  for (const { entries } of bibliography.files)
    for (const [key, entry] of entries) if (!known.has(key)) known.set(key, entry);
  const replaces = { start: offset - typed.length, end: offset };
  return [...known]
    .filter(([key]) => key.startsWith(wanted))
    .slice(0, MOST)
    .map(([, { key, text }]) => ({ kind: 'citation', label: key, text: key, replaces, detail: text.slice(0, 160) }));
}
