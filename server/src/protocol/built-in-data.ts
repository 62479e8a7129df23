/** The starter formulary and the names, which lie beside the bundles once for both servers, in `dist/`. */
export interface BuiltInData {
  /** Text of `formulary.json`. */
  readonly formulary: string;
  /** Text of `names.txt`. */
  readonly names: string;
}

/** What a worker is told first; it has no files of its own. */
export interface WorkerData extends BuiltInData {
  /** Texts in the language of the editor, by their English. */
  readonly translations?: Readonly<Record<string, string>>;
}

export const DATA_FILES: Readonly<Record<keyof BuiltInData, string>> = {
  formulary: 'formulary.json',
  names: 'names.txt',
};
