import type { AnalysisEnvironment } from '../engine/types.ts';
import type { ArticleFacts } from '../facts/types.ts';
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { DoseRule } from '../formulary/model.ts';
import { amountWords } from '../judge/dose-words.ts';
import type { Translate } from '../text/translate.ts';
import type { Suggestion } from './completion.ts';

/** How far before the place a drug may be named, in UTF-16 units. */
const NEAR = 60;

/**
 * Doses that the formulary gives for the drug just named and the use that the article is about: only from rules that a
 * person has reviewed or approved. Each names its source and date, so that a writer can check before taking it.
 */
export function doseSuggestions(
  offset: number,
  line: string,
  facts: ArticleFacts,
  { formulary, config }: AnalysisEnvironment,
  t: Translate,
): readonly Suggestion[] {
  if (!/\s$/.test(line)) return [];
  const mention = facts.drugs.filter(({ span }) => span.end <= offset && offset - span.end <= NEAR).at(-1);
  const drug = mention?.id == null ? undefined : formulary.drug(mention.id);
  if (drug === undefined) return [];
  const uses = new Set(facts.doses.flatMap(({ indication }) => indication?.id ?? []));
  const rules = drug.doseRules.filter(
    (rule) =>
      isVerified(rule, drug) &&
      (config.jurisdictions.length === 0 || config.jurisdictions.some((j) => j === rule.jurisdiction)) &&
      rule.indications.some(({ id }) => uses.has(id)),
  );
  return rules.flatMap((rule) => suggestion(rule, drug, offset, t));
}

const isVerified = (rule: DoseRule, drug: IndexedDrug): boolean =>
  ['reviewed', 'approved'].includes(rule.review?.state ?? drug.review.state);

function suggestion(rule: DoseRule, drug: IndexedDrug, offset: number, t: Translate): Suggestion[] {
  const [range, per] = rule.perDay !== undefined ? ([rule.perDay, 'day'] as const) : ([rule.perDose, null] as const);
  if (range === undefined || rule.basis !== 'absolute') return [];
  const amount = { low: range.low ?? null, high: range.high ?? null, unit: range.unit, per };
  const text = amountWords(amount);
  const evidence = rule.evidence[0];
  const source = evidence === undefined ? undefined : drug.sources[evidence.source];
  const date = source?.effectiveDate ?? source?.year ?? t('date not known');
  const names = [source?.title ?? t('source not known'), evidence?.section ?? t('section not known'), date];
  return [
    {
      kind: 'dose',
      label: text,
      text,
      replaces: { start: offset, end: offset },
      detail: `${rule.indications.map(({ label }) => label).join(', ')} (${rule.jurisdiction})`,
      documentation: `${names.join(', ')}. ${t('Check the current label.')}`,
    },
  ];
}
