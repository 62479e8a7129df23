/** The dosages of a MedicationKnowledge, in R4's shape and in R5's. */
import { factsIn, isObject } from './extensions.ts';

export type Json = Readonly<Record<string, unknown>>;

export const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export interface Guideline {
  readonly dosage: Json;
  readonly type: unknown;
  readonly rest: Json;
  readonly uses: readonly string[];
}

/** Every dosage of R4's administration guidelines and R5's dosing guidelines. */
export function guidelinesOf({ administrationGuidelines, indicationGuideline }: Json): readonly Guideline[] {
  const four = objects(administrationGuidelines).flatMap((each) =>
    dosages(each, conceptWords(each.indicationCodeableConcept)),
  );
  const five = objects(indicationGuideline).flatMap((each) => {
    const uses = objects(each.indication).flatMap(({ concept }) => conceptWords(concept));
    return objects(each.dosingGuideline).flatMap((guideline) => dosages(guideline, uses));
  });
  return [...four, ...five];
}

function dosages(guideline: Json, uses: readonly string[]): readonly Guideline[] {
  const rest = factsIn(guideline.extension, 'rule');
  return objects(guideline.dosage).flatMap(({ type, dosage }) =>
    objects(dosage).map((each) => ({
      dosage: each,
      type: conceptWords(type)[0],
      rest: isObject(rest) ? rest : {},
      uses,
    })),
  );
}

export function conceptWords(concept: unknown): readonly string[] {
  if (!isObject(concept)) return [];
  const words = [concept.text, ...objects(concept.coding).map((each) => each.display)].find(
    (each) => typeof each === 'string',
  );
  return typeof words === 'string' ? [words] : [];
}
