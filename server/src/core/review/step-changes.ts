import type { AlgorithmFact, AlgorithmStep } from '../facts/types.ts';
import { pairByKey, pairByLikeness } from './pair.ts';
import type { ClinicalChange, Reviewed } from './types.ts';
import { firstWords, overlap, plainWords, wordSet } from './words.ts';

interface Step {
  readonly step: AlgorithmStep;
  /** Position in its pathway, from 1: where it is reached. */
  readonly place: number;
  readonly words: ReadonlySet<string>;
}

const SAME_PATHWAY = 0.3;
const SAME_STEP = 0.4;

/** Steps that are new, gone, in another place, or reached on another condition. New wording alone is no change. */
export function stepChanges(before: Reviewed, after: Reviewed): ClinicalChange[] {
  const paired = pairByLikeness(before.facts.algorithms, after.facts.algorithms, likenessOfPathways);
  return [
    ...paired.pairs.flatMap(([b, a]) => pathwayChanges(stepsOf(b), stepsOf(a))),
    ...paired.removed.flatMap((pathway) => stepsOf(pathway).map(removed)),
    ...paired.added.flatMap((pathway) => stepsOf(pathway).map(added)),
  ];
}

const wordsOf = (step: AlgorithmStep): string => [step.text, ...step.details].join(' ');

const stepsOf = (pathway: AlgorithmFact): Step[] =>
  pathway.steps.map((step, i) => ({ step, place: i + 1, words: wordSet(wordsOf(step)) }));

function likenessOfPathways(b: AlgorithmFact, a: AlgorithmFact): number {
  if (plainWords(b.title) === plainWords(a.title)) return 2;
  const all = (pathway: AlgorithmFact): ReadonlySet<string> => wordSet(pathway.steps.map(wordsOf).join(' '));
  const shared = overlap(all(b), all(a));
  return shared >= SAME_PATHWAY ? shared : -1;
}

function pathwayChanges(before: readonly Step[], after: readonly Step[]): ClinicalChange[] {
  const same = pairByKey(before, after, ({ step }) => plainWords(step.text));
  const like = pairByLikeness(same.removed, same.added, likenessOfSteps);
  const pairs = [...same.pairs, ...like.pairs];
  const kept = new Set(longestRun(pairs.map(([b, a]) => [b.place, a.place] as const)));
  return [
    ...pairs.flatMap(([b, a]) => compare(b, a, !kept.has(a.place))),
    ...like.removed.map(removed),
    ...like.added.map(added),
  ];
}

function likenessOfSteps(b: Step, a: Step): number {
  const shared = overlap(b.words, a.words);
  const drugs = b.step.drugs.length > 0 && b.step.drugs.join() === a.step.drugs.join() ? 0.4 : 0;
  return shared + drugs >= SAME_STEP ? shared + drugs : -1;
}

function compare(b: Step, a: Step, moved: boolean): ClinicalChange[] {
  const differs = moved || meaning(b.step) !== meaning(a.step);
  if (!differs) return [];
  return [
    {
      kind: 'step',
      change: 'changed',
      about: firstWords(a.step.text),
      before: describe(b, a),
      after: describe(a, b),
      level: 'warning',
      place: { side: 'after', span: a.step.span },
    },
  ];
}

/** What a step does clinically; its doses are compared as doses. */
const meaning = (step: AlgorithmStep): string =>
  JSON.stringify([step.kind === 'decision', plainWords(step.condition ?? ''), step.relation, [...step.drugs].sort()]);

const RELATIONS = {
  add: 'added to what is given',
  switch: 'instead of what is given',
  stop: 'after stopping',
  unstated: null,
} as const;

/** A step in its own words; what they leave open is added where it tells two states apart. */
function describe({ step, place }: Step, other?: Step): string {
  const relation = step.relation === null ? null : RELATIONS[step.relation];
  const differs = other !== undefined && step.relation !== other.step.relation;
  const unnamed = step.drugs.filter((drug) => !wordsOf(step).toLowerCase().includes(drug.toLowerCase()));
  return [
    `step ${place}: ${firstWords(step.text).replace(/[.;:]$/, '')}`,
    step.condition === null || step.text.includes(step.condition) ? null : step.condition,
    differs ? relation : null,
    unnamed.length === 0 || other === undefined ? null : unnamed.join(', '),
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** New places of the steps that kept their order: the longest rising run; all others have moved. */
function longestRun(places: readonly (readonly [before: number, after: number])[]): number[] {
  const sorted = [...places].sort(([x], [y]) => x - y).map(([, after]) => after);
  // ends[n] is the index of the smallest place with which a rising run of n + 1 steps can end.
  const ends: number[] = [];
  const previous = sorted.map((place, i) => {
    const n = ends.findIndex((end) => (sorted[end] ?? 0) >= place);
    const at = n < 0 ? ends.length : n;
    ends[at] = i;
    return ends[at - 1] ?? -1;
  });
  const run: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) run.push(sorted[i] ?? 0);
  return run;
}

const removed = (step: Step): ClinicalChange => ({
  kind: 'step',
  change: 'removed',
  about: firstWords(step.step.text),
  before: describe(step),
  after: null,
  level: 'warning',
  place: { side: 'before', span: step.step.span },
});

const added = (step: Step): ClinicalChange => ({
  kind: 'step',
  change: 'added',
  about: firstWords(step.step.text),
  before: null,
  after: describe(step),
  level: 'info',
  place: { side: 'after', span: step.step.span },
});
