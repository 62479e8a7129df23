/** Says where in a formulary's text a problem stands: file, line, drug, rule and field. */
import type { Problem } from './invariants/problem.ts';
import { lineAt } from './json-text.ts';

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

/** A parsed text with the offsets of its values. */
export interface Placement {
  readonly value: unknown;
  readonly file: string;
  readonly text: string;
  readonly offsets: ReadonlyMap<string, number>;
}

/** Gives a problem its file, line, drug and rule. */
export const located =
  ({ value, file, text, offsets }: Placement) =>
  ({ path, message }: Problem): FormularyError => {
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
  };

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
