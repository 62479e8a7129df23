import type { InlineContext } from '@lezer/markdown';

const PUNCTUATION = /[\p{P}\p{S}]/u;

type Side = 'space' | 'punctuation' | 'word';

function sideOf(character: string): Side {
  if (character === '' || /\s/.test(character)) return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'word';
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** What stands around a run of marks, and whether it can open and close something by that alone. */
export function sidesOf(cx: InlineContext, from: number, to: number): Sides {
  const before = sideOf(cx.slice(from - 1, from));
  const after = sideOf(cx.slice(to, to + 1));
  const opens = after === 'word' || (after === 'punctuation' && before !== 'word');
  const closes = before === 'word' || (before === 'punctuation' && after !== 'word');
  return { before, after, opens, closes };
}
