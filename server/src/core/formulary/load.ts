/**
 * Turns the text of a formulary file into a formulary, or into errors that name file, line, drug and rule and say what
 * to do. Nothing of a formulary with an error is used: half a list of limits would look like a whole one.
 */
import { completeFormulary } from './complete-drug.ts';
import { INVARIANTS } from './invariants/index.ts';
import { lineAt, scanJson } from './json-text.ts';
import { type FormularyError, located } from './locate.ts';
import type { Formulary } from './model.ts';
import { schemaProblems } from './schema-problems.ts';

export type { FormularyError } from './locate.ts';

/** More than anybody reads; the first ones are usually the cause of the others. */
const MAX_ERRORS = 100;

/** `file` is the name that errors give. Never throws. */
export function loadFormulary(
  text: string,
  file: string,
): { readonly formulary: Formulary } | { readonly errors: readonly FormularyError[] } {
  const json = text.replace(/^\ufeff/, '');
  const parsed = parse(json);
  if ('failure' in parsed) return { errors: [syntaxError(json, file, parsed.failure)] };
  const places = scanJson(json);
  const duplicates = places.duplicates.map((path) => ({ path, message: 'is given twice; remove one' }));
  const shape = [...duplicates, ...schemaProblems(parsed.value)];
  const where = located({ value: parsed.value, file, text: json, offsets: places.offsets });
  if (shape.length > 0) return { errors: shape.slice(0, MAX_ERRORS).map(where) };
  const formulary = completeFormulary(parsed.value as Formulary);
  const problems = INVARIANTS.flatMap((invariant) => invariant(formulary));
  return problems.length > 0 ? { errors: problems.slice(0, MAX_ERRORS).map(where) } : { formulary };
}

function parse(text: string): { readonly value: unknown } | { readonly failure: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function syntaxError(text: string, file: string, failure: string): FormularyError {
  const offset = /position (\d{1,12})/.exec(failure)?.[1];
  const line = offset === undefined ? 1 : lineAt(text, Number(offset));
  const reason = failure.replace(/\s+/g, ' ');
  return {
    file,
    drug: null,
    rule: null,
    path: '',
    line,
    message: `${file}:${line}: not JSON (${reason}); correct the text`,
  };
}
