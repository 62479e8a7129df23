import type { ReferenceFact } from '../facts/types.ts';
import { pairByKey, pairByLikeness } from './pair.ts';
import { sourceIdentities, sourceIdentity, sourceLabel, withoutNumber } from './sources.ts';
import type { ClinicalChange, Reviewed } from './types.ts';
import { overlap, plainWords, wordSet } from './words.ts';

const SAME_ENTRY = 0.6;

/** Entries of the reference list that are new, gone, or now name another source. Order, number and layout do not count. */
export function referenceChanges(before: Reviewed, after: Reviewed): ClinicalChange[] {
  const same = pairByKey(before.facts.references, after.facts.references, sourceIdentity);
  const like = pairByLikeness(same.removed, same.added, likeness);
  return [
    ...[...same.pairs, ...like.pairs].filter(([b, a]) => differs(b, a)).map(([b, a]) => changed(b, a)),
    ...like.removed.map((entry) => one(entry, 'removed')),
    ...like.added.map((entry) => one(entry, 'added')),
  ];
}

function likeness(b: ReferenceFact, a: ReferenceFact): number {
  const known = new Set(sourceIdentities(b));
  if (sourceIdentities(a).some((identity) => known.has(identity))) return 2;
  const shared = overlap(wordSet(b.text), wordSet(a.text));
  return shared >= SAME_ENTRY ? shared : -1;
}

/** What names the source: identifiers, year and title; where none was read, the words of the entry. */
function differs(b: ReferenceFact, a: ReferenceFact): boolean {
  const facts = (r: ReferenceFact): readonly unknown[] => [
    r.doi?.toLowerCase(),
    r.pmid,
    r.year,
    plainWords(r.title ?? ''),
  ];
  if (b.title === null || a.title === null)
    return plainWords(withoutNumber(b.text)) !== plainWords(withoutNumber(a.text));
  return JSON.stringify(facts(b)) !== JSON.stringify(facts(a));
}

const changed = (b: ReferenceFact, a: ReferenceFact): ClinicalChange => ({
  kind: 'reference',
  change: 'changed',
  about: `entry ${a.key ?? a.position}`,
  before: withoutNumber(b.text),
  after: withoutNumber(a.text),
  level: 'info',
  place: { side: 'after', span: a.span },
});

const one = (entry: ReferenceFact, change: 'added' | 'removed'): ClinicalChange => ({
  kind: 'reference',
  change,
  about: `entry ${entry.key ?? entry.position}`,
  before: change === 'removed' ? sourceLabel(entry) : null,
  after: change === 'added' ? sourceLabel(entry) : null,
  level: change === 'removed' ? 'warning' : 'info',
  place: { side: change === 'removed' ? 'before' : 'after', span: entry.span },
});
