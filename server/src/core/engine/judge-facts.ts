import type { ArticleFacts, DoseFact, ReferenceFact, UnjudgedDose, UnjudgedFacts } from '../facts/types.ts';
import { judgeDose, worstVerdict } from '../judge/judge-dose.ts';
import type { BlockKeys } from './block-keys.ts';
import type { AnalysisEnvironment } from './types.ts';

/** Adds to every dose what the formulary says about it. */
export function judgeFacts(facts: UnjudgedFacts, env: AnalysisEnvironment, keys: BlockKeys): ArticleFacts {
  const judge = (dose: UnjudgedDose): DoseFact => {
    const verdicts = judgeDose(dose, {
      index: env.formulary,
      config: env.config,
      language: facts.article.language,
      citedReferences: citedBy(dose, facts),
    });
    return { ...dose, verdicts, verdict: worstVerdict(verdicts), blockKey: keys(dose.span.start) };
  };
  return { ...facts, doses: facts.doses.map(judge) };
}

/** The entries that the dose's own citations lead to: by number, or by key. */
function citedBy(dose: UnjudgedDose, facts: UnjudgedFacts): ReferenceFact[] {
  const numbers = new Set<number>();
  const keys = new Set<string>();
  for (const index of dose.citations) {
    for (const number of facts.citations[index]?.numbers ?? []) numbers.add(number);
    for (const key of facts.citations[index]?.keys ?? []) keys.add(key.toLowerCase());
  }
  return facts.references.filter(
    (r) => numbers.has(r.number ?? r.position) || (r.key !== null && keys.has(r.key.toLowerCase())),
  );
}
