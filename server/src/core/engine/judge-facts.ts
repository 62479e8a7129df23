import type { ArticleFacts, DoseFact, SourceWords, UnjudgedDose, UnjudgedFacts } from '../facts/types.ts';
import { judgeDose, worstVerdict } from '../judge/judge-dose.ts';
import { shortDigest } from '../text/digest.ts';
import { type AnalysisMemory, NO_MEMORY } from './analysis-memory.ts';
import type { BlockKeys } from './block-keys.ts';
import type { AnalysisEnvironment } from './types.ts';

/** Adds to every dose what the formulary says about it. */
export function judgeFacts(
  facts: UnjudgedFacts,
  env: AnalysisEnvironment,
  keys: BlockKeys,
  memory: AnalysisMemory = NO_MEMORY,
): ArticleFacts {
  const { language } = facts.article;
  const cited = entriesOf(facts);
  const named = remembered((entry: SourceWords) => {
    const said = JSON.stringify(entry, NO_SPANS);
    return memory.digests(said, () => shortDigest(said));
  });
  const judge = (dose: UnjudgedDose): DoseFact => {
    const citedReferences = cited(dose);
    const context = { index: env.formulary, config: env.config, language, citedReferences };
    const key = memory === NO_MEMORY ? '' : `${language} ${unplaced(dose)} ${citedReferences.map(named).join(' ')}`;
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

const NO_SPANS = (key: string, value: unknown): unknown => (key === 'span' || key.endsWith('Span') ? 0 : value);

/** The entries that a dose's own citations lead to: by number, or by key, in the list or else in a bibliography file. */
function entriesOf(facts: UnjudgedFacts): (dose: UnjudgedDose) => SourceWords[] {
  const entries: readonly SourceWords[] = [...facts.references, ...(facts.bibliography?.cited ?? [])];
  const byNumber = new Map<number, number[]>();
  const byKey = new Map<string, number[]>();
  facts.references.forEach(({ number, position, key }, at) => {
    add(byNumber, number ?? position, at);
    if (key !== null) add(byKey, key.toLowerCase(), at);
  });
  facts.bibliography?.cited.forEach(({ key }, at) => {
    add(byKey, key.toLowerCase(), facts.references.length + at);
  });
  return (dose) => {
    const found = new Set<number>();
    for (const index of dose.citations) {
      const citation = facts.citations[index];
      for (const number of citation?.numbers ?? []) for (const at of byNumber.get(number) ?? []) found.add(at);
      for (const key of citation?.keys ?? []) for (const at of byKey.get(key.toLowerCase()) ?? []) found.add(at);
    }
    return [...found].sort((a, b) => a - b).flatMap((at) => entries[at] ?? []);
  };
}

function add<Key>(lists: Map<Key, number[]>, key: Key, at: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [at]);
  else list.push(at);
}

/** Many doses may cite one entry. */
function remembered(name: (entry: SourceWords) => string): (entry: SourceWords) => string {
  const known = new Map<SourceWords, string>();
  return (entry) => {
    const key = known.get(entry) ?? name(entry);
    known.set(entry, key);
    return key;
  };
}
