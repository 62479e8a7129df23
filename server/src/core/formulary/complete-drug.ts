/** Fills the lists that a drug file may leave out, so that everything that reads a drug finds them. */
import type { DoseRule, Drug, Formulary } from './model.ts';

/** What the schema has accepted: a drug whose empty lists may be absent. */
type GivenDrug = Pick<Drug, 'id' | 'genericName' | 'review'> &
  Partial<Omit<Drug, 'doseRules'>> & { readonly doseRules?: readonly GivenRule[] };
type GivenRule = Omit<DoseRule, 'limits'> & { readonly limits?: DoseRule['limits'] };

export function completeFormulary(given: Formulary): Formulary {
  return { ...given, drugs: given.drugs.map((drug) => completeDrug(drug)) };
}

function completeDrug(drug: GivenDrug): Drug {
  return {
    ...drug,
    synonyms: drug.synonyms ?? [],
    brands: drug.brands ?? [],
    codes: drug.codes ?? {},
    classes: drug.classes ?? [],
    products: (drug.products ?? []).map((product) => ({ ...product, strengths: product.strengths ?? [] })),
    doseRules: (drug.doseRules ?? []).map((rule) => ({ ...rule, limits: rule.limits ?? [] })),
    ceilings: drug.ceilings ?? [],
    adjustments: drug.adjustments ?? [],
    boxedWarnings: drug.boxedWarnings ?? [],
    contraindications: drug.contraindications ?? [],
    interactions: drug.interactions ?? [],
  };
}
