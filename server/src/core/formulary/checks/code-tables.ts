/** The compact tables of codes that a formulary is compared with. Absence from them proves nothing. */
export interface CodeTables {
  /** Generic name in lower case → its codes. */
  readonly byName: ReadonlyMap<string, { readonly rxcui: string; readonly unii: string }>;
  /** RxCUI → generic name. */
  readonly byRxcui: ReadonlyMap<string, string>;
  /** UNII → generic name. */
  readonly byUnii: ReadonlyMap<string, string>;
  /** The first digits of a label's set id → RxCUIs of its ingredients. */
  readonly bySetId: ReadonlyMap<string, readonly string[]>;
}

/** `codes` has lines of name, RxCUI and UNII; `labels` lines of RxCUIs and beginnings of set ids. Never fails. */
export function parseCodeTables(codes: string, labels: string): CodeTables {
  const byName = new Map<string, { rxcui: string; unii: string }>();
  const byRxcui = new Map<string, string>();
  const byUnii = new Map<string, string>();
  for (const [name = '', rxcui = '', unii = ''] of rows(codes)) {
    byName.set(name.toLowerCase(), { rxcui, unii });
    if (rxcui !== '') byRxcui.set(rxcui, name);
    if (unii !== '') byUnii.set(unii, name);
  }
  const bySetId = new Map<string, readonly string[]>();
  for (const [rxcuis = '', sets = ''] of rows(labels))
    for (const set of sets.split(' ')) bySetId.set(set, rxcuis.split(';'));
  return { byName, byRxcui, byUnii, bySetId };
}

/** How many digits of a set id the table keeps. */
const SET_ID_DIGITS = 8;

export const setIdKey = (setId: string): string => setId.toLowerCase().replaceAll('-', '').slice(0, SET_ID_DIGITS);

const rows = (text: string): readonly string[][] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
