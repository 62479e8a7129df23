/** Every statement that a formulary must fulfil when it is loaded, cheap and basic ones first. */
import { leastDayWithinMaximum, orderedAmounts, withinStatedMaximum } from './amounts.ts';
import { ceilingsAboveMaxima } from './ceilings.ts';
import {
  guidelinesCanBeFound,
  labelEvidence,
  labelsHavePublishers,
  noGeneratedPages,
  sourcesExist,
  summariesStayDrafts,
} from './evidence.ts';
import {
  adjustmentsNameRules,
  retireNeedsExtends,
  reviewsAreSigned,
  ruleSaysSomething,
  uniqueIds,
  uniqueNames,
} from './identity.ts';
import { bandsInOrder, capByWeight, noOverlap } from './populations.ts';
import type { Invariant } from './problem.ts';
import { completeLimits, knownUnits, oneDimension } from './units.ts';

export const INVARIANTS: readonly Invariant[] = [
  uniqueIds,
  uniqueNames,
  sourcesExist,
  adjustmentsNameRules,
  retireNeedsExtends,
  ruleSaysSomething,
  completeLimits,
  knownUnits,
  oneDimension,
  orderedAmounts,
  withinStatedMaximum,
  leastDayWithinMaximum,
  bandsInOrder,
  noOverlap,
  capByWeight,
  ceilingsAboveMaxima,
  labelEvidence,
  guidelinesCanBeFound,
  labelsHavePublishers,
  noGeneratedPages,
  summariesStayDrafts,
  reviewsAreSigned,
];
