/**
 * Joins the formularies in force and the open list of names into one index. Invariant: an earlier formulary has
 * priority; its drug replaces a later one of the same id or the same UNII as a whole, rules included, so that two lists
 * never judge one dose together, unless it says that it extends it. The names of a replaced drug stay known and lead to
 * the drug that replaced it. A drug that an earlier formulary retires is known by its names alone.
 */
import type { FormularyIndex, IndexedDrug } from './formulary-index.ts';
import { createIndicationVocabulary } from './indications.ts';
import { createLexicon, type NamedDrug } from './lexicon.ts';
import { layDrugOver, retiredDrug } from './merge-layers.ts';
import type { Drug, Formulary } from './model.ts';
import type { NameList } from './name-list.ts';

export interface LoadedFormulary {
  readonly formulary: Formulary;
  /** SHA-256 of the formulary's text, from the host. */
  readonly digest: string;
}

/** Formularies in order of priority, house formularies before the built-in one. */
export function buildFormularyIndex(formularies: readonly LoadedFormulary[], names: NameList): FormularyIndex {
  const merged = mergeFormularies(formularies.map((each) => each.formulary));
  const drugs = [...merged.drugs.values()];
  return {
    releases: formularies.map(({ formulary, digest }) => ({ id: formulary.id, release: formulary.release, digest })),
    formularies: formularies.map((each) => each.formulary),
    drugs,
    drug: (id) => merged.drugs.get(id) ?? merged.drugs.get(merged.replaced.get(id) ?? id),
    lexicon: createLexicon(merged.named, names),
    indications: createIndicationVocabulary(drugs),
  };
}

export interface Merged {
  readonly drugs: ReadonlyMap<string, IndexedDrug>;
  readonly named: readonly NamedDrug[];
  /** Id of a replaced drug → id of the drug that stands for it. */
  readonly replaced: ReadonlyMap<string, string>;
}

interface Merging {
  readonly drugs: Map<string, IndexedDrug>;
  readonly named: Map<string, Drug[]>;
  readonly byUnii: Map<string, string>;
  readonly replaced: Map<string, string>;
  /** Drugs that something below is still laid under. */
  readonly open: Set<string>;
  readonly retired: Set<string>;
}

/** Formularies in order of priority. */
export function mergeFormularies(formularies: readonly Formulary[]): Merged {
  const state: Merging = {
    drugs: new Map(),
    named: new Map(),
    byUnii: new Map(),
    replaced: new Map(),
    open: new Set(),
    retired: new Set(),
  };
  for (const formulary of formularies) {
    for (const drug of formulary.drugs) addDrug(state, drug, formulary);
    for (const id of formulary.retire ?? []) state.retired.add(id);
  }
  const { drugs, named, replaced } = state;
  return {
    drugs,
    named: [...named].map(([id, all]) => ({ id, genericName: drugs.get(id)?.genericName ?? id, named: all })),
    replaced,
  };
}

function addDrug(state: Merging, given: Drug, formulary: Formulary): void {
  const { drugs, named, byUnii, open } = state;
  const { unii } = given.codes;
  const whole: IndexedDrug = { ...given, sources: formulary.sources, formulary: formulary.id };
  const drug = state.retired.has(given.id) ? retiredDrug(whole) : whole;
  const standing = drugs.has(drug.id) ? drug.id : unii === undefined ? undefined : byUnii.get(unii);
  const upper = standing === undefined ? undefined : drugs.get(standing);
  if (standing === undefined || upper === undefined) {
    drugs.set(drug.id, drug);
    named.set(drug.id, [given]);
    if (unii !== undefined) byUnii.set(unii, drug.id);
  } else {
    if (standing !== drug.id) state.replaced.set(drug.id, standing);
    named.get(standing)?.push(given);
    if (open.has(standing)) drugs.set(standing, layDrugOver(upper, drug));
  }
  const id = standing ?? drug.id;
  const isFirst = standing === undefined;
  if (given.extends === true && (isFirst || open.has(id))) open.add(id);
  else open.delete(id);
}
