/**
 * Reads the open list of drug names (`server/names/names.txt`): one medicine a line, tab-separated as generic name,
 * synonyms, brands, with `;` between names. A line that starts with `!` is a phrase that is no drug ("insulin
 * resistance"); one with `#` is a comment. A brand after `=` is an ordinary word too and counts only as written.
 * A line is taken apart only when a text holds the first word of one of its names: most never are.
 */
export interface ListedName {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly brands: readonly string[];
}

export interface NameList {
  /** The lines that name a medicine. */
  readonly lines: readonly string[];
  /** Phrases that hold a drug's name and mean something else. */
  readonly stopPhrases: readonly string[];
}

export const NO_NAMES: NameList = { lines: [], stopPhrases: [] };

/** Never fails: an empty or damaged line is passed over. */
export function parseNameList(text: string): NameList {
  const lines: string[] = [];
  const stopPhrases: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('!')) stopPhrases.push(line.slice(1).trim());
    else if (line !== '' && !line.startsWith('#') && !line.startsWith('\t')) lines.push(line);
  }
  return { lines, stopPhrases };
}

export function listedName(line: string): ListedName {
  const [name = '', synonyms = '', brands = ''] = line.split('\t');
  return { name: name.trim(), synonyms: names(synonyms), brands: names(brands) };
}

function names(field: string): readonly string[] {
  const trimmed = field.trim();
  return trimmed === '' ? [] : trimmed.split(';');
}

/** The generic names of the list; its brands are too near to ordinary words to guess by ("reversal", Reversol). */
export const listedNames = (list: NameList): readonly string[] =>
  list.lines.flatMap((line) => {
    const { name, synonyms } = listedName(line);
    return [name, ...synonyms];
  });

/** First word of every name, as `spell` gives it → numbers of the lines that have such a name. */
export function linesByFirstWord(list: NameList, spell: (word: string) => string): Map<string, number | number[]> {
  const found = new Map<string, number | number[]>();
  list.lines.forEach((line, number) => {
    for (let start = 0; start >= 0 && start < line.length; start = nextName(line, start)) {
      const word = firstWord(line, start);
      if (word !== '') addLine(found, spell(word), number);
    }
  });
  return found;
}

function nextName(line: string, from: number): number {
  const semicolon = line.indexOf(';', from);
  const tab = line.indexOf('\t', from);
  const next = semicolon < 0 ? tab : tab < 0 ? semicolon : Math.min(semicolon, tab);
  return next < 0 ? -1 : next + 1;
}

/** Letters and digits; whatever is not ASCII counts as a letter here, which at worst loads a line for nothing. */
const inWord = (code: number): boolean =>
  code >= 128 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

function firstWord(line: string, from: number): string {
  const start = line.charCodeAt(from) === 61 ? from + 1 : from;
  let end = start;
  while (end < line.length && inWord(line.charCodeAt(end))) end += 1;
  return line.slice(start, end).toLowerCase();
}

function addLine(found: Map<string, number | number[]>, word: string, line: number): void {
  const there = found.get(word);
  if (there === undefined) found.set(word, line);
  else if (typeof there === 'number') {
    if (there !== line) found.set(word, [there, line]);
  } else if (there.at(-1) !== line) there.push(line);
}
