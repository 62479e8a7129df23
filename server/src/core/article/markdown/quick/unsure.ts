import type { InlineContext } from '@lezer/markdown';

/** What follows here may be read in another way by a full parser: the whole piece is left to that. */
export const unsure = (cx: InlineContext, pos: number): number => cx.addElement(cx.elt('Unsure', pos, cx.end));
