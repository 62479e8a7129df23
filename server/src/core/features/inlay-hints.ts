import type { ArticleFacts, DoseFact } from '../facts/types.ts';
import { amountWords } from '../judge/dose-words.ts';
import type { Translate } from '../text/translate.ts';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Behind a dose that is given several times: what it comes to in a day. */
export function inlayHints(facts: ArticleFacts, from: number, to: number, t: Translate): readonly InlayHint[] {
  return facts.doses
    .filter(({ span, confidence }) => confidence === 'high' && from <= span.end && span.end <= to)
    .flatMap((dose) => totalOf(dose, t));
}

function totalOf({ daily, span }: DoseFact, t: Translate): readonly InlayHint[] {
  if (daily === null || daily.from !== 'computed') return [];
  const label = `= ${amountWords({ ...daily, per: 'day' }, daily.basis)}`;
  const tooltip = t('What the dose comes to in a day, worked out from how often it is given.');
  return [{ offset: span.end, label, tooltip }];
}
