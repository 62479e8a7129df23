/** Compares pieces of text by their words alone, so that rewording, layout and numbering do not count as changes. */

/** Letters and digits in lower case, one space between words. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const wordSet = (text: string): ReadonlySet<string> => new Set(plainWords(text).split(' ').filter(Boolean));

/** Share of words that two texts have in common: 0 none, 1 all. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return common / (a.size + b.size - common);
}

/** The first words of a text, for a heading of a change. */
export function firstWords(text: string, length = 80): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')
    .trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length)}…`;
}
