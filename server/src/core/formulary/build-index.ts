/**
 * Joins the formularies in force and the open list of names into one index. Invariant: an earlier formulary has
 * priority; its drug replaces a later one of the same id or the same UNII as a whole, rules included, so that two lists
 * never judge one dose together. The names of a replaced drug stay known and lead to the drug that replaced it.
 */
import type { FormularyIndex, IndexedDrug } from './formulary-index.ts';
import { createIndicationVocabulary } from './indications.ts';
import { createLexicon, type NamedDrug } from './lexicon.ts';
import type { Drug, Formulary } from './model.ts';
import type { NameList } from './name-list.ts';

export interface LoadedFormulary {
  readonly formulary: Formulary;
  /** SHA-256 of the formulary's text, from the host. */
  readonly digest: string;
}

/** Formularies in order of priority, house formularies before the built-in one. */
export function buildFormularyIndex(formularies: readonly LoadedFormulary[], names: NameList): FormularyIndex {
  const merged = mergeDrugs(formularies.map((each) => each.formulary));
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

interface Merged {
  readonly drugs: ReadonlyMap<string, IndexedDrug>;
  readonly named: readonly NamedDrug[];
  /** Id of a replaced drug → id of the drug that stands for it. */
  readonly replaced: ReadonlyMap<string, string>;
}

function mergeDrugs(formularies: readonly Formulary[]): Merged {
  const drugs = new Map<string, IndexedDrug>();
  const named = new Map<string, Drug[]>();
  const byUnii = new Map<string, string>();
  const replaced = new Map<string, string>();
  for (const formulary of formularies) {
    for (const drug of formulary.drugs) {
      const unii = drug.codes.unii;
      const standing = drugs.has(drug.id) ? drug.id : unii === undefined ? undefined : byUnii.get(unii);
      if (standing !== undefined) {
        if (standing !== drug.id) replaced.set(drug.id, standing);
        named.get(standing)?.push(drug);
        continue;
      }
      drugs.set(drug.id, { ...drug, sources: formulary.sources, formulary: formulary.id });
      named.set(drug.id, [drug]);
      if (unii !== undefined) byUnii.set(unii, drug.id);
    }
  }
  return {
    drugs,
    named: [...named].map(([id, all]) => ({ id, genericName: all[0]?.genericName ?? id, named: all })),
    replaced,
  };
}
