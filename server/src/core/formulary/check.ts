/**
 * Checks a formulary as it is checked when it is loaded, and beyond: codes, brands and labels against open tables,
 * strengths, and the age of the evidence. Errors keep a formulary from being used; warnings ask for a second look.
 */

import type { CodeTables } from './checks/code-tables.ts';
import { brandProblems, codeProblems, setIdProblems } from './checks/codes.ts';
import { oldEvidence } from './checks/evidence-age.ts';
import { strengthProblems } from './checks/strengths.ts';
import { scanJson } from './json-text.ts';
import { loadFormulary } from './load.ts';
import { type FormularyError, located } from './locate.ts';
import type { Formulary } from './model.ts';
import type { NameList } from './name-list.ts';

export interface FormularyCheck {
  /** Null when it cannot be used. */
  readonly formulary: Formulary | null;
  readonly errors: readonly FormularyError[];
  readonly warnings: readonly FormularyError[];
}

export interface CheckOptions {
  readonly names: NameList;
  readonly tables: CodeTables;
  readonly asOf: string;
  /** Months after which evidence is old; null asks for no age. */
  readonly olderThan: number | null;
}

export function checkFormulary(text: string, file: string, options: CheckOptions): FormularyCheck {
  const loaded = loadFormulary(text, file);
  if ('errors' in loaded) return { formulary: null, errors: loaded.errors, warnings: [] };
  const { formulary } = loaded;
  const json = text.replace(/^\ufeff/, '');
  const where = located({ value: JSON.parse(json) as unknown, file, text: json, offsets: scanJson(json).offsets });
  const { names, tables, asOf, olderThan } = options;
  const wrong = [
    ...codeProblems(formulary, tables),
    ...brandProblems(formulary, names),
    ...setIdProblems(formulary, tables),
  ];
  const doubtful = [
    ...strengthProblems(formulary),
    ...(olderThan === null ? [] : oldEvidence(formulary, asOf, olderThan)),
  ];
  return { formulary, errors: wrong.map(where), warnings: doubtful.map(where) };
}
