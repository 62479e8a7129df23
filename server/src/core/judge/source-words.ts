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
  const section = sectionWords(evidence?.section, source.title);
  const title = titleWords(source.title, section);
  const date = source.effectiveDate ?? source.year;
  const isSaid = date === undefined || (typeof date === 'number' && title.includes(String(date)));
  return [title, section, isSaid ? null : String(date)].filter((part) => part !== null && part !== '').join(', ');
}

/** Nothing where the title says it already. */
function sectionWords(section: string | undefined, title: string): string | null {
  if (section === undefined || title.toLowerCase().endsWith(section.toLowerCase())) return null;
  return /^\d/.test(section) ? `section ${section}` : section;
}

/** Without its last part, where that names the section at large and the section itself stands behind it. */
function titleWords(title: string, section: string | null): string {
  const at = title.lastIndexOf(', ');
  if (at < 0 || section === null) return title;
  const part = title.slice(at + 2).toLowerCase();
  return part === 'dosage section' || section.toLowerCase().startsWith(part) ? title.slice(0, at) : title;
}

function kindWords(source: Source | undefined, jurisdiction: string): string {
  if (source?.kind === 'guideline') return 'guideline';
  return source?.kind === 'local' ? 'local formulary' : `${regionWords(jurisdiction)} label`;
}
