/** The sources behind a drug's statements, each once, in the order in which the drug names them. */
import type { IndexedDrug } from './formulary-index.ts';
import type { DoseRule, Evidence, Source } from './model.ts';

export interface NamedSource {
  readonly id: string;
  readonly source: Source;
}

/** Sources of the given rules, then of ceilings, adjustments and boxed warnings; evidence without a source is left out. */
export function drugSources(drug: IndexedDrug, rules: readonly DoseRule[] = drug.doseRules): readonly NamedSource[] {
  const evidence: readonly Evidence[] = [
    ...rules.flatMap((rule) => [...rule.evidence, ...rule.limits.flatMap((limit) => limit.evidence ?? [])]),
    ...[...drug.ceilings, ...drug.adjustments, ...drug.boxedWarnings].flatMap((each) => each.evidence),
  ];
  const ids = [...new Set(evidence.map((each) => each.source))];
  return ids.flatMap((id) => {
    const source = drug.sources[id];
    return source === undefined ? [] : [{ id, source }];
  });
}
