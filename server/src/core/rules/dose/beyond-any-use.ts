import type { DoseFact } from '../../facts/types.ts';
import type { IndexedDrug } from '../../formulary/formulary-index.ts';
import type { DoseRule } from '../../formulary/model.ts';
import { amountIn } from '../../judge/amounts.ts';
import { amountWords } from '../../judge/dose-words.ts';
import { inUnit, plainUnit } from '../../judge/in-unit.ts';
import { basisOf, rangeEndIn, usualIn } from '../../judge/rule-limits.ts';
import { DAY, DOSE, RATE, type Window } from '../../judge/window.ts';
import { type Decimal, decimal, divide, isAbove, multiply, toNumber } from '../../units/decimal.ts';
import { knownDrugs } from '../advised-doses.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import type { ArticleRule, Problem, RuleContext } from '../rule.ts';
import { boundWords, highestBound, rulesFor, type Top, withCeilings } from '../usual-amounts.ts';

/** Reports a dose that no verdict judged, but that is many times what the drug is given at for anything. */
export const doseBeyondAnyUse: ArticleRule = {
  id: 'dose/beyond-any-use',
  scope: 'article',
  summary: 'A dose whose use the formulary does not know is many times the highest dose of any use that it knows.',
  rationale:
    'A dose for a use without a rule is not judged, and a misplaced point in it would pass unseen. Reported only where ' +
    'the amount is more than five times the highest limit, range or ceiling of the drug by that route for anything, and ' +
    'usual for one of its uses once it is divided by ten or a thousand; where the uses of a drug differ by class (opioids, ' +
    'methotrexate, insulin), only a thousandfold slip is reported.',
  needs: ['article', 'doses'],
  defaultSeverity: 'warning',
  messages: {
    beyond:
      '{dose} is {times} times the {limit} that is the most for any use in the formulary, and a usual amount if divided by {shift}. Its own use could not be judged: check the number and the unit.',
    byWeight:
      '{dose} is, for a child of 10 kg already, {times} times the {limit} that is the most for any use in the formulary, and a usual amount if divided by 1000. Its own use could not be judged: check the unit.',
  },
  examples: {
    bad: [
      {
        title: 'Milligrams for micrograms, for a use without a rule',
        markdown: '# Postherpetic neuralgia\n\nGive levothyroxine 100 mg daily.',
        reports: '100 mg daily',
      },
    ],
    good: [
      { title: 'Within what it is used at', markdown: '# Postherpetic neuralgia\n\nGive levothyroxine 100 mcg daily.' },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://pubmed.ncbi.nlm.nih.gov/12452740/'],
  *check(facts, context) {
    if (!/^en\b/i.test(facts.article.language)) return;
    for (const dose of facts.doses) {
      if (!['recommendation', 'limit'].includes(dose.role) || dose.confidence === 'low') continue;
      if (dose.drugs.length !== 1) continue;
      for (const drug of knownDrugs(dose, context.formulary)) {
        if (!isUnjudged(dose, drug)) continue;
        const rules = rulesFor(dose, drug, context);
        const found = [DAY, DOSE, RATE].flatMap((window) => beyondIn(window, dose, drug, rules) ?? []);
        if (found.length > 0) yield* found.slice(0, 1);
        else if (dose.basis === 'kg')
          yield* [DAY, DOSE].flatMap((window) => beyondByWeight(window, dose, drug, context)).slice(0, 1);
      }
    }
  },
};

const isUnjudged = ({ verdicts }: DoseFact, { id }: IndexedDrug): boolean =>
  verdicts.every(({ drug, kind }) => drug !== id || kind === 'not-checked');

function beyondIn(window: Window, dose: DoseFact, drug: IndexedDrug, rules: readonly DoseRule[]): Problem | null {
  const given = amountIn(dose, window)?.high ?? null;
  const top = given === null ? null : topIn(window, dose, drug, rules);
  const amount = top === null || given === null ? null : inUnit(given, dose, plainUnit(top.unit));
  if (top === null || amount === null) return null;
  const least = drug.indicationRequired === true ? 100 : 5;
  if (!isAbove(amount, multiply(top.value, decimal(least)))) return null;
  const shift = SHIFTS.find((factor) => isUsualAt(divide(amount, decimal(factor)), factor, window, top, rules));
  const ratio = divide(amount, top.value);
  if (shift === undefined || ratio === null) return null;
  return {
    messageId: 'beyond',
    data: {
      dose: describeDose(dose),
      times: String(Math.floor(toNumber(ratio))),
      limit: amountWords({ ...boundWords(top), per: PER[window.kind] ?? null }, dose.basis),
      shift: String(shift),
    },
    span: dose.span,
    subject: doseSubject(dose, drug.id),
  };
}

/** A small child's weight: what is too much for it is too much for everybody. */
const [LEAST_KG, ADULT_KG] = [decimal(10), decimal(70)];

/** An amount by weight of a drug that is given by weight for nothing: a thousandfold slip passes every absolute dose. */
function beyondByWeight(window: Window, dose: DoseFact, drug: IndexedDrug, context: RuleContext): readonly Problem[] {
  if (!/^(?:mcg|mg|g)$/.test(dose.unit ?? '') || dose.drugs.some(({ inherited }) => inherited !== false)) return [];
  const absolute: DoseFact = { ...dose, basis: null };
  const rules = rulesFor(dose, drug, context).length > 0 ? [] : rulesFor(absolute, drug, context);
  const given = amountIn(absolute, window)?.high ?? null;
  const top = given === null ? null : topIn(window, absolute, drug, rules);
  const amount = top === null || given === null ? null : inUnit(given, absolute, plainUnit(top.unit));
  if (top === null || amount === null) return [];
  const [light, heavy] = [multiply(amount, LEAST_KG), divide(multiply(amount, ADULT_KG), decimal(1000))];
  const ratio = divide(light, top.value);
  if (!isAbove(light, multiply(top.value, decimal(20))) || ratio === null) return [];
  if (!isUsualAt(heavy, 1000, window, top, rules)) return [];
  return [
    {
      messageId: 'byWeight',
      data: {
        dose: describeDose(dose),
        times: String(Math.floor(toNumber(ratio))),
        limit: amountWords({ ...boundWords(top), per: PER[window.kind] ?? null }),
      },
      span: dose.span,
      subject: doseSubject(dose, drug.id),
    },
  ];
}

const SHIFTS = [10, 1000];
const PER: Readonly<Record<string, string>> = { hours: 'day', rate: 'hour', dose: 'dose' };

/** What is left without the zeros is a usual amount of some rule; without three of them, at least a tenth of one. */
function isUsualAt(amount: Decimal | null, by: number, window: Window, top: Top, rules: readonly DoseRule[]): boolean {
  if (amount === null) return false;
  return rules.some((rule) => {
    const usual = usualIn(rule, window) ?? (window === DOSE ? usualIn(rule, DAY) : null);
    const [low, high] = [rangeEndIn(usual, 'low', top.unit), rangeEndIn(usual, 'high', top.unit)];
    const reached = by === 1000 && basisOf(rule) === null ? multiply(amount, decimal(10)) : amount;
    return high !== null && !isAbove(amount, high) && (low === null || !isAbove(low, reached));
  });
}

/** The most that any rule gives; a single dose may be a whole day's. */
function topIn(window: Window, dose: DoseFact, drug: IndexedDrug, rules: readonly DoseRule[]): Top | null {
  const tops = (window === DOSE ? [DOSE, DAY] : [window]).flatMap((one) => {
    const top = highestBound(rules, one);
    return top === null ? [] : [{ ...top, value: dose.basis === null ? withCeilings(top, drug, one) : top.value }];
  });
  const [first, second] = tops;
  if (first === undefined || second === undefined) return first ?? null;
  if (second.unit !== first.unit) return null;
  return isAbove(second.value, first.value) ? second : first;
}
