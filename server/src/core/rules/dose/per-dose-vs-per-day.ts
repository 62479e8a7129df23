import type { DoseFact } from '../../facts/types.ts';
import type { IndexedDrug } from '../../formulary/formulary-index.ts';
import type { DoseRule } from '../../formulary/model.ts';
import { amountWords } from '../../judge/dose-words.ts';
import { usualIn } from '../../judge/rule-limits.ts';
import { DAY, DOSE } from '../../judge/window.ts';
import { decimal, isAbove, multiply } from '../../units/decimal.ts';
import { advisedDoses, knownDrugs } from '../advised-doses.ts';
import { describeAmount, doseSubject } from '../dose-words.ts';
import type { ArticleRule, Problem, RuleContext } from '../rule.ts';
import {
  amountIn,
  boundWords,
  highestBound,
  highestSingle,
  isUsual,
  ofUse,
  rulesFor,
  withCeilings,
} from '../usual-amounts.ts';

/** Reports a day's total that is given as each dose, and a single dose that is given as the day's total. */
export const dosePerDoseVsPerDay: ArticleRule = {
  id: 'dose/per-dose-vs-per-day',
  scope: 'article',
  summary: 'An amount fits the other period: a day’s total given as each dose, or a single dose as the day’s total.',
  rationale:
    '"3600 mg three times daily" multiplies what was meant for the whole day. Reported only when the regimen passes every ' +
    'limit of the drug for any use and the amount half as much again as any single dose, while it is a usual day; or when a day’s amount is a usual single dose ' +
    'and less than half of the lowest usual day. Steps, starts and doses in more than one reading are left alone.',
  needs: ['doses'],
  defaultSeverity: 'error',
  messages: {
    day: '{drug} {dose} comes to {total} a day, and no use of it allows more than {limit}; {amount} would be usual as the total of a day. Say which is meant.',
    single:
      '{drug} {dose} is far below a usual day, while {amount} would be usual as a single dose. Say whether the amount is for each dose or for the day.',
  },
  examples: {
    bad: [
      {
        title: 'The total of the day, three times',
        markdown: '# Postherpetic neuralgia\n\nGive gabapentin 3600 mg three times daily.',
        reports: '3600 mg three times daily',
      },
    ],
    good: [
      {
        title: 'The total said as such',
        markdown: '# Postherpetic neuralgia\n\nGive gabapentin 3600 mg daily in three divided doses.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts, context) {
    for (const dose of advisedDoses(facts)) {
      if (['start', 'increment', 'decrement', 'loading', 'threshold'].includes(dose.phase)) continue;
      for (const drug of knownDrugs(dose, context.formulary)) {
        const problem = dayAsDose(dose, drug, context) ?? doseAsDay(dose, drug, context);
        if (problem !== null) yield problem;
      }
    }
  },
};

/** "1800 mg three times daily" where 1800 mg is a usual day and the sum passes whatever the drug is used for. */
function dayAsDose(dose: DoseFact, drug: IndexedDrug, context: RuleContext): Problem | null {
  if (dose.frequency === null || dose.daily?.from !== 'computed' || dose.per === 'day' || dose.max !== null)
    return null;
  const rules = rulesFor(dose, drug, context);
  const top = highestBound(rules, DAY);
  const total = top === null ? null : amountIn(dose.daily.high ?? dose.daily.low, dose, top.unit);
  if (top === null || total === null || !isAbove(total, withCeilings(top, drug, DAY))) return null;
  if (!ofUse(rules, dose, context).some((rule) => isUsual(dose, rule, DAY)) || !passesSingle(dose, rules)) return null;
  const limit = boundWords({ value: withCeilings(top, drug, DAY), unit: top.unit });
  return problemOf('day', dose, drug, {
    total: amountWords(dose.daily, dose.basis),
    limit: amountWords(limit, dose.basis),
  });
}

/** The amount is half as much again as the highest single dose of any rule: no rounding, no other house's tablet. */
function passesSingle(dose: DoseFact, rules: readonly DoseRule[]): boolean {
  const kept = rules.filter((rule) => rule.doseType !== 'initial');
  // Of a drug of which only the starts are known, nothing is known of what it may come to.
  if (kept.length === 0) return false;
  return kept.every((rule) => {
    const single = highestSingle(rule);
    const amount = single === null ? null : amountIn(dose.high ?? dose.low, dose, single.unit);
    return single === null || (amount !== null && !isAbove(multiply(single.value, decimal(1.5)), amount));
  });
}

/** "15 mg/kg/day" where 15 mg/kg is a usual single dose and every usual day is more than twice as much. */
function doseAsDay(dose: DoseFact, drug: IndexedDrug, context: RuleContext): Problem | null {
  if (dose.per !== 'day' || dose.frequency !== null) return null;
  const rules = ofUse(rulesFor(dose, drug, context), dose, context);
  const single = rules.some((rule) => isUsual(dose, rule, DOSE));
  const days = rules.flatMap((rule) => usualIn(rule, DAY) ?? []);
  const isFarBelow = days.every((day) => {
    const high = amountIn(dose.high ?? dose.low, dose, day.unit);
    return day.low !== null && high !== null && isAbove(day.low, multiply(high, decimal(2)));
  });
  return single && days.length > 0 && isFarBelow ? problemOf('single', dose, drug, {}) : null;
}

type Words = Readonly<Record<string, string>>;

function problemOf(messageId: string, dose: DoseFact, drug: IndexedDrug, data: Words): Problem {
  const amount = amountWords({ low: dose.low, high: dose.high, unit: dose.unit ?? '' }, dose.basis);
  return {
    messageId,
    data: { drug: drug.genericName, dose: describeAmount(dose), amount, ...data },
    span: dose.span,
    subject: doseSubject(dose, drug.id),
  };
}
