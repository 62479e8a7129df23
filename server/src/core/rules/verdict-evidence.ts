import type { FormularyIndex, IndexedDrug } from '../formulary/formulary-index.ts';
import type { Evidence, Source } from '../formulary/model.ts';
import type { Verdict } from '../formulary/verdict.ts';
import type { FindingEvidence } from './rule.ts';

/** The sources behind a verdict as a report shows them: title, section, place, date, and how far they were reviewed. */
export function evidenceOf(verdict: Verdict, formulary: FormularyIndex): readonly FindingEvidence[] {
  const drug = verdict.drug === null ? undefined : formulary.drug(verdict.drug);
  if (drug === undefined) return [];
  return (verdict.sources ?? []).flatMap((id) => evidence(id, drug, verdict) ?? []);
}

function evidence(id: string, drug: IndexedDrug, verdict: Verdict): FindingEvidence | null {
  const source = drug.sources[id];
  if (source === undefined) return null;
  const rules = drug.doseRules.filter((rule) => rule.evidence.some((it) => it.source === id));
  const rule = rules.find((it) => it.id === verdict.rule || it.id === verdict.guideline) ?? rules[0];
  const cited = rule?.evidence.find((it) => it.source === id);
  return sourceEvidence(source, cited, (rule?.review ?? drug.review).state);
}

/** A source, the place in it that is meant, and how far what was read there was reviewed. */
export function sourceEvidence(
  source: Source,
  cited: Pick<Evidence, 'section' | 'url'> | undefined,
  state: FindingEvidence['state'],
): FindingEvidence {
  const date = source.effectiveDate ?? (source.year === undefined ? source.retrieved : String(source.year));
  return {
    source: source.title,
    ...(cited?.section === undefined ? {} : { section: cited.section }),
    jurisdiction: source.jurisdiction,
    url: cited?.url ?? source.url,
    ...(date === undefined ? {} : { date }),
    state,
  };
}
