/** Tells whom a dose is for from what it is for: "If diabetes: lisinopril 10 mg" under "Hypertension" treats the latter. */
import type { IndexedDrug, IndicationVocabulary } from '../../../formulary/formulary-index.ts';
import type { IndicationRef } from '../../types.ts';
import type { OwnUse } from './sentence-use.ts';

/** "if", "in patients with", "with known": what leads a group of patients. */
const GROUP =
  /(?:^|[\s(,;:])(?:if|in|with|having|has|have|when|where) (?:(?:known|comorbid|coexisting|co-existing|concomitant|concurrent|also|there is|patient has|patients have|type 2|type 1) ){0,2}$/i;

/** The condition of the sentence is that of a group, as its words say. */
export const isLedAsGroup = (text: string, { match }: OwnUse): boolean =>
  GROUP.test(text.slice(Math.max(0, match.start - 60), match.start));

export interface Uses {
  readonly own: string;
  readonly above: IndicationRef;
}

/** Every drug is known to be given for what stands above, and none for the condition of the sentence. */
export function isGroupAlone(
  { own, above }: Uses,
  drugs: readonly (IndexedDrug | undefined)[],
  { covers }: IndicationVocabulary,
): boolean {
  const { id, from } = above;
  if (id === null || from === 'sentence' || from === 'item' || covers(own, id) || covers(id, own)) return false;
  return (
    drugs.length > 0 &&
    drugs.every((drug) => {
      const uses = drug?.doseRules.flatMap(({ indications }) => indications.map((use) => use.id)) ?? [];
      return uses.some((use) => covers(use, id)) && !uses.some((use) => covers(use, own) || covers(own, use));
    })
  );
}
