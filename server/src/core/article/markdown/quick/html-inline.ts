import type { InlineContext } from '@lezer/markdown';
import { matchAt } from './match-at.ts';
import { unsure } from './unsure.ts';

const TAG = /<(?:\/[a-z][a-z\d-]*[ \t]*|[a-z][a-z\d-]*(?:[ \t]+[a-z_:][\w.:-]*="[^"<>\n]*")*[ \t]*\/?)>/iy;
const COMMENT = /<!--(?!-?>)[^\n]*?-->/y;
const ADDRESS = /<https?:\/\/[^\s<>]+>/iy;

/** `<…>` as authors write tags, comments and addresses; a sign that means "less than" begins nothing. */
export function htmlOrAddress(cx: InlineContext, pos: number): number {
  if (!/[a-z/!?]/i.test(cx.slice(pos + 1, pos + 2))) return -1;
  if (!cx.text.includes('>', pos - cx.offset)) return -1;
  for (const [kind, form] of FORMS) {
    const [whole] = matchAt(form, cx, pos) ?? [];
    if (whole !== undefined) return cx.addElement(cx.elt(kind, pos, pos + whole.length));
  }
  return unsure(cx, pos);
}

const FORMS = [
  ['HTMLTag', TAG],
  ['HTMLTag', COMMENT],
  ['Address', ADDRESS],
] as const;
