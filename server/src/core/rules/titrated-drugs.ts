import type { ArticleFacts, DoseFact, DrugRef } from '../facts/types.ts';
import type { FormularyIndex, IndexedDrug } from '../formulary/formulary-index.ts';
import { dosesByDrug } from './advised-doses.ts';

export interface TitratedDrug {
  readonly ref: DrugRef;
  /** What is kept up: neither a start nor a step. */
  readonly kept: readonly DoseFact[];
  readonly doses: readonly DoseFact[];
}

/** Drugs that the formulary starts below what is kept up, with the doses that the article advises to keep up. */
export function titratedDrugs(facts: ArticleFacts, formulary: FormularyIndex): readonly TitratedDrug[] {
  return dosesByDrug(facts).flatMap(([ref, doses]) => {
    const drug = ref.id === null ? undefined : formulary.drug(ref.id);
    const kept = doses.filter((dose) => KEPT.includes(dose.phase) && (dose.daily !== null || dose.frequency !== null));
    return drug === undefined || kept.length === 0 || !isTitrated(drug) ? [] : [{ ref, doses, kept }];
  });
}

const KEPT: readonly DoseFact['phase'][] = ['unspecified', 'maintenance', 'target'];

const isTitrated = (drug: IndexedDrug): boolean =>
  drug.doseRules.some((rule) => rule.doseType === 'initial' || (rule.titration ?? []).length > 0);
