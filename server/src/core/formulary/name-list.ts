/**
 * Reads the open list of drug names (`server/names/names.txt`): one concept a line, tab-separated as generic name,
 * synonyms, brands, with `;` between names. A line that starts with `!` is a phrase that is no drug ("insulin
 * resistance"); one with `#` is a comment.
 */
export interface ListedName {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly brands: readonly string[];
}

export interface NameList {
  readonly drugs: readonly ListedName[];
  /** Phrases that hold a drug's name and mean something else. */
  readonly stopPhrases: readonly string[];
}

export const NO_NAMES: NameList = { drugs: [], stopPhrases: [] };

/** Never fails: an empty or damaged line is passed over. */
export function parseNameList(text: string): NameList {
  const drugs: ListedName[] = [];
  const stopPhrases: string[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('!')) stopPhrases.push(line.slice(1).trim());
    else drugs.push(parseLine(line));
  }
  return { drugs: drugs.filter((drug) => drug.name !== ''), stopPhrases };
}

function parseLine(line: string): ListedName {
  const [name = '', synonyms = '', brands = ''] = line.split('\t');
  return { name: name.trim(), synonyms: names(synonyms), brands: names(brands) };
}

function names(field: string): readonly string[] {
  const trimmed = field.trim();
  return trimmed === '' ? [] : trimmed.split(';');
}
