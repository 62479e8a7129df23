import type { RecommendationFact } from '../facts/types.ts';
import { pairByKey, pairByLikeness } from './pair.ts';
import type { ClinicalChange, Reviewed } from './types.ts';
import { firstWords, overlap, wordSet } from './words.ts';

interface Advice {
  readonly fact: RecommendationFact;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

const SAME_ADVICE = 0.5;

/** Advice whose direction, strength or certainty changed. New and dropped advice shows in its doses, steps and claims. */
export function strengthChanges(before: Reviewed, after: Reviewed): ClinicalChange[] {
  const key = ({ text, fact }: Advice): string => `${fact.verb}|${[...wordSet(text)].join(' ')}`;
  const same = pairByKey(adviceOf(before), adviceOf(after), key);
  const like = pairByLikeness(same.removed, same.added, likeness);
  return [...same.pairs, ...like.pairs].flatMap(([b, a]) => compare(b, a));
}

const adviceOf = ({ facts, text }: Reviewed): Advice[] =>
  facts.recommendations.map((fact) => {
    const words = text.slice(fact.span.start, fact.span.end);
    return { fact, text: words, words: wordSet(words) };
  });

function likeness(b: Advice, a: Advice): number {
  if ([...b.fact.drugs].sort().join() !== [...a.fact.drugs].sort().join()) return -1;
  const shared = overlap(b.words, a.words);
  return shared >= SAME_ADVICE ? shared : -1;
}

function compare(b: Advice, a: Advice): ClinicalChange[] {
  const then = said(b.fact);
  const now = said(a.fact);
  if (then.meaning === now.meaning) return [];
  return [
    {
      kind: 'strength',
      change: 'changed',
      about: firstWords(a.text),
      before: then.words,
      after: now.words,
      level: 'warning',
      place: { side: 'after', span: a.fact.span },
    },
  ];
}

/** Verbs of one force are one meaning: "should be used" says what "is recommended" says. */
function said({ verb, strength, certainty }: RecommendationFact): { readonly meaning: string; readonly words: string } {
  const words = [verb, strength && `${strength} recommendation`, certainty && `${certainty} certainty`];
  return {
    meaning: [forceOf(verb), strength, certainty].join('|'),
    words: words.filter((word) => word !== null && word !== '').join(', '),
  };
}

/** GRADE's four: strong or weak, for or against; lines of treatment stand for themselves. */
function forceOf(verb: string): string {
  const line = /\b(first|second|third)[- ]line\b/.exec(verb)?.[1];
  if (line !== undefined) return `${line} line`;
  const against = /\b(?:not|never|against|avoid(?:ed)?|cannot)\b/.test(verb);
  const weak = /\b(?:suggest(?:s|ed)?|consider(?:ed)?|may|might|can|could|conditionally)\b/.test(verb);
  return `${weak ? 'weak' : 'strong'} ${against ? 'against' : 'for'}`;
}
