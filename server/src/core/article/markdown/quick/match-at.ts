import type { InlineContext } from '@lezer/markdown';

/** What a sticky form matches right at `pos`. */
export function matchAt(form: RegExp, cx: InlineContext, pos: number): RegExpExecArray | null {
  form.lastIndex = pos - cx.offset;
  return form.exec(cx.text);
}
