import type { InlineContext } from '@lezer/markdown';
import { matchAt } from './match-at.ts';
import { sidesOf } from './sides.ts';
import { unsure } from './unsure.ts';

/** Words that no other mark stands in: how marks that overlap are paired has rules of its own. */
const STRUCK = /(~~?)([^~*_[\]`<\\&\n]{1,200})\1(?!~)/y;

/**
 * One or two tildes around plain words strike them out (and lower them, in some dialects); a tilde before a number means
 * "about". `open` says that an earlier one may still be closed.
 */
export function runOfTildes(cx: InlineContext, pos: number, open: { tilde: boolean }): number {
  let end = pos;
  while (cx.slice(end, end + 1) === '~') end++;
  if (end - pos > 2) return cx.slice(pos - 1, pos) === '\\' ? unsure(cx, pos) : end;
  const side = sidesOf(cx, pos, end);
  if (side.closes && open.tilde) return unsure(cx, pos);
  if (!side.opens) return end;
  const [whole] = matchAt(STRUCK, cx, pos) ?? [];
  if (whole !== undefined && sidesOf(cx, pos + whole.length - (end - pos), pos + whole.length).closes)
    return cx.addElement(cx.elt('Strike', pos, pos + whole.length));
  open.tilde = true;
  return end;
}
