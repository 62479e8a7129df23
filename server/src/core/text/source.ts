/** The article's text as everything else sees it: without a byte order mark. Offsets count from after the mark. */
export function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
