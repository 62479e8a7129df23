/** Names the formulary's sources in a message: which label or guideline, which section, how old, how far reviewed. */
import type { IndexedDrug } from '../formulary/formulary-index.ts';
import type { DoseRule, Evidence, Source } from '../formulary/model.ts';

const REGIONS: Readonly<Record<string, string>> = { INT: 'international' };

/** "US", "EU"; "international". */
export const regionWords = (jurisdiction: string): string => REGIONS[jurisdiction] ?? jurisdiction;

/** "the US label (LYRICA prescribing information, section 2.2; draft entry)". */
export function ruleWords(rule: DoseRule, drug: IndexedDrug): string {
  const evidence = rule.evidence[0];
  const source = drug.sources[evidence?.source ?? ''];
  return evidenceWords(source, evidence, rule.jurisdiction, (rule.review ?? drug.review).state);
}

export function evidenceWords(
  source: Source | undefined,
  evidence: Evidence | undefined,
  jurisdiction: string,
  state: string,
): string {
  return `the ${kindWords(source, jurisdiction)} (${sourceWords(source, evidence)}; ${state} entry)`;
}

/** "LYRICA prescribing information, section 2.2, 2020-11-16". */
function sourceWords(source: Source | undefined, evidence?: Evidence): string {
  if (source === undefined) return 'source not named';
  const date = source.effectiveDate ?? source.year;
  const parts = [source.title, sectionWords(evidence?.section), date === undefined ? null : String(date)];
  return parts.filter((part) => part !== null).join(', ');
}

const sectionWords = (section: string | undefined): string | null =>
  section === undefined ? null : /^\d/.test(section) ? `section ${section}` : section;

function kindWords(source: Source | undefined, jurisdiction: string): string {
  if (source?.kind === 'guideline') return 'guideline';
  return source?.kind === 'local' ? 'local formulary' : `${regionWords(jurisdiction)} label`;
}
