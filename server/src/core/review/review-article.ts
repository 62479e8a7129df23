import { citationChanges } from './citation-changes.ts';
import { doseChanges } from './dose-changes.ts';
import { disclaimerChanges, statusChanges } from './governance-changes.ts';
import { referenceChanges } from './reference-changes.ts';
import { stepChanges } from './step-changes.ts';
import { strengthChanges } from './strength-changes.ts';
import { suppressionChanges } from './suppression-changes.ts';
import type { ChangeKind, ClinicalChange, Reviewed } from './types.ts';

const KINDS: readonly ChangeKind[] = [
  'dose',
  'strength',
  'step',
  'citation',
  'reference',
  'disclaimer',
  'status',
  'suppression',
  'baseline',
];

/**
 * The clinical differences between two states of an article, in the order in which a reviewer reads them: by kind, then
 * by place. What only moved or was worded anew gives none. A new article is compared with an empty one.
 */
export function reviewArticle(before: Reviewed, after: Reviewed): ClinicalChange[] {
  const changes = [
    ...doseChanges(before, after),
    ...strengthChanges(before, after),
    ...stepChanges(before, after),
    ...citationChanges(before, after),
    ...referenceChanges(before, after),
    ...disclaimerChanges(before, after),
    ...statusChanges(before, after),
    ...suppressionChanges(before, after),
  ];
  return changes.sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.place.span.start - b.place.span.start,
  );
}
