import { NOT_KEPT } from '../facts/kept-object.ts';
import type { ArticleFacts, DoseFact, UnjudgedDose, UnjudgedFacts } from '../facts/types.ts';
import type { Verdict } from '../formulary/verdict.ts';
import { judgeDose, worstVerdict } from '../judge/judge-dose.ts';
import { type AnalysisMemory, NO_MEMORY } from './analysis-memory.ts';
import type { BlockKeys } from './block-keys.ts';
import { type CitedEntries, citedEntries } from './cited-entries.ts';
import type { AnalysisEnvironment } from './types.ts';

/** Adds to every dose what the formulary says about it. */
export function judgeFacts(
  facts: UnjudgedFacts,
  env: AnalysisEnvironment,
  keys: BlockKeys,
  memory: AnalysisMemory = NO_MEMORY,
): ArticleFacts {
  const { language } = facts.article;
  const cited = citedEntries(facts, memory.digests);
  const judged = (dose: UnjudgedDose, { entries: citedReferences }: CitedEntries): readonly Verdict[] =>
    judgeDose(dose, { index: env.formulary, config: env.config, language, citedReferences });
  const judge = (dose: UnjudgedDose): DoseFact => {
    const entries = cited(dose);
    const verdicts =
      memory === NO_MEMORY
        ? judged(dose, entries)
        : asBefore(dose, `${language} ${dose.sourced} ${entries.name()}`, memory, () => judged(dose, entries));
    return { ...dose, verdicts, verdict: worstVerdict(verdicts), blockKey: keys(dose.span.start) };
  };
  return { ...facts, doses: facts.doses.map(judge) };
}

/** By the dose itself where it only moved, which most do at a keystroke; else by what it says. `by`: what else decides. */
function asBefore(
  dose: UnjudgedDose,
  by: string,
  { judged, verdicts }: AnalysisMemory,
  judge: () => readonly Verdict[],
): readonly Verdict[] {
  const known = judged.get(dose.kept);
  if (known?.by === by) return known.verdicts;
  const found = verdicts(`${by} ${unplaced(dose)}`, judge);
  if (dose.kept !== NOT_KEPT) judged.set(dose.kept, { by, verdicts: found });
  return found;
}

/** Where a dose stands, which judging does not ask, and what is written out below because places are within it. */
type Placed = 'span' | 'block' | 'parts' | 'citations' | 'entries' | 'drugs' | 'patient' | 'indication' | 'kept';

/** All other fields: the compiler asks for a new one here. */
const SAID = Object.keys({
  ...{ component: 0, low: 0, high: 0, unit: 0, openEnd: 0, basis: 0, per: 0, divided: 0, frequency: 0, asNeeded: 0 },
  ...{ count: 0, days: 0, duration: 0, over: 0, daily: 0, max: 0, routes: 0, route: 0, form: 0, release: 0 },
  ...{ strength: 0, phase: 0, role: 0, sourced: 0, confidence: 0, freeText: 0, jurisdictions: 0 },
} satisfies Record<Exclude<keyof UnjudgedDose, Placed>, 0>) as readonly Exclude<keyof UnjudgedDose, Placed>[];

/** A dose without the places it stands in: judging asks only what it says. Names of fields are always the same and left out. */
function unplaced(dose: UnjudgedDose): string {
  const { drugs, patient, indication } = dose;
  const said: unknown[] = SAID.map((field) => dose[field]);
  for (const { id, name, text, kind, inherited, confidence } of drugs)
    said.push(id, name, text, kind, inherited, confidence);
  if (indication !== null) said.push(indication.id, indication.text, indication.from);
  if (patient !== null) said.push(personOf(patient));
  return JSON.stringify(said);
}

const personOf = (patient: NonNullable<UnjudgedDose['patient']>): readonly unknown[] => [
  ...[patient.ageMinDays, patient.ageMaxDays, patient.weightMinKg, patient.weightMaxKg],
  ...[patient.crclMin, patient.crclMax, patient.pregnancy, patient.text],
];
