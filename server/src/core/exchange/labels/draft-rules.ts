/**
 * Drafts dose rules from the dosage text of a label: each dose that the reader reads with certainty, for a use, by a
 * route, becomes one rule with its sentence as evidence. What cannot be said as a rule is noted and left out.
 */
import { readArticle } from '../../article/read-article.ts';
import { extractFacts } from '../../facts/extract-facts.ts';
import type { UnjudgedDose } from '../../facts/types.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import type { DoseRule, Evidence, Limit } from '../../formulary/model.ts';
import { digest } from '../../text/digest.ts';
import { findUnit } from '../../units/units.ts';
import { type ImportNote, shortened } from '../import-note.ts';
import { amountsOf, durationOf, frequencyOf, statedMaximum } from './rule-amounts.ts';
import { populationOf } from './rule-population.ts';
import { sentenceAround } from './sentence.ts';

export interface DraftContext {
  readonly index: FormularyIndex;
  readonly drugId: string;
  /** Lower-case names under which the text may speak of the drug. */
  readonly names: ReadonlySet<string>;
  readonly jurisdiction: string;
  readonly source: string;
  readonly loinc: string | null;
  /** Title of the section, for the place in the source. */
  readonly section: string | null;
  /** The single route and release of the product, where it has just one. */
  readonly route: string | null;
  readonly release: string | null;
  /** The single use of the label, for doses that name none. */
  readonly use: Use | null;
}

export interface Use {
  readonly id: string;
  readonly label: string;
}

export interface DraftedRules {
  readonly rules: readonly DoseRule[];
  /** Rules of doses that the text calls neither a start nor a maintenance dose: the first to go where rules compete. */
  readonly vague: ReadonlySet<DoseRule>;
  readonly notes: readonly ImportNote[];
}

/** `text` is Markdown with the drug as its title, so that a dose without a drug is this drug's. */
export function draftRules(text: string, context: DraftContext): DraftedRules {
  const article = readArticle(text);
  const facts = extractFacts(article, context.index, { clinical: true });
  const rules: DoseRule[] = [];
  const notes: ImportNote[] = [];
  const vague = new Set<DoseRule>();
  for (const dose of facts.doses) {
    const passage = sentenceAround(article.text, dose.span, dose.block);
    const drafted = draftRule(dose, { passage, row: lineOf(article.text, dose.span.start) }, context, rules.length + 1);
    const result = 'reason' in drafted ? drafted.reason : `rule ${drafted.rule.id}`;
    if ('rule' in drafted) rules.push(drafted.rule);
    if ('rule' in drafted && dose.phase === 'unspecified') vague.add(drafted.rule);
    notes.push({
      drug: context.drugId,
      place: placeOf(context),
      understood: 'rule' in drafted,
      text: shortened(passage),
      result,
    });
  }
  return { rules, vague, notes };
}

const placeOf = ({ source, loinc, section }: DraftContext): string =>
  [source, loinc ?? '', section ?? ''].filter((part) => part !== '').join(', ');

type Drafted = { readonly rule: DoseRule } | { readonly reason: string };

interface Words {
  /** The sentence. */
  readonly passage: string;
  /** The line, which in a table holds the other cells. */
  readonly row: string;
}

const lineOf = (text: string, offset: number): string => {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset) + 1, end < 0 ? text.length : end);
};

function draftRule(dose: UnjudgedDose, words: Words, context: DraftContext, number: number): Drafted {
  const { passage } = words;
  const unfit = whyUnfit(dose, context) ?? whyUnfitThere(dose, words, context);
  if (unfit !== null) return { reason: unfit };
  const uses = usesOf(dose, context);
  if (uses.length === 0) return { reason: 'no use is named' };
  const route = dose.route ?? context.route;
  if (route === null) return { reason: 'no route is named' };
  const amounts = amountsOf(dose);
  const limits = [...statedMaximum(dose)];
  if (amounts === null && limits.length === 0)
    return { reason: 'the amount cannot be said as a range of a dose or a day' };
  const evidence = evidenceOf(passage, limits.length > 0 ? 'limits' : 'range', context);
  const release = dose.release ?? context.release;
  return {
    rule: {
      id: `${context.drugId}-${context.jurisdiction.toLowerCase()}-draft-${number}`,
      status: 'on-label',
      jurisdiction: context.jurisdiction,
      indications: uses,
      route,
      ...(release !== null && { release: [release] }),
      population: populationOf(dose.patient),
      doseType: typeOf(dose),
      ...amounts,
      basis: dose.basis === 'kg' ? 'per-kg' : dose.basis === 'm2' ? 'per-m2' : 'absolute',
      ...frequencyOf(dose),
      ...durationOf(dose),
      limits: limits.map((limit): Limit => ({ ...limit, evidence: [evidence] })),
      evidence: [evidence],
      ...(dose.basis !== null && { note: 'drafted; whether the label caps the dose was not read' }),
    },
  };
}

function whyUnfit(dose: UnjudgedDose, context: DraftContext): string | null {
  if (dose.role !== 'recommendation' && dose.role !== 'limit') return 'the text reports it and does not advise it';
  if (dose.confidence === 'low') return 'there is more than one way to read it';
  if (dose.unit === null || (dose.low === null && dose.high === null)) return 'no amount with a unit';
  if (dose.drugs.some((drug) => !isOwn(drug, context)))
    return `it is a dose of ${dose.drugs.map((each) => each.name).join(', ')}`;
  if (dose.component !== null) return 'it counts one part of a combination';
  if (dose.freeText) return 'how often is said in free words';
  if (dose.phase === 'increment' || dose.phase === 'decrement') return 'it is a step between doses, not a dose';
  if (dose.phase === 'threshold') return 'it is a mark at which something else is done';
  if (dose.per === 'hour' || dose.per === 'minute') return 'rates are entered by hand';
  if (populationIsUnclear(dose)) return 'the patients are described in words that no field holds';
  return null;
}

const TOGETHER =
  /\b(?:co-?administ|concomitant|in combination with|patients (?:taking|receiving)|-treated|treated with)/i;
const ELSEWHERE =
  /\b(?:adjust(?:ment|ing)s?|interactions?|specific (?:situations|populations)|special populations|impairment|concomitant|patients taking)\b/i;
const PATIENTS =
  /\b(?:kg|lbs?|years?|months?|child(?:ren)?|juvenile|p(?:a?e)diatric|adolescents?|infants?|neonat\w{0,4}|newborns?|geriatric|elderly|renal|hepatic|clearance|pregnan\w{0,3})\b/i;
const MEASURED = /\d\s?(?:mg|mcg|g|units|mEq)\b/;
const STEP = /\b(?:increas|decreas|reduc|lower|rais|adjust)\w{0,4}(?: \S{1,20}){0,4} to (?:\S{1,20} ){0,3}$/i;

/** What else the sentence and its heading say: another medicine, a special case, a change from one dose to another. */
function whyUnfitThere(
  dose: UnjudgedDose,
  { passage, row }: Words,
  { index, section, ...context }: DraftContext,
): string | null {
  const others = index.lexicon.find(passage).filter((match) => !isOwn(match, context));
  if (TOGETHER.test(passage) || others.length > 0)
    return 'it holds together with another medicine; enter it as an adjustment';
  if (section !== null && ELSEWHERE.test(section))
    return 'the section is about special cases; enter it as an adjustment';
  const around = row.startsWith('|') ? `${row} ${section ?? ''}` : (section ?? '');
  if (dose.patient === null && PATIENTS.test(around))
    return 'the table or heading names patients in words that were not read';
  if (findUnit(dose.unit ?? '')?.dimension.startsWith('presentation:') && MEASURED.test(passage))
    return 'it counts pieces of an amount that stands beside it';
  if (dose.role === 'limit' || dose.phase === 'max') return null;
  const first = dose.parts.find((part) => part.kind === 'low' || part.kind === 'high')?.text ?? '';
  return STEP.test(passage.slice(0, Math.max(0, passage.lastIndexOf(first))))
    ? 'it is a step between doses, not a dose'
    : null;
}

type Named = {
  readonly id: string | null;
  readonly name: string;
  readonly text: string;
};

const isOwn = (drug: Named, { drugId, names }: Pick<DraftContext, 'drugId' | 'names'>): boolean =>
  drug.id === drugId || names.has(drug.name.toLowerCase()) || names.has(drug.text.toLowerCase());

/** A patient that is read, but whom no band describes: hepatic impairment, frailty. */
function populationIsUnclear({ patient }: UnjudgedDose): boolean {
  if (patient === null) return false;
  const { text, ...bands } = patient;
  return Object.values(bands).every((value) => value === null);
}

/** A heading may name several uses, and the dose below it is for each of them. */
function usesOf({ indication }: UnjudgedDose, { use, index, section }: DraftContext): readonly Use[] {
  if (indication === null || indication.from === 'title') return use === null ? [] : [use];
  const said = (id: string, words: string): Use => ({ id, label: index.indications.label(id) ?? words });
  const named = section !== null ? index.indications.find(section) : [];
  const several = [
    ...new Map(named.filter((each) => each.weak !== true).map((each) => [each.id, said(each.id, each.text)])).values(),
  ];
  if (several.length > 1 && several.some((each) => each.id === indication.id)) return several;
  return [said(indication.id ?? slug(indication.text), indication.text)];
}

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'use';

function typeOf({ phase, asNeeded, count }: UnjudgedDose): DoseRule['doseType'] {
  if (phase === 'start') return 'initial';
  if (phase === 'loading') return 'loading';
  if (asNeeded) return 'prn';
  return count === 1 ? 'single' : 'maintenance';
}

/** Longer than a reader needs to find the place again. */
const MOST_QUOTED = 600;

function evidenceOf(passage: string, says: string, { source, loinc, section }: DraftContext): Evidence {
  return {
    source,
    ...(loinc !== null && { loinc }),
    ...(section !== null && { section }),
    quote: passage.slice(0, MOST_QUOTED),
    passageSha256: digest(passage),
    says,
  };
}
