import type { CorpusStance } from '../facts/corpus-facts.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { capital } from '../text/capital.ts';
import type { CorpusArticle, CorpusProblem } from './rule.ts';

/** "second-line"; what has no line counts as the first. */
export const lineWords = ({ line }: Pick<CorpusStance, 'line'>): string =>
  `${['first', 'second', 'third'][(line ?? 1) - 1]}-line`;

export interface StancePlace {
  readonly path: string;
  readonly fact: CorpusStance;
}

/** What all articles say of drugs for a known condition, by condition, in the order of their paths. */
export function stancesByCondition(articles: Iterable<CorpusArticle>): ReadonlyMap<string, readonly StancePlace[]> {
  const groups = new Map<string, StancePlace[]>();
  for (const { path, facts } of articles) {
    for (const fact of facts.stances) {
      const group = groups.get(fact.condition);
      if (group === undefined) groups.set(fact.condition, [{ path, fact }]);
      else group.push({ path, fact });
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
  isOpposed: (a: CorpusStance, b: CorpusStance) => boolean,
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
  words: (fact: CorpusStance) => string,
): CorpusProblem {
  const { fact } = place;
  return {
    messageId: 'conflict',
    data: {
      drug: capital(fact.name),
      own: words(fact),
      other: words(rivals[0]?.fact ?? fact),
      where: rivals.map((rival) => rival.path).join(', '),
      condition: formulary.indications.label(fact.condition) ?? fact.condition,
    },
    span: fact.at,
    subject: `${fact.drug}|${fact.condition}`,
    related: rivals.map((rival) => ({
      path: rival.path,
      span: rival.fact.at,
      message: `${rival.fact.name}: ${words(rival.fact)}`,
    })),
  };
}
