import { plainSpaces, type TextViewBuilder } from '../../text/text-view.ts';

/**
 * Appends a text node's decoded value, each character tied to the source that it was decoded from.
 * Source and value differ by entities, backslash escapes and what precedes a continued line (indent, `>`).
 */
export function alignText(builder: TextViewBuilder, source: string, offset: number, value: string): void {
  if (source === value) {
    builder.copy(plainSpaces(value), offset);
    return;
  }
  let s = 0;
  let v = 0;
  let run = 0;
  const flush = (): void => {
    if (s > run) builder.copy(plainSpaces(source.slice(run, s)), offset + run);
  };
  while (v < value.length && s < source.length) {
    if (source[s] === value[v] && !(source[s] === '&' && isEntity(source, s, value, v))) {
      s++;
      v++;
      continue;
    }
    flush();
    const step = difference(source, s, value, v);
    if (step.text !== '') builder.replace(plainSpaces(step.text), offset + s, step.length);
    s += step.length;
    v += step.text.length;
    run = s;
  }
  flush();
}

const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

function isEntity(source: string, s: number, value: string, v: number): boolean {
  const entity = ENTITY.exec(source.slice(s, s + 34))?.[0];
  // "&amp;" decodes to the same first character; the text after it tells.
  return entity !== undefined && value.slice(v, v + entity.length) !== entity;
}

/** What the source spells differently at this point: the decoded text and the length of its source. */
function difference(source: string, s: number, value: string, v: number): { text: string; length: number } {
  if (source[s] === '\\' && source[s + 1] === value[v]) return { text: value[v] ?? '', length: 2 };
  const entity = source[s] === '&' ? ENTITY.exec(source.slice(s, s + 34))?.[0] : undefined;
  if (entity !== undefined) {
    const two = source[s + entity.length] !== value[v + 1] && source[s + entity.length] === value[v + 2];
    return { text: value.slice(v, v + (two ? 2 : 1)), length: entity.length };
  }
  // Trailing blanks before a line end, or indent and quotation marks at the start of a continued line.
  return { text: '', length: 1 };
}
