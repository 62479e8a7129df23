import { InlineContext } from '@lezer/markdown';
import { sidesOf } from './sides.ts';
import { unsure } from './unsure.ts';

/** A run of `*` or `_`: whether it can open and close is told by its neighbours. */
export function runOfMarks(cx: InlineContext, pos: number): number {
  const mark = cx.slice(pos, pos + 1);
  let end = pos + 1;
  while (cx.slice(end, end + 1) === mark) end++;
  const { before, after, ...sides } = sidesOf(cx, pos, end);
  // Beside a tilde the rules are looser.
  const opens = sides.opens || cx.slice(end, end + 1) === '~';
  const closes = sides.closes || cx.slice(pos - 1, pos) === '~';
  if (end - pos > 2 && !isPaired(cx, pos, end, mark, opens, closes)) return unsure(cx, pos);
  const asterisk = mark === '*';
  return cx.addDelimiter(
    asterisk ? InlineContext.emphasisAsterisk : InlineContext.emphasisUnderscore,
    pos,
    end,
    opens && (asterisk || before !== 'word' || !closes),
    closes && (asterisk || after !== 'word' || !opens),
  );
}

/**
 * Whether the next run of the same mark closes the whole of a long one, or the last one opened it: what is left of a run
 * when a part of it has closed something is counted in different ways.
 */
function isPaired(cx: InlineContext, pos: number, end: number, mark: string, opens: boolean, closes: boolean): boolean {
  if (opens === closes) return false;
  const run = mark.repeat(end - pos);
  const at = cx.offset;
  if (opens) {
    const next = cx.text.indexOf(mark, end - at);
    return next >= 0 && cx.text.startsWith(run, next) && cx.text[next + run.length] !== mark;
  }
  const last = cx.text.lastIndexOf(mark, pos - at - 1);
  const start = last - run.length + 1;
  return start >= 0 && cx.text.startsWith(run, start) && cx.text[start - 1] !== mark;
}
