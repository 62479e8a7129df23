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

const MOST = 5;

/**
 * For each article and drug the first statement that others oppose, with one rival an article; at most five. Equal
 * statements are compared once, however many articles make them.
 */
export function opposed(
  places: readonly StancePlace[],
  isOpposed: (a: StanceFact, b: StanceFact) => boolean,
): readonly Opposed[] {
  const said = [...statements(places).values()];
  const found = new Map<string, Opposed>();
  for (const own of said) {
    const others = said.filter((other) => isOpposed(own[0].fact, other[0].fact));
    // One more than is shown: the own article is none of them.
    const nearest = onePerPath(others.flatMap((other) => other.slice(0, MOST + 1)));
    for (const place of own) {
      const key = `${place.path}\u0000${place.fact.drug}`;
      const rivals = nearest.filter(({ path }) => path !== place.path).slice(0, MOST);
      if (rivals.length > 0 && !found.has(key)) found.set(key, { place, rivals });
    }
  }
  return [...found.values()];
}

type Statement = [StancePlace, ...StancePlace[]];

/** Equal statements together, the first of each article. */
function statements(places: readonly StancePlace[]): ReadonlyMap<string, Statement> {
  const groups = new Map<string, Statement>();
  for (const place of places) {
    const key = [place.fact.drug, place.fact.stance, place.fact.line].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else if (group[group.length - 1]?.path !== place.path) group.push(place);
  }
  return groups;
}

function onePerPath(places: readonly StancePlace[]): readonly StancePlace[] {
  const byPath = new Map<string, StancePlace>();
  for (const place of places) if (!byPath.has(place.path)) byPath.set(place.path, place);
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MOST + 1);
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
