/** What is wrong only once the formularies in force are laid over each other; each problem in one line. */
import { type LoadedFormulary, mergeFormularies } from './build-index.ts';
import { INVARIANTS } from './invariants/index.ts';
import type { Drug, Formulary } from './model.ts';

/** Formularies in order of priority. */
export function layerProblems(loaded: readonly LoadedFormulary[]): readonly string[] {
  const formularies = loaded.map((each) => each.formulary);
  const hanging = formularies.flatMap((formulary, at) => danglingParts(formulary, formularies.slice(at + 1)));
  return [...hanging, ...brokenByLayers(formularies)];
}

function danglingParts(formulary: Formulary, below: readonly Formulary[]): readonly string[] {
  const name = `formulary ${formulary.id}`;
  const known = below.flatMap((each) => each.drugs);
  const drugs = (formulary.retire ?? [])
    .filter((id) => !known.some((drug) => drug.id === id))
    .map((id) => `${name}: retires drug "${id}", which no formulary below has; correct the id or remove it`);
  return [...drugs, ...formulary.drugs.flatMap((drug) => danglingRules(name, drug, known))];
}

function danglingRules(name: string, drug: Drug, known: readonly Drug[]): readonly string[] {
  if (drug.extends !== true) return [];
  const under = known.filter(
    (each) => each.id === drug.id || (drug.codes.unii !== undefined && each.codes.unii === drug.codes.unii),
  );
  if (under.length === 0)
    return [`${name}: drug ${drug.id}: extends a drug that no formulary below has; correct the id or remove "extends"`];
  return (drug.retire ?? [])
    .filter((id) => !under.some((each) => each.doseRules.some((rule) => rule.id === id)))
    .map((id) => `${name}: drug ${drug.id}: retires rule "${id}", which the entry below does not have; correct the id`);
}

/** Each formulary is sound by itself; together a rule may compete with another, or pass a ceiling. */
function brokenByLayers(formularies: readonly Formulary[]): readonly string[] {
  const laid = formularies.flatMap((each) => each.drugs).filter((drug) => drug.extends === true);
  if (laid.length === 0) return [];
  const { drugs } = mergeFormularies(formularies);
  return [...new Set(laid.map((drug) => drug.id))].flatMap((id) => {
    const drug = drugs.get(id);
    if (drug === undefined) return [];
    const joined = {
      schemaVersion: 1,
      id: 'joined',
      title: '',
      release: '',
      sources: drug.sources,
      drugs: [{ ...drug, extends: false, retire: [] }],
    } as const;
    return INVARIANTS.flatMap((invariant) => invariant(joined)).map(
      ({ path, message }) => `drug ${id}, laid over the entry below: ${placeWords(path, drug)}${message}`,
    );
  });
}

function placeWords(path: string, drug: Drug): string {
  const at = /^\/drugs\/0\/doseRules\/(\d{1,6})/.exec(path)?.[1];
  const rule = at === undefined ? undefined : drug.doseRules[Number(at)];
  return rule === undefined ? '' : `rule ${rule.id}: `;
}
