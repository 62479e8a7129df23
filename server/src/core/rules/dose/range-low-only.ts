import { findUnit } from '../../units/units.ts';
import { advisedDoses } from '../advised-doses.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "at least 20 mg" with nothing that bounds it: the reader is told to give more, but not when to stop. */
export const doseRangeLowOnly: ArticleRule = {
  id: 'dose/range-low-only',
  scope: 'article',
  summary: 'A dose has a lower end and no upper one.',
  rationale:
    'A dose that is only bounded from below cannot be checked and has no end. Silent where a maximum stands with the dose ' +
    'or anywhere in the article for the same drug, for fluids, and for amounts that only mark a boundary ("above 300 mg").',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: { open: '{dose} has no upper end. Give the highest amount as well.' },
  examples: {
    bad: [
      { title: 'No upper end', markdown: 'Give duloxetine at least 60 mg daily.', reports: 'at least 60 mg daily' },
    ],
    good: [
      { title: 'Both ends', markdown: 'Give duloxetine 60-120 mg daily.' },
      { title: 'A maximum beside it', markdown: 'Give duloxetine at least 60 mg daily, maximum 120 mg daily.' },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://simplifier.net/guide/ukcoreimplementationguideformedicines/CommonPrinciples'],
  *check(facts) {
    const bounded = new Set(
      facts.doses
        .filter((dose) => dose.role === 'limit' || dose.max !== null)
        .flatMap((dose) => dose.drugs.map((drug) => drug.name)),
    );
    for (const dose of advisedDoses(facts)) {
      if (dose.openEnd !== 'high' || dose.low === null || dose.max !== null) continue;
      if (dose.unit === null || findUnit(dose.unit)?.dimension === 'volume') continue;
      if (['threshold', 'max', 'increment', 'decrement'].includes(dose.phase)) continue;
      if (dose.drugs.some((drug) => bounded.has(drug.name))) continue;
      yield { messageId: 'open', data: { dose: describeDose(dose) }, span: dose.span, subject: doseSubject(dose) };
    }
  },
};
