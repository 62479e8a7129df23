/** Cells of a spreadsheet: values as text that no spreadsheet program takes for a formula, and back. */
import type { CellKind } from './columns.ts';

/** A cell that begins so is run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export const isFormula = (cell: string): boolean => FORMULA.test(cell);

/** An apostrophe keeps a spreadsheet from running the text; it is taken off again. */
const guarded = (text: string): string => (FORMULA.test(text) || /^'+[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const escapePart = (text: string): string => text.replace(/[\\;=]/g, (mark) => `\\${mark}`);

export function cellOf(value: unknown, kind: CellKind): string {
  if (value === undefined || value === null) return '';
  if (kind === 'number' || kind === 'flag') return String(value);
  if (kind === 'json') return JSON.stringify(value);
  if (kind === 'list') return guarded((value as readonly unknown[]).map((each) => escapePart(String(each))).join('; '));
  if (kind === 'strengths')
    return guarded(
      (value as readonly { value: number; unit: string }[])
        .map((each) => `${each.value} ${escapePart(each.unit)}`)
        .join('; '),
    );
  if (kind === 'indications')
    return guarded(
      (value as readonly { id: string; label: string }[])
        .map(({ id, label }) => `${escapePart(id)}=${escapePart(label)}`)
        .join('; '),
    );
  return guarded(String(value));
}

/** A value, or what is wrong with the cell. */
export type Parsed = { readonly value: unknown } | { readonly problem: string };

export function parsedCell(cell: string, kind: CellKind): Parsed {
  const text = unguarded(cell);
  switch (kind) {
    case 'number':
      return numberOf(cell.trim());
    case 'flag':
      return flagOf(cell.trim().toLowerCase());
    case 'json':
      return jsonOf(cell);
    case 'list':
      return { value: parts(text, ';').map(unescaped) };
    case 'strengths':
      return strengthsOf(parts(text, ';'));
    case 'indications':
      return indicationsOf(parts(text, ';'));
    default:
      return { value: text };
  }
}

function numberOf(text: string): Parsed {
  if (!/^\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(text))
    return { problem: `"${text}" is not a number; write 0.5, and the unit in its own column` };
  return { value: Number(text) };
}

function flagOf(text: string): Parsed {
  if (text === 'true' || text === 'yes') return { value: true };
  return text === 'false' || text === 'no' ? { value: false } : { problem: `"${text}" is not yes or no` };
}

function jsonOf(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: 'is not JSON, such as "all" or {"renal": {"metric": "CrCl-CG", "max": 30, "unit": "mL/min"}}' };
  }
}

function strengthsOf(all: readonly string[]): Parsed {
  const value: { value: number; unit: string }[] = [];
  for (const part of all) {
    const [, amount, unit] = /^(\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?) (.+)$/i.exec(part) ?? [];
    if (amount === undefined || unit === undefined) return { problem: `"${part}" is no strength such as "25 mg"` };
    value.push({ value: Number(amount), unit: unescaped(unit) });
  }
  return { value };
}

function indicationsOf(all: readonly string[]): Parsed {
  const value: { id: string; label: string }[] = [];
  for (const part of all) {
    const [id, label, more] = parts(part, '=');
    if (id === undefined || label === undefined || more !== undefined)
      return { problem: `"${part}" is no use such as "dpn=painful diabetic neuropathy"` };
    value.push({ id: unescaped(id), label: unescaped(label) });
  }
  return { value };
}

/** Splits at a mark that no backslash stands before; blanks after a semicolon are its own. */
function parts(text: string, mark: string): readonly string[] {
  if (text === '') return [];
  const found: string[] = [''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\\') {
      found[found.length - 1] += letter + (text[at + 1] ?? '');
      at += 1;
    } else if (letter === mark) {
      found.push('');
      if (mark === ';' && text[at + 1] === ' ') at += 1;
    } else found[found.length - 1] += letter;
  }
  return found;
}

const unescaped = (text: string): string => text.replace(/\\(.)/gs, '$1');
