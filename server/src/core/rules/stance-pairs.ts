import type { StanceFact } from '../facts/prose/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { isEnglish } from './governance.ts';
import type { CorpusArticle, Problem } from './rule.ts';

export interface StancePlace {
  readonly path: string;
  readonly fact: StanceFact & { readonly condition: string };
}

/** What all articles say of drugs for a known condition, by condition, in the order of their paths. */
export function stancesByCondition(articles: readonly CorpusArticle[]): ReadonlyMap<string, readonly StancePlace[]> {
  const groups = new Map<string, StancePlace[]>();
  const sorted = [...articles].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const { path, facts } of sorted.filter((article) => isEnglish(article.facts))) {
    for (const fact of facts.prose.stances) {
      const { condition } = fact;
      if (condition === null) continue;
      const place = { path, fact: { ...fact, condition } };
      const group = groups.get(condition);
      if (group === undefined) groups.set(condition, [place]);
      else group.push(place);
    }
  }
  return groups;
}

export interface Opposed {
  readonly place: StancePlace;
  readonly rivals: readonly StancePlace[];
}

/** For each article and drug the first statement that others oppose, with one rival an article; at most five. */
export function opposed(
  places: readonly StancePlace[],
  isOpposed: (a: StanceFact, b: StanceFact) => boolean,
): readonly Opposed[] {
  const found = new Map<string, Opposed>();
  for (const place of places) {
    const key = `${place.path}\u0000${place.fact.drug}`;
    if (found.has(key)) continue;
    const rivals = new Map<string, StancePlace>();
    for (const other of places) {
      if (other.path === place.path || rivals.has(other.path) || rivals.size >= 5) continue;
      if (isOpposed(place.fact, other.fact)) rivals.set(other.path, other);
    }
    if (rivals.size > 0) found.set(key, { place, rivals: [...rivals.values()] });
  }
  return [...found.values()];
}

/** One problem about a statement and what others say, in words that the rule gives to each. */
export function stanceProblem(
  { place, rivals }: Opposed,
  formulary: FormularyIndex,
  words: (fact: StanceFact) => string,
): Problem {
  const { fact } = place;
  return {
    messageId: 'conflict',
    data: {
      drug: fact.name.charAt(0).toUpperCase() + fact.name.slice(1),
      own: words(fact),
      other: words(rivals[0]?.fact ?? fact),
      where: rivals.map((rival) => rival.path).join(', '),
      condition: formulary.indications.label(fact.condition) ?? fact.condition,
    },
    span: fact.span,
    subject: `${fact.drug}|${fact.condition}`,
    related: rivals.map((rival) => ({
      path: rival.path,
      span: rival.fact.span,
      message: `${rival.fact.name}: ${words(rival.fact)}`,
    })),
  };
}
