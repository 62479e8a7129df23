import { ofArticle } from '../facts/of-article.ts';
import type { DoseFact, DrugRef } from '../facts/types.ts';
import type { FormularyIndex, IndexedDrug } from '../formulary/formulary-index.ts';
import { doseSubject } from './dose-words.ts';
import type { Problem } from './rule.ts';

/** Doses that the article advises in one reading; what is quoted, forbidden or doubtful says nothing of what is missing. */
export const advisedDoses = ofArticle((facts): readonly DoseFact[] =>
  /^en\b/i.test(facts.article.language) ? facts.doses.filter(isAdvised) : [],
);

const isAdvised = ({ role, confidence, drugs, unit }: DoseFact): boolean =>
  role === 'recommendation' && confidence === 'high' && drugs.length > 0 && unit !== null;

/** A single drug by its own name. A class, or one of several, could stand for anything. */
export const soleDrug = (dose: DoseFact): DrugRef | null => {
  const [drug, other] = dose.drugs;
  return drug === undefined || other !== undefined || drug.kind === 'class' ? null : drug;
};

/** The drugs of a dose that the formulary knows. */
export function knownDrugs({ drugs }: DoseFact, formulary: FormularyIndex): readonly IndexedDrug[] {
  const found: IndexedDrug[] = [];
  for (const { id, kind } of drugs) {
    const drug = id === null || kind === 'class' ? null : formulary.drug(id);
    if (drug != null) found.push(drug);
  }
  return found;
}

type OfDrug = readonly [DrugRef, readonly DoseFact[]];

/** The advised doses of each drug, in reading order. */
export const dosesByDrug = ofArticle((facts): readonly OfDrug[] => {
  const groups = new Map<string, [DrugRef, DoseFact[]]>();
  for (const dose of advisedDoses(facts)) {
    for (const drug of dose.drugs) {
      const key = drug.id ?? drug.name;
      const group = groups.get(key);
      if (drug.kind === 'class') continue;
      if (group === undefined) groups.set(key, [drug, [dose]]);
      else group[1].push(dose);
    }
  }
  return [...groups.values()];
});

const SHOWN = 5;

/** One problem for a drug, at its first dose, with the next places beside it; null without a dose. */
export function oncePerDrug(messageId: string, drug: DrugRef, doses: readonly DoseFact[]): Problem | null {
  const [first, ...others] = doses;
  if (first === undefined) return null;
  const message = `another dose of ${drug.name}`;
  return {
    messageId,
    data: { drug: drug.name },
    span: first.span,
    subject: doseSubject({ ...first, low: null, high: null, per: null }, drug.id ?? drug.name),
    ...(others.length > 0 && { related: others.slice(0, SHOWN).map(({ span }) => ({ span, message })) }),
  };
}
