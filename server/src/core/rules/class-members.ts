import type { FormularyIndex } from '../formulary/formulary-index.ts';

/** True for the same drug or class, and for a class and a drug that the formulary counts among it. */
export function isSameOrMember(a: string, b: string, formulary: FormularyIndex): boolean {
  return a === b || isMember(a, b, formulary) || isMember(b, a, formulary);
}

function isMember(drug: string, className: string, { drug: find, lexicon }: FormularyIndex): boolean {
  const classes = find(drug)?.classes.map(({ name }) => lexicon.lookup(name)?.name ?? name) ?? [];
  return classes.some((name) => name.toLowerCase() === className.toLowerCase());
}
