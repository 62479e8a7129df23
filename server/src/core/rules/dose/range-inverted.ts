import type { DoseFact } from '../../facts/types.ts';
import { describeAmount, doseSubject } from '../dose-words.ts';
import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "120-60 mg": one of the ends is wrong, and the reader cannot know which. */
export const doseRangeInverted: ArticleRule = {
  id: 'dose/range-inverted',
  scope: 'article',
  summary: 'The lower end of a dose range is above its upper end.',
  rationale:
    'A range that runs downwards is a slip of the pen or lost digits: "15-10 mg" may have been "1.5-10 mg" or "15-100 mg". ' +
    'Reductions ("taper from 20 to 5 mg") are steps and not ranges, "500-1 g" is 500 mg to 1 g in short, and "8 to 1" a ratio.',
  needs: ['doses'],
  defaultSeverity: 'error',
  messages: {
    inverted:
      'The range {range} runs from the higher to the lower amount. Check both ends at the source; a digit may be lost.',
  },
  examples: {
    bad: [{ title: 'Ends exchanged', markdown: 'Give duloxetine 120-60 mg daily.', reports: '120-60 mg daily' }],
    good: [{ title: 'Ends in order', markdown: 'Give duloxetine 60-120 mg daily.' }],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://simplifier.net/guide/ukcoreimplementationguideformedicines/CommonPrinciples'],
  *check(facts) {
    if (!isEnglish(facts)) return;
    for (const dose of facts.doses) {
      if (!isInverted(dose) || isRatio(dose) || isPair(dose) || dose.phase === 'decrement') continue;
      const range = describeAmount(dose);
      const subject = doseSubject(dose);
      const unsure = dose.confidence !== 'high';
      yield { messageId: 'inverted', data: { range }, span: dose.span, subject, unsure };
    }
  },
};

/** "500-1 g" and "500-1 L" leave out the smaller unit; nobody would mean 500 g. */
function isInverted({ low, high, unit }: DoseFact): boolean {
  if (low === null || high === null || low <= high) return false;
  return !((unit === 'g' || unit === 'L') && low >= 100 * high);
}

/** "Augmentin 875-125 mg": so much of the one and so much of the other. Nothing is said where no drug is known. */
const isPair = ({ drugs }: DoseFact): boolean => drugs.every(({ name }) => name.includes('/'));

/** "Copper 2 mg (8 to 1 mg with zinc)": so many parts to one. */
const isRatio = ({ high, parts, frequency, per, basis, routes }: DoseFact): boolean =>
  high === 1 &&
  frequency === null &&
  per === null &&
  basis === null &&
  routes.length === 0 &&
  parts.some(({ kind, text }) => kind === 'between' && /to/i.test(text));
