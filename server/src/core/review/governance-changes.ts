import type { DisclaimerFact } from '../facts/types.ts';
import { disclaimerPart } from '../rules/disclaimer-parts.ts';
import type { ClinicalChange, Reviewed } from './types.ts';

/**
 * Who may rely on the article, and on whose word: status, reviewers, approval, audience, next review. An audience that
 * came or went with its disclaimer is not said twice.
 */
export function statusChanges(before: Reviewed, after: Reviewed): ClinicalChange[] {
  const then = stated(before);
  const now = stated(after);
  return [...then.keys()].flatMap((name): ClinicalChange[] => {
    const [b, a] = [then.get(name) ?? null, now.get(name) ?? null];
    if (b === a || (name === 'audience' && (b === null || a === null))) return [];
    return [
      {
        kind: 'status',
        change: b === null ? 'added' : a === null ? 'removed' : 'changed',
        about: name,
        before: b,
        after: a,
        level: a === null ? 'warning' : 'info',
        place: { side: 'after', span: after.facts.governance.statuses[0]?.span ?? after.facts.governance.anchor },
      },
    ];
  });
}

function stated({ facts }: Reviewed): Map<string, string | null> {
  const { article, governance } = facts;
  const list = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(', '));
  return new Map([
    ['status', article.status?.replace('-', ' ') ?? null],
    ['audience', article.audience],
    ['reviewers', list(article.reviewers)],
    ['approved by', governance.approvedBy],
    ['approved on', governance.approvedOn],
    ['next review', article.nextReview],
    ['publish', governance.publish ? 'yes' : null],
    ['jurisdiction', list(governance.jurisdictions)],
  ]);
}

/** Disclaimers that came or went, and parts that they say or no longer say. Other words for the same parts are no change. */
export function disclaimerChanges(before: Reviewed, after: Reviewed): ClinicalChange[] {
  const [then, now] = [partsOf(before.facts.disclaimers), partsOf(after.facts.disclaimers)];
  if (then === now) return [];
  const lost = (then ?? '').split('; ').some((part) => part !== '' && !(now ?? '').split('; ').includes(part));
  const gone = before.facts.disclaimers[0];
  const here = after.facts.disclaimers[0];
  return [
    {
      kind: 'disclaimer',
      change: then === null ? 'added' : now === null ? 'removed' : 'changed',
      about: 'disclaimer',
      before: then,
      after: now,
      level: now === null ? 'error' : lost ? 'warning' : 'info',
      place:
        here === undefined && gone !== undefined
          ? { side: 'before', span: gone.span }
          : { side: 'after', span: here?.span ?? after.facts.governance.anchor },
    },
  ];
}

function partsOf(disclaimers: readonly DisclaimerFact[]): string | null {
  if (disclaimers.length === 0) return null;
  const audiences = disclaimers.flatMap((d) => (d.audience === null ? [] : [`for ${d.audience}s`]));
  const parts = [...new Set(disclaimers.flatMap((d) => d.parts))]
    .sort()
    .map((part) => disclaimerPart(part)?.what ?? part);
  return [...new Set([...audiences.sort(), ...parts])].join('; ') || 'nothing that is known';
}
