import { OBJECT, plainSpaces, type TextView, TextViewBuilder } from '../../text/text-view.ts';

/** A comment, the whole of a script or style, or one tag; each alternative ends at its first closing mark. */
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-z][a-z0-9-]*)[^>]*(?:>|$)/gi;
const INLINE = new Set(['b', 'i', 'em', 'strong', 'span', 'a', 'sup', 'sub', 'u', 'small', 'font', 'abbr', 'mark']);

/** The readable text of a block of HTML: inline tags vanish (what is raised is marked), every other tag is an object that keeps words apart. */
export function htmlView(source: string, offset: number): TextView {
  const builder = new TextViewBuilder(offset);
  let from = 0;
  let raised = -1;
  for (const match of source.matchAll(MARKUP)) {
    builder.copy(plainSpaces(source.slice(from, match.index)), offset + from);
    const name = (match[2] ?? '').toLowerCase();
    if (name === 'sup') {
      if (raised >= 0 && raised < builder.length)
        builder.mark({ kind: 'superscript', target: null, start: raised, end: builder.length });
      raised = match[0].startsWith('</') ? -1 : builder.length;
    }
    if (!INLINE.has(name)) builder.replace(OBJECT, offset + match.index, match[0].length);
    from = match.index + match[0].length;
  }
  builder.copy(plainSpaces(source.slice(from)), offset + from);
  return builder.build();
}
