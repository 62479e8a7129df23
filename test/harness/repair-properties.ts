import {
  type AnalysisEnvironment,
  type ArticleFacts,
  analyseArticle,
  applyEdits,
  applySafeFixes,
  type Bibliography,
  type Finding,
  inEnglish,
} from '../../server/src/core/index.ts';

/** What repairs of one text did, and every property of theirs that it breaks, in words. */
export interface RepairReport {
  readonly safe: number;
  readonly single: number;
  readonly broken: readonly string[];
}

/**
 * Bulk repairs: twice is once; doses, sources of claims and references stay. Each single repair: its finding goes, no
 * rule reports more errors than before, and a repair of numbering keeps what every mark leads to.
 */
export function checkRepairs(
  text: string,
  env: AnalysisEnvironment,
  bibliography: Bibliography | null = null,
): RepairReport {
  const analyse = (now: string) => analyseArticle(now, env, { clinical: true, bibliography });
  const before = analyse(text);
  const once = applySafeFixes(text, (now) => analyse(now).findings);
  const broken: string[] = [];
  if (once.applied > 0) {
    const twice = applySafeFixes(once.text, (now) => analyse(now).findings);
    if (twice.text !== once.text) broken.push('a second run of --fix changes the text again');
    broken.push(...differences('--fix', before.facts, analyse(once.text).facts));
  }
  let single = 0;
  for (const finding of before.findings) {
    for (const fix of finding.fixes ?? []) {
      single += 1;
      const what = `${finding.rule} at ${finding.span.start} "${inEnglish(fix.title)}"`;
      const overlap = [...fix.edits]
        .sort((a, b) => a.start - b.start)
        .some((edit, at, all) => edit.start < (all[at - 1]?.end ?? 0));
      if (overlap) broken.push(`${what}: edits overlap`);
      const after = analyse(applyEdits(text, fix.edits));
      broken.push(...findingProblems(finding, before.findings, after.findings).map((words) => `${what}: ${words}`));
      if (/^(?:citation|reference)\//.test(finding.rule))
        broken.push(...differences(what, before.facts, after.facts, forgiven(finding, before.facts)));
    }
  }
  return { safe: once.applied, single, broken };
}

function findingProblems(finding: Finding, before: readonly Finding[], after: readonly Finding[]): string[] {
  const count = (findings: readonly Finding[], rule: string): number =>
    findings.filter((one) => one.rule === rule).length;
  const errors = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter((one) => one.severity === 'error');
  const more = [...new Set(errors(after).map((one) => one.rule))].filter(
    (rule) => count(errors(after), rule) > count(errors(before), rule),
  );
  return [
    ...(count(after, finding.rule) < count(before, finding.rule) ? [] : ['the finding stays']),
    ...more.map((rule) => `more errors of ${rule}`),
  ];
}

/** Entries that a repair may take away or make one. */
function forgiven({ rule, span, related }: Finding, { references }: ArticleFacts): readonly string[] {
  if (rule !== 'reference/duplicate' && rule !== 'reference/unused') return [];
  const places = [span, ...(related ?? []).map((one) => one.span)];
  return references.filter((one) => places.some((place) => place.start === one.span.start)).map((one) => one.text);
}

/** Doses, what each mark, dose, recommendation and result leads to, and the references of two readings, as far as they differ. */
export function differences(what: string, a: ArticleFacts, b: ArticleFacts, same: readonly string[] = []): string[] {
  return [
    ...(JSON.stringify(doses(a)) === JSON.stringify(doses(b)) ? [] : [`${what}: doses differ`]),
    ...(JSON.stringify(sources(a, same)) === JSON.stringify(sources(b, same)) ? [] : [`${what}: sources differ`]),
    ...(JSON.stringify(supports(a, same)) === JSON.stringify(supports(b, same)) ? [] : [`${what}: supports differ`]),
    ...(JSON.stringify(entries(a, same)) === JSON.stringify(entries(b, same)) ? [] : [`${what}: references differ`]),
  ];
}

const doses = ({ doses }: ArticleFacts): unknown =>
  doses.map(({ drugs, low, high, unit, basis, per, frequency, routes, daily, phase, role }) => ({
    drugs: drugs.map((drug) => drug.id ?? drug.name),
    ...{ low, high, unit, basis, per, frequency, routes, daily, phase, role },
  }));

/** What each mark leads to: the words of its entries; numbers without one are only counted. */
function sources({ citations, references, bibliography }: ArticleFacts, same: readonly string[]): readonly string[][] {
  const byNumber = new Map([...references].reverse().map((one) => [one.position, wordsOf(one.text, same)]));
  const filed = (bibliography?.cited ?? []).map((one) => [one.key, wordsOf(one.text, same)] as const);
  const listed = references.flatMap((one) => (one.key === null ? [] : [[one.key, wordsOf(one.text, same)] as const]));
  const byKey = new Map([...filed, ...listed]);
  return citations.map(({ parts, target }) => {
    const found = parts.flatMap(({ numbers, key }) =>
      key !== null && byKey.has(key)
        ? [byKey.get(key) ?? key]
        : [...numbers.map((number) => byNumber.get(number) ?? 'none'), ...(numbers.length === 0 ? [key ?? ''] : [])],
    );
    return [...new Set(target === null ? found : [...found, target])].sort();
  });
}

/** The sources of each dose, recommendation and result, in the order in which they stand. */
function supports(facts: ArticleFacts, same: readonly string[]): unknown {
  const marks = sources(facts, same);
  const of = (indices: readonly number[]): readonly string[] =>
    [...new Set(indices.flatMap((index) => marks[index] ?? []))].sort();
  return [
    facts.doses.map(({ citations, sourced }) => [of(citations), sourced]),
    facts.recommendations.map(({ support, sourced }) => [of(support), sourced]),
    facts.claims.map(({ support, sourced }) => [of(support), sourced]),
  ];
}

const entries = ({ references }: ArticleFacts, same: readonly string[]): unknown =>
  [...new Set(references.map((one) => wordsOf(one.text, same)))].filter((one) => one !== FORGIVEN).sort();

const FORGIVEN = 'an entry that may go';

const wordsOf = (text: string, same: readonly string[]): string =>
  same.includes(text) ? FORGIVEN : text.replace(/\s+/g, ' ').trim();
