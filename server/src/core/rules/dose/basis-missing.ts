import type { DoseFact } from '../../facts/types.ts';
import { findUnit } from '../../units/units.ts';
import { advisedDoses } from '../advised-doses.ts';
import { isForBand, isForChildren } from '../child-patients.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a dose for children that lacks what it is measured by: the weight, or the period of a divided amount. */
export const doseBasisMissing: ArticleRule = {
  id: 'dose/basis-missing',
  scope: 'article',
  summary: 'A dose for children is not tied to weight, or divides an amount without saying of which period.',
  rationale:
    'One amount for children of every age is wrong for most of them, and "30 mg/kg in 3 divided doses" is read as a ' +
    'dose or as a day. Ages, weight bands, limits, doses on the skin, in the nose, eye or ear and inhaled ones may stand as ' +
    'they are.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: {
    weight: '{dose} is one amount for children of any age and weight. Give it per kg, or for bands of age or weight.',
    period: '{dose} is divided, but not said to be a day’s amount. Write whether it is for each dose or for the day.',
  },
  examples: {
    bad: [
      {
        title: 'One amount for all children',
        markdown: 'In children, give amoxicillin 500 mg three times daily.',
        reports: '500 mg three times daily',
      },
    ],
    good: [
      { title: 'By weight', markdown: 'In children, give amoxicillin 25 mg/kg/day in two divided doses.' },
      { title: 'By age', markdown: 'In children aged 5 to 11 years, give amoxicillin 500 mg three times daily.' },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://publications.aap.org/pediatrics/article-abstract/129/5/916/73761'],
  *check(facts) {
    const doses = advisedDoses(facts);
    // Where the article has bands for the drug, an amount without one is taken from them.
    const banded = new Set(doses.flatMap((dose) => (isForChildren(dose) && isForBand(dose) ? nameOf(dose) : [])));
    for (const dose of doses) {
      const isOne = isOneForAll(dose) && !nameOf(dose).some((name) => banded.has(name));
      const messageId = isDividedAlone(dose) ? 'period' : isOne ? 'weight' : null;
      if (messageId === null) continue;
      yield { messageId, data: { dose: describeDose(dose) }, span: dose.span, subject: doseSubject(dose) };
    }
  },
};

const nameOf = ({ drugs }: DoseFact): string[] => drugs.map(({ id, name }) => id ?? name);

const isDividedAlone = ({ basis, per, divided, frequency, daily, openEnd, phase }: DoseFact): boolean =>
  basis === 'kg' &&
  openEnd === null &&
  phase !== 'loading' &&
  phase !== 'decrement' &&
  divided !== null &&
  per === null &&
  frequency === null &&
  daily === null;

const LOCAL: readonly string[] = [
  'topical',
  'transdermal',
  'inhaled',
  'nebulised',
  'intranasal',
  'ophthalmic',
  'otic',
  'rectal',
];

function isOneForAll(dose: DoseFact): boolean {
  if (dose.basis !== null || dose.max !== null || dose.openEnd !== null || dose.unit === null) return false;
  if (findUnit(dose.unit)?.dimension !== 'mass' || dose.routes.some((route) => LOCAL.includes(route))) return false;
  if (dose.frequency === null && dose.per !== 'day') return false;
  return dose.phase === 'unspecified' && isForChildren(dose) && !isForBand(dose);
}
