/** Tells when a name stands for comparison, or as what the patient takes besides: the dose nearby is another drug's. */
import { type Tokens, wordAt } from '../tokens/token.ts';

/** The word right before the name, and a word that must stand one or two places further back. */
const BEFORE: readonly (readonly [last: string, previous?: string])[] = [
  ['than'],
  ['versus'],
  ['vs'],
  ['taking'],
  ['receiving'],
  ['on'],
  ['unlike'],
  ['from'],
  ['concomitant'],
  ['after'],
  ['using'],
  ['tolerate'],
  ['despite'],
  ['without'],
  ['failed'],
  ['by'],
  ['with', 'compared'],
  ['with', 'combined'],
  ['with', 'combination'],
  ['with', 'interaction'],
  ['with', 'interacts'],
  ['with', 'concomitant'],
  ['with', 'coadministered'],
  ['to', 'compared'],
  ['to', 'contrast'],
  ['to', 'preferred'],
  ['to', 'preferable'],
  ['to', 'superior'],
  ['to', 'inferior'],
  ['of', 'place'],
  ['over', 'preferred'],
  ['over', 'advantage'],
  ['to', 'added'],
  ['to', 'similar'],
  ['to', 'alternative'],
  ['to', 'allergic'],
  ['of', 'instead'],
];

/** "Cross-taper from A: reduce by 10 mg": it is A that is dosed. */
const isTapered = (tokens: Tokens, first: number): boolean =>
  wordAt(tokens, first - 1) === 'from' && /^(?:taper|tapering|wean|weaning)$/.test(wordAt(tokens, first - 2));

/** "followed by B 0.6 mg/kg": it is B that comes next. */
const isNext = (tokens: Tokens, first: number): boolean =>
  wordAt(tokens, first - 1) === 'by' && wordAt(tokens, first - 2) === 'followed';

export function isCompared(tokens: Tokens, first: number): boolean {
  if (isTapered(tokens, first) || isNext(tokens, first)) return false;
  const word = wordAt(tokens, first - 1);
  return BEFORE.some(([last, previous]) => {
    if (word !== last) return false;
    return previous === undefined || wordAt(tokens, first - 2) === previous || wordAt(tokens, first - 3) === previous;
  });
}
