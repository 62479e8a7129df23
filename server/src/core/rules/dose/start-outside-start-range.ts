import type { DoseFact } from '../../facts/types.ts';
import type { IndexedDrug } from '../../formulary/formulary-index.ts';
import { amountWords } from '../../judge/dose-words.ts';
import { matchRule } from '../../judge/match-population.ts';
import { personOf } from '../../judge/person.ts';
import { basisOf } from '../../judge/rule-limits.ts';
import { DAY, DOSE, type Window } from '../../judge/window.ts';
import { isAbove } from '../../units/decimal.ts';
import { advisedDoses, knownDrugs } from '../advised-doses.ts';
import { describeAmount, doseSubject } from '../dose-words.ts';
import type { ArticleRule, Problem, RuleContext } from '../rule.ts';
import { amountIn, boundWords, highestBound, ofUse, rulesFor } from '../usual-amounts.ts';

/** Reports a start above every starting dose of the formulary: what is right to keep up may be too much to begin with. */
export const doseStartOutsideStartRange: ArticleRule = {
  id: 'dose/start-outside-start-range',
  scope: 'article',
  summary: 'A starting dose is above the starting dose of every label and guideline for the use.',
  rationale:
    'Drugs are started low because the first doses harm most. Reported where the text says that the dose is a start and ' +
    'the formulary has starting doses for the use and the patients, all of them lower. A use without a starting dose of ' +
    'its own is not judged by another’s, and a start below the range is careful and not wrong.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: {
    above: '{drug} {dose} is above the starting dose of {limit} ({source}). Check the start at the source.',
  },
  examples: {
    bad: [
      {
        title: 'Twice the start of the label',
        markdown: 'Start duloxetine 120 mg daily for diabetic neuropathic pain.',
        reports: '120 mg daily',
      },
    ],
    good: [
      { title: 'The start of the label', markdown: 'Start duloxetine 60 mg daily for diabetic neuropathic pain.' },
      { title: 'A careful start', markdown: 'Start duloxetine 30 mg daily for diabetic neuropathic pain.' },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://dailymed.nlm.nih.gov/dailymed/'],
  *check(facts, context) {
    for (const dose of advisedDoses(facts)) {
      if (dose.phase !== 'start') continue;
      for (const drug of knownDrugs(dose, context.formulary)) {
        if (isToldByVerdict(dose, drug)) continue;
        const problem = startOf(dose, drug, context);
        if (problem !== null && !isBesideWeight(facts.doses, dose, drug)) yield problem;
      }
    }
  },
};

/** "Above what the label recommends" by its starting rule is the same finding. */
const isToldByVerdict = ({ verdicts }: DoseFact, { id, doseRules }: IndexedDrug): boolean =>
  verdicts.some(
    ({ kind, drug, rule }) =>
      drug === id &&
      kind === 'above-recommended' &&
      doseRules.some((of) => of.id === rule && of.doseType === 'initial'),
  );

/** "1.6 mcg/kg (mostly 100–125 mcg)": what the dose by weight comes to. */
const isBesideWeight = (doses: readonly DoseFact[], { block, basis }: DoseFact, { id }: IndexedDrug): boolean =>
  basis === null &&
  doses.some(
    (other) => other.basis !== null && other.block.start === block.start && other.drugs.some((drug) => drug.id === id),
  );

/** By the day where the rules bound it: the same total in more or fewer doses is the same start. */
function startOf(dose: DoseFact, drug: IndexedDrug, context: RuleContext): Problem | null {
  if (isAlsoByWeight(dose, drug, context)) return null;
  const rules = startRules(dose, drug, context);
  const day = highestBound(rules, DAY);
  const window: Window = day === null ? DOSE : DAY;
  const top = day ?? (dose.per === 'day' ? null : highestBound(rules, DOSE));
  const amount = top === null ? null : amountIn(upperEnd(dose, window), dose, top.unit);
  if (top === null || amount === null || !isAbove(amount, top.value)) return null;
  const per = window.kind === 'dose' ? 'dose' : 'day';
  const evidence = top.rule.evidence[0];
  const source = evidence === undefined ? undefined : drug.sources[evidence.source];
  return {
    messageId: 'above',
    data: {
      drug: drug.genericName,
      dose: describeAmount(dose),
      limit: amountWords({ ...boundWords(top), per }, dose.basis),
      source: source?.title ?? top.rule.id,
    },
    span: dose.span,
    subject: doseSubject(dose, drug.id),
  };
}

/** Where one may also start by weight, a fixed amount is too much for nobody whose weight is not told. */
function isAlsoByWeight(dose: DoseFact, drug: IndexedDrug, context: RuleContext): boolean {
  const others = drug.doseRules.filter((rule) => rule.doseType === 'initial' && basisOf(rule) !== dose.basis);
  return dose.basis === null && ofUse(others, dose, context).length > 0;
}

/** The starting rules of the use, for at least some of the patients and the release that is named. */
function startRules(dose: DoseFact, drug: IndexedDrug, context: RuleContext) {
  const person = personOf(dose.patient);
  return ofUse(rulesFor(dose, drug, context), dose, context).filter((rule) => {
    const match = matchRule(rule, person);
    const release = dose.release === null || rule.release === undefined || rule.release.includes(dose.release);
    return rule.doseType === 'initial' && release && (match === 'all' || match === 'some');
  });
}

/** The most that is started with; without a frequency one amount is the least that a day brings. */
function upperEnd(dose: DoseFact, window: Window): number | null {
  const single = dose.high ?? dose.low;
  if (window.kind === 'dose') return single;
  if (dose.daily !== null && dose.daily.unit === dose.unit) return dose.daily.high ?? dose.daily.low;
  return dose.frequency === null && (dose.per === null || dose.per === 'dose') ? single : null;
}
