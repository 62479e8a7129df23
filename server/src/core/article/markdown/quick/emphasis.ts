import { InlineContext } from '@lezer/markdown';
import { unsure } from './unsure.ts';

const MARK = /[*_]/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

type Side = 'space' | 'punctuation' | 'word';

function sideOf(character: string): Side {
  if (character === '' || /\s/.test(character)) return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'word';
}

/** A run of `*` or `_`: whether it can open and close is told by its neighbours, as micromark tells it. */
export function runOfMarks(cx: InlineContext, pos: number): number {
  const mark = cx.slice(pos, pos + 1);
  let end = pos + 1;
  while (cx.slice(end, end + 1) === mark) end++;
  const previous = cx.slice(pos - 1, pos);
  const following = cx.slice(end, end + 1);
  const before = sideOf(previous);
  const after = sideOf(following);
  const opens = after === 'word' || (after === 'punctuation' && before !== 'word') || MARK.test(following);
  const closes = before === 'word' || (before === 'punctuation' && after !== 'word') || MARK.test(previous);
  // What is left of a longer run when a part of it has closed something is counted in different ways.
  if (opens && closes && end - pos > 2) return unsure(cx, pos);
  const asterisk = mark === '*';
  return cx.addDelimiter(
    asterisk ? InlineContext.emphasisAsterisk : InlineContext.emphasisUnderscore,
    pos,
    end,
    opens && (asterisk || before !== 'word' || !closes),
    closes && (asterisk || after !== 'word' || !opens),
  );
}
