/**
 * Breaks text into lines that fit a width, without a font: widths are estimated on the wide side (a broad sans serif),
 * so that a line is rather broken too early than cut off.
 */
const NARROW = new Set([...".,:;'|!ijl()[]{}ftrI/\\ -"]);
const WIDE = new Set([...'mwMW@%&—…']);

/** Estimated width in pixels of `text` at a font size of `size` pixels. */
export function estimateWidth(text: string, size: number): number {
  let ems = 0;
  for (const char of text) ems += charWidth(char);
  return ems * size;
}

function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (NARROW.has(char)) return 0.4;
  if (WIDE.has(char)) return 0.98;
  if (code >= 0x2e80) return code > 0xffff ? 1.4 : 1.05;
  if (char >= 'A' && char <= 'Z') return 0.74;
  return 0.64;
}

/** Lines no wider than `width`; breaks between words, inside a word only when it alone is too wide. Never empty. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    const joined = line === '' ? word : `${line} ${word}`;
    if (estimateWidth(joined, size) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, size);
    lines.push(...pieces.slice(0, -1));
    line = pieces[pieces.length - 1] ?? '';
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function breakWord(word: string, width: number, size: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const char of word) {
    const charPixels = charWidth(char) * size;
    if (piece !== '' && used + charPixels > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += char;
    used += charPixels;
  }
  pieces.push(piece);
  return pieces;
}
