import type { ArticleFacts, DoseFact, UnjudgedDose, UnjudgedFacts } from '../facts/types.ts';
import { judgeDose, worstVerdict } from '../judge/judge-dose.ts';
import { type AnalysisMemory, NO_MEMORY } from './analysis-memory.ts';
import type { BlockKeys } from './block-keys.ts';
import { citedEntries } from './cited-entries.ts';
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
  const judge = (dose: UnjudgedDose): DoseFact => {
    const { entries: citedReferences, name } = cited(dose);
    const context = { index: env.formulary, config: env.config, language, citedReferences };
    const key = memory === NO_MEMORY ? '' : `${language} ${unplaced(dose)} ${name()}`;
    const verdicts = memory.verdicts(key, () => judgeDose(dose, context));
    return { ...dose, verdicts, verdict: worstVerdict(verdicts), blockKey: keys(dose.span.start) };
  };
  return { ...facts, doses: facts.doses.map(judge) };
}

/** A dose without the places it stands in: judging asks only what it says. */
function unplaced(dose: UnjudgedDose): string {
  return JSON.stringify({
    ...dose,
    span: 0,
    block: 0,
    parts: 0,
    citations: 0,
    drugs: dose.drugs.map((drug) => ({ ...drug, span: 0 })),
    patient: dose.patient && { ...dose.patient, span: 0 },
    indication: dose.indication && { ...dose.indication, span: 0 },
  });
}
