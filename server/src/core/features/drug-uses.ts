import type { ArticleFacts, DrugMention } from '../facts/types.ts';
import type { Span } from '../text/span.ts';

/** The drug named at an offset; its end counts too. */
export const drugAt = (facts: ArticleFacts, offset: number): DrugMention | null =>
  facts.drugs.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;

/** Every place where the drug at an offset is named, by whatever name. */
export function drugUses(facts: ArticleFacts, offset: number): readonly Span[] {
  const drug = drugAt(facts, offset);
  return drug === null ? [] : mentionsOf(facts, drug);
}

const mentionsOf = (facts: ArticleFacts, drug: Pick<DrugMention, 'id' | 'name'>): readonly Span[] =>
  facts.drugs.filter((one) => drugKey(one) === drugKey(drug)).map(({ span }) => span);

/** Equal for all names of one drug. */
export const drugKey = ({ id, name }: Pick<DrugMention, 'id' | 'name'>): string => id ?? name.toLowerCase();
