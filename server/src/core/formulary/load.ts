/**
 * Turns the text of a formulary file into a formulary, or into errors that name file, line, drug and rule and say what
 * to do. Nothing of a formulary with an error is used: half a list of limits would look like a whole one.
 */
import { completeFormulary } from './complete-drug.ts';
import { INVARIANTS } from './invariants/index.ts';
import type { Problem } from './invariants/problem.ts';
import { lineAt, scanJson } from './json-text.ts';
import type { Formulary } from './model.ts';
import { schemaProblems } from './schema-problems.ts';

export interface FormularyError {
  readonly file: string;
  /** Id of the drug and of the rule that it is about, where it is about one. */
  readonly drug: string | null;
  readonly rule: string | null;
  /** JSON pointer, "/drugs/0/doseRules/1/perDay/high"; empty for the whole file. */
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  /** One line: file, line, drug, rule, field, what is wrong and what to do. */
  readonly message: string;
}

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
  const where = (problem: Problem): FormularyError => located(problem, parsed.value, file, json, places.offsets);
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
  const reason = failure.split('\n')[0] ?? failure;
  return {
    file,
    drug: null,
    rule: null,
    path: '',
    line,
    message: `${file}:${line}: not JSON (${reason}); correct the text`,
  };
}

function located(
  { path, message }: Problem,
  value: unknown,
  file: string,
  text: string,
  offsets: ReadonlyMap<string, number>,
): FormularyError {
  const steps = path.split('/').slice(1);
  const drug = steps[0] === 'drugs' && steps[1] !== undefined ? idAt(value, steps.slice(0, 2)) : null;
  const rule =
    drug !== null && steps[2] === 'doseRules' && steps[3] !== undefined ? idAt(value, steps.slice(0, 4)) : null;
  const line = lineAt(text, nearestOffset(path, offsets));
  const field = steps.slice(rule !== null ? 4 : drug !== null ? 2 : 0).join('.');
  const subject = [drug === null ? '' : `drug ${drug}`, rule === null ? '' : `rule ${rule}`]
    .filter((each) => each !== '')
    .join(', ');
  const parts = [`${file}:${line}`, subject, field, message].filter((each) => each !== '');
  return { file, drug, rule, path, line, message: parts.join(': ') };
}

function idAt(value: unknown, steps: readonly string[]): string {
  let node = value;
  for (const step of steps)
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[step] : null;
  const id = typeof node === 'object' && node !== null ? (node as Record<string, unknown>).id : null;
  return typeof id === 'string' ? id : `number ${Number(steps.at(-1)) + 1}`;
}

/** Of the value, or of what holds it where the value is missing. */
function nearestOffset(path: string, offsets: ReadonlyMap<string, number>): number {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset = offsets.get(at);
    if (offset !== undefined) return offset;
  }
  return offsets.get('') ?? 0;
}
