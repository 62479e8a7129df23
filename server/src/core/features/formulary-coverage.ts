/**
 * What the formulary lacks for a set of articles: for each drug the doses that advise or limit, those without a rule,
 * and every amount found. Drugs with the most doses without a rule come first.
 */
import type { ArticleFacts, DoseFact } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import type { NotCheckedReason } from '../formulary/verdict.ts';
import { doseWords } from '../judge/dose-words.ts';
import { onScale, type RangeScale, rangeScales } from './range-bars.ts';

export interface CoveredArticle {
  readonly path: string;
  readonly facts: ArticleFacts;
  /** The formularies that it was judged by. */
  readonly index: FormularyIndex;
  /** Line, from 1, of an offset. */
  readonly lineOf: (offset: number) => number;
}

export interface FormularyCoverage {
  readonly articles: number;
  readonly doses: { readonly found: number; readonly withRule: number; readonly withoutRule: number };
  readonly drugs: readonly DrugCoverage[];
}

export interface DrugCoverage {
  /** Formulary id; null for a drug that is known by name alone. */
  readonly id: string | null;
  readonly name: string;
  readonly found: number;
  readonly withoutRule: number;
  readonly articles: number;
  /** Why there was no rule, by count. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly doses: readonly FoundDose[];
  readonly scales: readonly MarkedScale[];
}

export interface FoundDose {
  readonly text: string;
  readonly indication: string | null;
  readonly verdict: string;
  readonly reason: NotCheckedReason | null;
  readonly withoutRule: boolean;
  readonly path: string;
  readonly line: number;
}

/** A scale of the drug's rules with the doses that can be said on it. */
export interface MarkedScale extends RangeScale {
  readonly marks: readonly { readonly low: number; readonly high: number }[];
}

/** Reasons for which another formulary would help; the others are the text's. */
const LACKS: ReadonlySet<string> = new Set(['unknown-drug', 'no-rule', 'no-limit', 'no-population', 'draft-rule']);

export function formularyCoverage(articles: readonly CoveredArticle[]): FormularyCoverage {
  const found = articles.flatMap((article) => dosesOf(article));
  const groups = new Map<string, Found[]>();
  for (const one of found) groups.set(one.name, [...(groups.get(one.name) ?? []), one]);
  const drugs = [...groups.values()].map(drugCoverage).sort(mostLacking);
  const withoutRule = found.filter((one) => one.withoutRule).length;
  const doses = { found: found.length, withRule: found.length - withoutRule, withoutRule };
  return { articles: articles.length, doses, drugs };
}

interface Found {
  readonly id: string | null;
  readonly name: string;
  readonly withoutRule: boolean;
  readonly dose: DoseFact;
  readonly article: CoveredArticle;
}

/** A dose of two drugs counts for each of them; one without a drug lacks no formulary. */
function dosesOf(article: CoveredArticle): readonly Found[] {
  const counted = article.facts.doses.filter(({ role }) => role === 'recommendation' || role === 'limit');
  return counted.flatMap((dose) =>
    dose.drugs
      .filter(({ kind }) => kind === 'drug')
      .map(({ id, name }) => ({ id, name, withoutRule: lacksRule(dose, id), dose, article })),
  );
}

function lacksRule(dose: DoseFact, id: string | null): boolean {
  if (id === null) return true;
  const own = dose.verdicts.filter((verdict) => verdict.drug === id);
  const judged = own.length > 0 ? own : [dose.verdict];
  return judged.every(({ kind, reason }) => kind === 'not-checked' && reason !== null && LACKS.has(reason));
}

function drugCoverage(group: readonly Found[]): DrugCoverage {
  const [first] = group;
  const drug = first?.id == null ? undefined : first.article.index.drug(first.id);
  const lacking = group.filter((one) => one.withoutRule);
  return {
    id: first?.id ?? null,
    name: first?.name ?? '',
    found: group.length,
    withoutRule: lacking.length,
    articles: new Set(group.map((one) => one.article.path)).size,
    reasons: tally(lacking.map(({ id, dose }) => (id === null ? 'unknown-drug' : (dose.verdict.reason ?? 'no-rule')))),
    doses: group.map(foundDose),
    scales: rangeScales(drug?.doseRules ?? []).map((scale) => ({ ...scale, marks: marksOn(scale, group) })),
  };
}

function foundDose({ dose, withoutRule, article }: Found): FoundDose {
  return {
    text: doseWords(dose),
    indication: dose.indication?.text ?? null,
    verdict: dose.verdict.kind,
    reason: dose.verdict.reason,
    withoutRule,
    path: article.path,
    line: article.lineOf(dose.span.start),
  };
}

function marksOn(scale: RangeScale, group: readonly Found[]): MarkedScale['marks'] {
  return group.flatMap(({ dose }) => {
    const amount = scale.per === 'day' ? dose.daily : dose;
    if (amount === null || amount.unit === null || amount.basis !== scale.basis) return [];
    const high = onScale(amount.high ?? amount.low, amount.unit, scale);
    const low = onScale(amount.low ?? amount.high, amount.unit, scale);
    return low === null || high === null ? [] : [{ low, high }];
  });
}

function tally(keys: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

const mostLacking = (a: DrugCoverage, b: DrugCoverage): number =>
  b.withoutRule - a.withoutRule || b.found - a.found || (a.name < b.name ? -1 : 1);
