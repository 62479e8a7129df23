import type { ArticleFacts, DoseFact } from '../facts/types.ts';
import { amountWords } from '../judge/dose-words.ts';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Behind a dose that is given several times: what it comes to in a day. */
export function inlayHints(facts: ArticleFacts, from: number, to: number): readonly InlayHint[] {
  return facts.doses
    .filter(({ span, confidence }) => confidence === 'high' && from <= span.end && span.end <= to)
    .flatMap(totalOf);
}

function totalOf({ daily, span }: DoseFact): readonly InlayHint[] {
  if (daily === null || daily.from !== 'computed') return [];
  const label = `= ${amountWords({ ...daily, per: 'day' }, daily.basis)}`;
  return [
    { offset: span.end, label, tooltip: 'What the dose comes to in a day, worked out from how often it is given.' },
  ];
}
