/**
 * Says in a few plain sentences what was read, what it was compared with, what came of it and what to do. Used by
 * findings, hover cards and reports, so that all of them say the same.
 */
import type { UnjudgedDose } from '../facts/types.ts';
import type { FormularyIndex, IndexedDrug } from '../formulary/formulary-index.ts';
import type { DoseRule } from '../formulary/model.ts';
import type { NotCheckedReason, Verdict } from '../formulary/verdict.ts';
import { capital } from '../text/capital.ts';
import { listed } from '../text/listed.ts';
import { rulesWithinUse } from './choose-rules.ts';
import { amountWords, doseWords, maximumWords, RELEASE_WORDS, routeWords } from './dose-words.ts';
import { inPeriodOf, limitWords, usualWords } from './limit-words.ts';
import { evidenceWords, regionWords, ruleWords } from './source-words.ts';
import { conditionWords, useWords } from './use-words.ts';

export { explainReading } from './explain-reading.ts';
export { type DoseFinding, type DoseFindingRule, findingFor } from './finding-for.ts';

/** What the sentences are made of. */
interface Telling {
  readonly dose: UnjudgedDose;
  readonly verdict: Verdict;
  /** "Pregabalin 300 mg twice a day (600 mg a day)". */
  readonly subject: string;
  /** "the US label (…)"; the ceiling's source for a ceiling. */
  readonly source: string;
  /** The formulary's words for what the dose is for. */
  readonly condition: string | null;
  /** " for postherpetic neuralgia", " for any use". */
  readonly use: string;
  /** "the guideline (…) gives 300–600 mg a day"; null where no guideline gives the dose. */
  readonly guideline: string | null;
  /** Ids of the drug's rules for a start. */
  readonly starts: readonly string[];
  /** Whether the rule is one for a start. */
  readonly isStart: boolean;
  /** Kinds of the condition that the label of the verdict's jurisdiction names; none where it names nothing of it. */
  readonly kinds: readonly string[];
  /** Whether `source` is a guideline for a use that its country's label does not name. */
  readonly isOffLabel: boolean;
}

/** One to four sentences; the assumption about the patients comes last. */
export function explainVerdict(dose: UnjudgedDose, verdict: Verdict, index: FormularyIndex): string {
  const drug = verdict.drug === null ? undefined : index.drug(verdict.drug);
  const assumed = verdict.assumed == null || verdict.kind === 'not-checked' ? '' : ` Judged for ${verdict.assumed}.`;
  return `${tell(telling(dose, verdict, drug, index))}${assumed}`;
}

function telling(dose: UnjudgedDose, verdict: Verdict, drug: IndexedDrug | undefined, index: FormularyIndex): Telling {
  const rule = drug?.doseRules.find(({ id }) => id === verdict.rule);
  const guideline = drug?.doseRules.find(({ id }) => id === verdict.guideline);
  const condition = conditionWords(dose, index);
  return {
    dose,
    verdict,
    subject: subjectWords(dose, verdict, drug),
    source: drug === undefined ? '' : rule === undefined ? ceilingWords(verdict, drug) : ruleWords(rule, drug),
    condition,
    use: useWords(dose, verdict, rule, drug, index),
    guideline:
      drug === undefined || guideline === undefined
        ? null
        : `${ruleWords(guideline, drug)} gives ${givenBy(guideline)}`,
    starts: (drug?.doseRules ?? []).filter(({ doseType }) => doseType === 'initial').map(({ id }) => id),
    isStart: rule?.doseType === 'initial',
    kinds: drug === undefined ? [] : kindsNamed(drug, dose, verdict, index),
    isOffLabel: rule?.status === 'off-label',
  };
}

function kindsNamed(
  drug: IndexedDrug,
  { indication }: UnjudgedDose,
  verdict: Verdict,
  index: FormularyIndex,
): string[] {
  const labels = drug.doseRules.filter(
    ({ status, jurisdiction }) => status === 'on-label' && jurisdiction === verdict.jurisdiction,
  );
  const condition = indication?.id ?? null;
  if (condition === null) return [];
  const kinds = rulesWithinUse(labels, condition, index.indications).flatMap(({ indications }) => indications);
  return [...new Set(kinds.filter(({ id }) => index.indications.covers(condition, id)).map(({ label }) => label))];
}

/** A ceiling's verdict names no rule; its source is found by what it limits. */
function ceilingWords({ limit, sources }: Verdict, drug: IndexedDrug): string {
  const ceiling = drug.ceilings.find(
    ({ value, per, evidence }) => value === limit?.value && per === limit.per && evidence[0]?.source === sources?.[0],
  );
  const source = drug.sources[sources?.[0] ?? ''];
  return source === undefined
    ? 'the formulary'
    : evidenceWords(source, ceiling?.evidence[0], source.jurisdiction, drug.review.state);
}

function subjectWords(dose: UnjudgedDose, verdict: Verdict, drug: IndexedDrug | undefined): string {
  const name = drug?.genericName ?? verdict.drug ?? 'a dose without a drug:';
  if (verdict.about === 'maximum' && dose.max !== null)
    return `The maximum of ${maximumWords(dose.max)} given for ${name}`;
  const [release, route] = whatDecides(dose, drug);
  const parts = [release, name, doseWords(dose), route].filter((part) => part !== '');
  return capital(`${parts.join(' ')}${sumWords(dose, verdict)}`);
}

/** The release and the route as the text says them, where the rules of the drug differ by them. */
function whatDecides({ release, routes }: UnjudgedDose, drug: IndexedDrug | undefined): [string, string] {
  const rules = drug?.doseRules ?? [];
  const byRelease = rules.some((rule) => rule.release?.join() !== rules[0]?.release?.join());
  const byRoute = rules.some(({ route }) => route !== rules[0]?.route);
  return [release !== null && byRelease ? RELEASE_WORDS[release] : '', byRoute ? routeWords(routes) : ''];
}

/** " (600 mg a day)": what several doses a day come to, where the verdict is about that. */
function sumWords(dose: UnjudgedDose, { compared, dimension, atKg, ofKg }: Verdict): string {
  if (compared !== undefined && ofKg !== undefined)
    return ` (${amountWords({ ...compared, low: compared.low ?? compared.high }, 'kg')} at ${ofKg} kg)`;
  if (compared !== undefined && atKg !== undefined)
    return ` (${amountWords({ ...compared, low: compared.high })} at ${atKg} kg)`;
  const repeated = dose.frequency !== null && (dose.per === null || dose.per === 'dose');
  const summed = repeated || (dose.per === 'day' && compared?.per !== 'day');
  if (!summed || dimension !== 'day' || compared === undefined || compared.high === null) return '';
  const { low, high, unit } = compared;
  if (unit === dose.unit && high === dose.high) return '';
  return ` (${amountWords({ ...compared, low: low ?? high }, dose.basis)})`;
}

function givenBy(rule: DoseRule): string {
  const [amounts, per] = rule.perDay === undefined ? [rule.perDose, 'dose'] : [rule.perDay, 'day'];
  const basis = rule.basis === 'per-kg' ? 'kg' : rule.basis === 'per-m2' ? 'm2' : null;
  if (amounts === undefined) return 'this dose';
  const [low, high] = [amounts.low ?? amounts.usual ?? null, amounts.high ?? amounts.usual ?? null];
  return amountWords({ low, high, unit: amounts.unit, per }, basis);
}

function tell(it: Telling): string {
  switch (it.verdict.kind) {
    case 'implausible':
      return `${it.subject} looks like a slip of a decimal place or a unit: ${usual(it)}. Check the number and the unit.`;
    case 'above-ceiling':
      return `${saysAbove(it)}. No citation supports more; change the dose.`;
    case 'above-label-maximum':
      return `${saysAbove(it)}. No guideline in the formulary gives this dose; change it.`;
    case 'off-label-unsupported':
      return `${unnamedUse(it)}, and is outside the range known for it: ${usual(it)}. Change the dose.`;
    case 'off-label-supported-uncited':
      return `${beyondLabel(it)}. ${capital(it.guideline ?? 'A guideline gives this dose')}, but is not cited here. Cite it and say that ${offLabel(it)}, or change the dose.`;
    case 'off-label-supported-cited':
      return `${beyondLabel(it)}. ${capital(it.guideline ?? 'A guideline gives this dose')} and is cited here. Say in the text that ${offLabel(it)}.`;
    case 'label-conflict':
      return `${conflict(it)}. Say which country's label the article follows, or choose a jurisdiction in the settings.`;
    case 'above-no-benefit':
    case 'above-recommended':
      return `${saysAbove(it)}. ${soften(it)}`;
    case 'below-usual':
      return `${it.subject} is below the usual dose: ${usual(it)}. Call it a starting dose if it is one; else check the number.`;
    case 'not-checked':
      return `${it.subject} was not checked: ${whyNot(it)}.`;
    case 'within-label':
      return `${it.subject} is within ${it.source}${it.use}: ${usualOrLimit(it)}.`;
  }
}

/** What the amounts of the rule are measured by. */
const basisFor = (dose: UnjudgedDose, { ofKg, about }: Verdict): 'kg' | 'm2' | null =>
  ofKg !== undefined ? 'kg' : about === 'maximum' && dose.max !== null ? dose.max.basis : dose.basis;

function saysAbove({ subject, verdict, source, use, dose }: Telling): string {
  if (verdict.limit === null) return `${subject} is above ${source}`;
  const basis = verdict.limit.kind === 'ceiling' ? null : basisFor(dose, verdict);
  return `${subject} is above ${limitWords(inPeriodOf(dose, verdict.limit), source, use, basis)}`;
}

/** The usual range and who gives it. */
function usual({ verdict, source, dose, use }: Telling): string {
  const words = usualWords(verdict, basisFor(dose, verdict));
  return words === null ? `see ${source}` : `${source} gives ${words}${use}`;
}

function usualOrLimit({ verdict, dose }: Telling): string {
  const range = usualWords(verdict, basisFor(dose, verdict));
  const { limit } = verdict;
  const top =
    limit === null
      ? null
      : amountWords({ low: null, high: limit.value, unit: limit.unit, per: limit.per }, basisFor(dose, verdict));
  return [range === null ? null : `usual ${range}`, top].filter((part) => part !== null).join(', ') || 'no limit given';
}

/** Above a label's maximum, or for a use that no label names. */
const beyondLabel = (it: Telling): string => (it.verdict.limit === null ? unnamedUse(it) : saysAbove(it));

function offLabel({ verdict, kinds }: Telling): string {
  if (verdict.limit !== null) return 'the dose is above the label';
  return kinds.length > 0 ? 'other uses are off-label' : 'the use is off-label';
}

function unnamedUse({ verdict, dose, subject, condition, kinds }: Telling): string {
  if (kinds.length > 0 && verdict.jurisdiction !== null) {
    const shown = kinds.length > MOST_KINDS ? [...kinds.slice(0, MOST_KINDS), 'others'] : kinds;
    const only = kinds.length > MOST_KINDS ? '' : 'only ';
    return `${subject} is for ${condition}; of its kinds the ${regionWords(verdict.jurisdiction)} label names ${only}${listed(shown)}`;
  }
  const label =
    verdict.jurisdiction === null
      ? 'no label in the formulary names'
      : `the ${regionWords(verdict.jurisdiction)} label does not name`;
  return `${subject} is for a use that ${label} (${condition ?? dose.indication?.text ?? 'not said'})`;
}

const MOST_KINDS = 3;

function conflict(it: Telling): string {
  const others = it.verdict.jurisdictions?.filter(({ kind }) => kind === 'within-label') ?? [];
  const within = others.map(({ jurisdiction, limit, rule }) => {
    const top =
      limit === null
        ? ''
        : ` (${amountWords({ low: null, high: limit.value, unit: limit.unit, per: limit.per }, basisFor(it.dose, it.verdict))}${it.starts.includes(rule ?? '') ? ' to start' : ''})`;
    return `the ${regionWords(jurisdiction ?? '')} label${top}`;
  });
  const outside = it.verdict.limit === null ? outsideWithoutLimit(it) : saysAbove(it);
  return `${outside}, but within ${within.join(' and ')}${it.guideline === null ? '' : `; ${it.guideline}${it.verdict.cited ? ' and is cited here' : ''}`}`;
}

function outsideWithoutLimit(it: Telling): string {
  // A start below a guideline's range is no news; that the label does not name the use is.
  const below =
    !it.isOffLabel && it.verdict.usual?.low != null && (it.verdict.compared?.high ?? 0) < it.verdict.usual.low;
  return below ? `${it.subject} is below what ${it.source} gives` : unnamedUse(it);
}

function soften({ guideline, verdict }: Telling): string {
  if (guideline === null) return 'Give the reason and a source for it, or change the dose.';
  return verdict.cited === true
    ? `${capital(guideline)} and is cited here.`
    : `${capital(guideline)}, but is not cited here; cite it, or change the dose.`;
}

const whyNot = ({ verdict: { reason }, isStart, dose: { per } }: Telling): string => {
  if (reason === 'no-frequency' && (per === 'hour' || per === 'minute')) return NO_END;
  return reason === 'no-limit' && isStart ? START_ALONE : REASONS[reason ?? 'no-rule'];
};

const NO_END = 'the text does not say for how long it runs, so that the daily amount is not known';

const START_ALONE = 'the formulary has a starting dose alone for this use, and this is more';

const REASONS: Readonly<Record<NotCheckedReason, string>> = {
  'unknown-drug': 'the drug is not in the formulary',
  'no-drug': 'the text names no drug for it',
  'no-indication': 'the text does not say what it is for, and the limits differ by use',
  'no-rule': 'the formulary has no dose rule for this use, route and jurisdiction',
  'no-limit': 'the label states no maximum, and the dose is above its usual range or gives nothing to compare with',
  'no-population': 'the formulary has no rule for these patients',
  'no-route': 'the text does not state the route, and the limits differ by route',
  'no-frequency': 'the text does not say how often, so that the daily amount is not known',
  'draft-rule': 'the rule in the formulary is not verified well enough',
  'needs-weight': 'the dose and the rule cannot be compared without a body weight',
  unit: 'the unit cannot be compared with that of the rule',
  ambiguous: 'it can be read in more than one way, or rules that differ hold for it',
  role: 'it is not advice to give this dose',
  'free-text': 'words stand in the place of a frequency',
  language: 'only English text is judged',
};
