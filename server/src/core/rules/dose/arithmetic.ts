import type { DoseFact } from '../../facts/types.ts';
import { amountWords } from '../../judge/dose-words.ts';
import { describeAmount, describeDose, doseSubject } from '../dose-words.ts';
import type { ArticleRule } from '../rule.ts';
import { impossibleWeight } from '../weight-at-maximum.ts';

/** Reports "100 mg three times daily (400 mg/day)": the regimen and the total beside it cannot both be right. */
export const doseArithmetic: ArticleRule = {
  id: 'dose/arithmetic',
  scope: 'article',
  summary:
    'The total stated for a day is not what the regimen adds up to, or a maximum does not fit its amount by weight.',
  rationale:
    'A regimen with its total is written to be safe, and when the two differ one of them is wrong. Only a total that ' +
    'stands with its regimen is compared, with two per cent for rounding; doses as needed give any total up to theirs. ' +
    'An amount by weight that reaches its maximum below 6 kg or above 400 kg has a slip in one of the two.',
  needs: ['doses'],
  defaultSeverity: 'error',
  messages: {
    differs: '{dose} adds up to {computed}, not {stated}. Check the amount, the frequency and the total at the source.',
    weight:
      '{dose} reaches its maximum of {most} at a body weight of {kg} kg. Check both numbers and units at the source.',
  },
  examples: {
    bad: [
      {
        title: 'One of the numbers is wrong',
        markdown: 'Give pregabalin 100 mg three times daily (400 mg/day).',
        reports: '400 mg/day',
      },
    ],
    good: [
      { title: 'They agree', markdown: 'Give pregabalin 100 mg three times daily (300 mg/day).' },
      { title: 'A range of both', markdown: 'Give pregabalin 50-100 mg three times daily (150-300 mg/day).' },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://pubmed.ncbi.nlm.nih.gov/12452740/'],
  *check(facts) {
    for (const dose of facts.doses) {
      const kg = impossibleWeight(dose);
      if (kg !== null && dose.max !== null)
        yield {
          messageId: 'weight',
          data: {
            dose: describeDose(dose),
            most: `${dose.max.value} ${dose.max.unit}`,
            kg: String(Math.round(kg * 10) / 10),
          },
          span: dose.span,
          subject: doseSubject(dose),
          severity: 'warning',
        };
      if (dose.asNeeded || dose.confidence === 'low' || dose.unit === null) continue;
      const sum = dailySum(dose);
      const { daily } = dose;
      if (sum === null || daily?.from !== 'stated' || daily.unit !== dose.unit) continue;
      if (fits(daily.low, dose.low, sum) && fits(daily.high, dose.high, sum)) continue;
      const computed = { low: times(dose.low, sum.min), high: times(dose.high, sum.max), unit: daily.unit, per: 'day' };
      const words = {
        computed: amountWords(computed, dose.basis),
        stated: amountWords({ ...daily, per: 'day' }, dose.basis),
      };
      yield {
        messageId: 'differs',
        data: { dose: describeAmount(dose), ...words },
        span: dose.parts.find((part) => part.kind === 'total')?.span ?? dose.span,
        subject: doseSubject(dose),
        related: [{ span: dose.span, message: describeAmount(dose) }],
      };
    }
  },
};

interface Times {
  readonly min: number;
  readonly max: number;
}

/** How often a day the regimen gives the dose; null where no total stands beside it. */
function dailySum({ frequency, parts, per }: DoseFact): Times | null {
  if (frequency === null || per === 'day' || !parts.some((part) => part.kind === 'total')) return null;
  const { min, max, period, periodMax, periodUnit } = frequency;
  if (periodUnit === 'd') return period === 1 && periodMax === undefined ? { min, max } : null;
  if (periodUnit !== 'h' || period <= 0) return null;
  return { min: (24 / (periodMax ?? period)) * min, max: (24 / period) * max };
}

const ROUNDING = 0.02;

/** The stated end is a product of the dose's end and some count that the frequency allows. */
function fits(stated: number | null, single: number | null, { min, max }: Times): boolean {
  if (stated === null || single === null) return true;
  return stated >= single * min * (1 - ROUNDING) && stated <= single * max * (1 + ROUNDING);
}

const times = (amount: number | null, count: number): number | null =>
  amount === null ? null : Math.round(amount * count * 1e6) / 1e6;
