import type { IdentifierFact } from '../facts/types.ts';

export const isWellFormed = (kind: IdentifierFact['kind'], text: string): boolean => faultOf(kind, text) === null;

/** Why an identifier cannot be right; null for one that can. */
export function faultOf(kind: IdentifierFact['kind'], text: string): string | null {
  const shape = SHAPES[kind];
  if (shape !== null) return shape.test(text.replace(/%2F/i, '/')) ? null : 'its shape is wrong';
  const digits = text.replace(/[\s–-]/g, '').toUpperCase();
  if (!/^(?:\d{13}|\d{9}[\dX])$/.test(digits)) return 'it has neither ten nor thirteen digits';
  return isbnSum(digits) ? null : 'its check digit does not fit the others';
}

/** `10/abc` is the short form of a DOI. */
const SHAPES: Readonly<Record<IdentifierFact['kind'], RegExp | null>> = {
  doi: /^10(?:\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S{1,200}|\/[a-z0-9]{3,12})$/i,
  pmid: /^[1-9]\d{0,7}$/,
  pmcid: /^PMC\s?[1-9]\d{0,7}$/i,
  nct: /^NCT\d{8}$/,
  isbn: null,
};

function isbnSum(digits: string): boolean {
  const values = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  const weight = (at: number): number => (digits.length === 10 ? 10 - at : at % 2 === 0 ? 1 : 3);
  return values.reduce((sum, value, at) => sum + value * weight(at), 0) % (digits.length === 10 ? 11 : 10) === 0;
}
