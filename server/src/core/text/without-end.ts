/**
 * A text without the run of characters that ends it. `end` matches one of them. As a pattern (`[.,]+$`) this begins anew
 * at every character of every run, which takes seconds for a long one.
 */
export function withoutEnd(text: string, end: RegExp): string {
  let length = text.length;
  while (length > 0 && end.test(text.charAt(length - 1))) length -= 1;
  return text.slice(0, length);
}
