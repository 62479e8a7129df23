/**
 * Builds the lexicon: the names of the formularies in force, then the names of drug classes, then the open list. It
 * says where a name stands and which drug it is; it does not say whether the drug is being given.
 */
import type { Words } from '../text/words.ts';
import { DRUG_CLASSES, type DrugClass } from './drug-classes.ts';
import type { Lexicon, NameEntry, NameMatch } from './formulary-index.ts';
import type { Drug } from './model.ts';
import { type ListedName, linesByFirstWord, listedName, listedNames, type NameList } from './name-list.ts';
import { nearNames } from './near-names.ts';
import { createPhraseTable, type PhraseMatch, type PhraseTable } from './phrase-table.ts';

type Names = PhraseTable<NameEntry | null>;

/** One drug of the formularies with every name it goes by, those of the drugs that it replaces included. */
export interface NamedDrug {
  readonly id: string;
  readonly genericName: string;
  readonly named: readonly Drug[];
}

/** The table is built at the first question, so that a run without text to read does not pay for it. */
export function createLexicon(drugs: readonly NamedDrug[], list: NameList): Lexicon {
  let table: Names | null = null;
  const names = (): Names => {
    table ??= buildTable(drugs, list);
    return table;
  };
  let near: ((word: string) => string | null) | null = null;
  return {
    find: (text, words) => matches(text, names(), words),
    lookup: (name) => lookup(name, names()),
    nearest(word) {
      if (lookup(word, names()) !== undefined) return null;
      near ??= nearNames([...formularyNames(drugs), ...listedNames(list)]);
      return near(word);
    },
  };
}

const formularyNames = (drugs: readonly NamedDrug[]): string[] =>
  drugs
    .flatMap((drug) => drug.named)
    .flatMap((drug) => [drug.genericName, ...drug.synonyms, ...drug.brands.map((brand) => brand.name)]);

function buildTable(drugs: readonly NamedDrug[], list: NameList): Names {
  const ids = new Map<string, NameEntry>();
  const load = listLoader(list, (listed) => addListed(table, ids, listed));
  const table: Names = createPhraseTable({ spell: spellDrugWord, glued: true, load });
  for (const phrase of list.stopPhrases) table.add(phrase, null);
  for (const drug of drugs) addDrug(table, ids, drug);
  for (const each of DRUG_CLASSES) addClass(table, each);
  for (const drug of drugs)
    for (const name of classNames(drug)) addClass(table, { name, synonyms: [], abbreviations: [] });
  return table;
}

/** Adds the list's medicines when a text first holds the first word of one of their names. */
function listLoader(list: NameList, add: (listed: ListedName) => void): (firstWord: string) => void {
  const lines = linesByFirstWord(list, spellDrugWord);
  const loaded = new Set<number>();
  return (firstWord) => {
    const numbers = lines.get(firstWord);
    if (numbers === undefined) return;
    lines.delete(firstWord);
    for (const number of typeof numbers === 'number' ? [numbers] : numbers) {
      if (loaded.has(number)) continue;
      loaded.add(number);
      add(listedName(list.lines[number] ?? ''));
    }
  };
}

function addDrug(table: Names, ids: Map<string, NameEntry>, drug: NamedDrug): void {
  const entry: NameEntry = { id: drug.id, name: drug.genericName, kind: 'drug', brand: false };
  const brand: NameEntry = { ...entry, brand: true };
  const generics = drug.named.flatMap((each) => [each.genericName, ...each.synonyms]);
  for (const name of generics) {
    if (!ids.has(name.toLowerCase())) ids.set(name.toLowerCase(), entry);
    table.add(name, entry, isAbbreviation(name));
  }
  for (const { name } of drug.named.flatMap((each) => each.brands)) table.add(name, brand, isAbbreviation(name));
}

function addClass(table: Names, each: DrugClass): void {
  const entry: NameEntry = { id: null, name: each.name, kind: 'class', brand: false };
  for (const name of [each.name, ...each.synonyms]) {
    table.add(name, entry);
    table.add(plural(name), entry);
  }
  for (const name of each.abbreviations) {
    table.add(name, entry, true);
    table.add(`${name}s`, entry, true);
  }
}

function addListed(table: Names, ids: ReadonlyMap<string, NameEntry>, listed: ListedName): void {
  const known = ids.get(listed.name.toLowerCase()) ?? knownBySynonym(ids, listed);
  const entry: NameEntry = known ?? { id: null, name: listed.name, kind: 'drug', brand: false };
  table.add(listed.name, entry);
  for (const name of listed.synonyms) table.add(name, entry, isAbbreviation(name));
  const brand: NameEntry = { ...entry, brand: true };
  for (const name of listed.brands) {
    if (name.startsWith('=')) table.add(name.slice(1), brand, true);
    else table.add(name, brand, isAbbreviation(name));
  }
}

function knownBySynonym(ids: ReadonlyMap<string, NameEntry>, listed: ListedName): NameEntry | undefined {
  for (const name of listed.synonyms) {
    const known = ids.get(name.toLowerCase());
    if (known !== undefined) return known;
  }
  return undefined;
}

/** Class names as formularies give them, without a system's mark ("… [EPC]"). */
function classNames(drug: NamedDrug): readonly string[] {
  const names = drug.named.flatMap((each) =>
    each.classes.map((one) => one.name.replace(/(?<!\s)\s*\[[A-Za-z]{1,5}\]$/, '').trim()),
  );
  return names.filter((name) => name.length >= 4);
}

const plural = (name: string): string => (/[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`);

/** Up to six characters with a capital beyond the first letter and no small word: its letter case counts. */
const isAbbreviation = (name: string): boolean =>
  name.length <= 7 && !name.includes(' ') && /^[A-Za-z0-9-]*[A-Z0-9-][A-Z0-9]$/.test(name);

/** British and older spellings that differ by rule; single pairs (paracetamol) are synonyms in the lists. */
function spellDrugWord(word: string): string {
  if (word === 'aluminium') return 'aluminum';
  if (word === 'hcl') return 'hydrochloride';
  if (word.startsWith('oestr')) return word.slice(1);
  return word.includes('sulph') ? word.replace('sulph', 'sulf') : word;
}

function lookup(name: string, table: Names): NameEntry | undefined {
  const whole = table.lookup(name.trim());
  if (whole !== undefined) return whole ?? undefined;
  const [only, ...others] = matches(name.trim(), table);
  return only !== undefined && others.length === 0 && only.text.length === name.trim().length
    ? entryOf(only)
    : undefined;
}

const entryOf = ({ id, name, kind, brand }: NameMatch): NameEntry => ({ id, name, kind, brand });

function matches(text: string, table: Names, words?: Words): NameMatch[] {
  const found: NameMatch[] = [];
  for (const match of table.find(text, words)) {
    const { value, start } = match;
    if (value === null || isCompound(text, match)) continue;
    const end = value.kind === 'drug' ? afterSalt(text, match.end) : match.end;
    found.push({ ...value, start, end, text: text.slice(start, end) });
  }
  return found;
}

const COMPOUND =
  /[-\u2010\u2011](?:like|resistant|susceptible|sensitive|allergic|induced|naive|naïve|tolerant|dependent|producing|related|refractory|eluting|coated|associated)(?![\p{L}\d])/iuy;
const NEGATING_PREFIX = /(?:^|[^\p{L}])(?:non|anti)[-\u2010\u2011 ]?$/iu;

/** "Methicillin-resistant", "opioid-naive", "non-opioid": the name says what something is, not what is given. */
function isCompound(text: string, { start, end }: PhraseMatch<unknown>): boolean {
  COMPOUND.lastIndex = end;
  return COMPOUND.test(text) || NEGATING_PREFIX.test(text.slice(Math.max(0, start - 6), start));
}

/** Salts and hydrates that leave the drug the same. Depot and prodrug esters are not among them: they are dosed differently. */
const SALT =
  /[ \u00a0-](?:hydrochloride|hcl|dihydrochloride|hydrobromide|sul(?:ph|f)ate|bisul(?:ph|f)ate|sodium|disodium|potassium|calcium|magnesium|maleate|mesylate|mesilate|dimesylate|dimesilate|besylate|besilate|tosylate|tartrate|bitartrate|succinate|fumarate|hemifumarate|citrate|phosphate|nitrate|bromide|malate|lactate|gluconate|mucate|xinafoate|hyclate|acetate|oxalate|dimaleate|difumarate|edisylate|erbumine|arginine|tromethamine|trometamol|meglumine|trihydrate|dihydrate|monohydrate|hemihydrate|anhydrous)(?![\p{L}\d])/iuy;

function afterSalt(text: string, end: number): number {
  let at = end;
  for (let words = 0; words < 2; words += 1) {
    SALT.lastIndex = at;
    const salt = SALT.exec(text);
    if (salt === null) break;
    at += salt[0].length;
  }
  return at;
}
