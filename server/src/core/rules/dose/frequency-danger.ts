import type { DoseFact } from '../../facts/types.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import type { ArticleRule } from '../rule.ts';
import { isWeeklyOnly } from '../weekly-medicines.ts';

/** Reports a medicine for once a week that is given every day: the slip that kills with methotrexate. */
export const doseFrequencyDanger: ArticleRule = {
  id: 'dose/frequency-danger',
  scope: 'article',
  summary: 'A medicine that is given once a week is dosed every day.',
  rationale:
    'Daily methotrexate in place of weekly is fatal, and 70 mg of alendronate is the tablet of a week. Reported for a few ' +
    'medicines that their labels give once a week at that amount, and for every drug whose formulary rules are all weekly. ' +
    'Short courses, doses by body surface or weight, and cancer treatment are left alone.',
  needs: ['doses'],
  defaultSeverity: 'error',
  messages: {
    daily:
      '{dose} reads as a dose for every day, but this amount is given once a week: every day it would be seven times as much. Check the frequency at the label.',
  },
  examples: {
    bad: [{ title: 'The weekly tablet', markdown: 'Give alendronate 70 mg daily.', reports: '70 mg daily' }],
    good: [
      { title: 'Once a week', markdown: 'Give alendronate 70 mg once weekly.' },
      { title: 'The daily tablet', markdown: 'Give alendronate 10 mg daily.' },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: [
    'https://www.ismp.org/guidelines/best-practices-hospitals',
    'https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=alendronate',
  ],
  *check(facts, { formulary }) {
    for (const dose of facts.doses) {
      if (dose.role !== 'recommendation' || dose.confidence === 'low' || !isEveryDay(dose) || isCourse(dose)) continue;
      const drugs = dose.drugs.filter(({ kind, confidence }) => kind === 'drug' && confidence !== 'low');
      const drug = drugs.find((ref) => isWeeklyOnly(dose, ref.name, ref.id, formulary));
      if (drug === undefined) continue;
      yield { messageId: 'daily', data: { dose: describeDose(dose) }, span: dose.span, subject: doseSubject(dose) };
    }
  },
};

function isEveryDay({ frequency, per }: DoseFact): boolean {
  if (frequency === null) return per === 'day';
  const { period, periodUnit, max } = frequency;
  return (periodUnit === 'd' && period === 1 && max >= 1) || (periodUnit === 'h' && period <= 24);
}

const CANCER = /cancer|carcinom|leuk|lymphom|neoplas|sarcom|tumou?r|oncolog|ectopic/i;

/** Days that are counted out, and the schedules of chemotherapy. */
const isCourse = ({ days, count, duration, basis, indication }: DoseFact): boolean =>
  days !== null ||
  count !== null ||
  (duration !== null && !isNoCourse(duration)) ||
  basis !== null ||
  CANCER.test(indication?.text ?? '');

/** "Upright for 30 minutes" counts no days, and a start of four weeks is no short course; months may be another use. */
const isNoCourse = ({ unit, high, low }: NonNullable<DoseFact['duration']>): boolean =>
  unit === 'min' || unit === 'h' || (unit === 'wk' && (high ?? low ?? 0) <= 8);
