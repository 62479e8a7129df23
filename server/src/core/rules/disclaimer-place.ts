import type { Config } from '../config/types.ts';
import type { ArticleFacts, DisclaimerFact } from '../facts/types.ts';
import { audienceOf } from './governance.ts';
import type { Problem } from './rule.ts';

/** A problem where the policy asks for a place and no disclaimer stands there. */
export function* misplaced(facts: ArticleFacts, config: Config): Iterable<Problem> {
  const { place } = config.disclaimer[audienceOf(facts, config)];
  const [first] = facts.disclaimers;
  if (place === 'anywhere' || first === undefined) return;
  const isRight = place === 'start' ? isAtStart : isAtEnd;
  if (facts.disclaimers.some((disclaimer) => isRight(disclaimer, facts))) return;
  yield { messageId: place, span: first.span, subject: place };
}

/** Before the first section and the first dose; its own heading may stand above it. */
function isAtStart({ span }: DisclaimerFact, { outline, doses, article }: ArticleFacts): boolean {
  const title = article.titleSpan?.end ?? 0;
  const before = outline.filter(({ heading }) => heading.start >= title && heading.start < span.start);
  const isOwn = before.length === 1 && (before[0]?.span.end ?? 0) >= span.end;
  return (before.length === 0 || isOwn) && !doses.some((dose) => dose.span.start < span.start);
}

/** Behind the last dose; only the reference list may follow. */
function isAtEnd({ span }: DisclaimerFact, { outline, doses, governance }: ArticleFacts): boolean {
  const after = outline.filter(({ heading }) => heading.start >= span.end);
  return (
    after.every(({ heading }) => heading.start === governance.referenceHeading?.start) &&
    !doses.some((dose) => dose.span.start >= span.end)
  );
}
