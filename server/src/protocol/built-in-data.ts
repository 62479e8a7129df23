/** The starter formulary and the names, which lie beside the bundles once for both servers, in `dist/`. */
export interface BuiltInData {
  /** Text of `formulary.json`. */
  readonly formulary: string;
  /** Text of `names.txt`. */
  readonly names: string;
}

export const DATA_FILES: Readonly<Record<keyof BuiltInData, string>> = {
  formulary: 'formulary.json',
  names: 'names.txt',
};
