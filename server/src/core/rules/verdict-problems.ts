import type { Severity } from '../config/types.ts';
import { ofArticle } from '../facts/of-article.ts';
import type { ArticleFacts, DoseFact } from '../facts/types.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import type { Verdict, VerdictKind } from '../formulary/verdict.ts';
import { explainVerdict } from '../judge/describe-verdict.ts';
import { type DoseFindingRule, findingFor } from '../judge/finding-for.ts';
import { doseSubject } from './dose-words.ts';
import type { Problem } from './rule.ts';
import { evidenceOf } from './verdict-evidence.ts';

/** Message ids of the verdicts that are findings; the words of each verdict come from the judge, for all surfaces alike. */
const VERDICT_MESSAGES: Readonly<Partial<Record<VerdictKind, string>>> = {
  implausible: 'implausible',
  'above-ceiling': 'aboveCeiling',
  'above-label-maximum': 'aboveLabelMaximum',
  'off-label-unsupported': 'offLabelUnsupported',
  'off-label-supported-uncited': 'guidelineNotCited',
  'off-label-supported-cited': 'guidelineCited',
  'label-conflict': 'labelConflict',
  'above-no-benefit': 'aboveNoBenefit',
  'above-recommended': 'aboveRecommended',
  'below-usual': 'belowUsual',
  'not-checked': 'notChecked',
};

/** One problem for each drug, dose and dimension whose verdict is reported by this rule, with its evidence. */
export function* verdictProblems(
  rule: DoseFindingRule,
  facts: ArticleFacts,
  formulary: FormularyIndex,
): Iterable<Problem> {
  for (const { dose, verdict, severity } of reported(facts).get(rule) ?? []) {
    yield {
      messageId: VERDICT_MESSAGES[verdict.kind] ?? verdict.kind,
      ...wordsOf(verdict, dose, formulary),
      span: dose.span,
      verdict: verdict.kind,
      severity,
    };
  }
}

interface Reported {
  readonly dose: DoseFact;
  readonly verdict: Verdict;
  readonly severity: Severity;
}

type Reports = ReadonlyMap<DoseFindingRule, readonly Reported[]>;

/** Several rules share the verdicts of an article, which are gone through once. */
const reported = ofArticle((facts): Reports => {
  const byRule = new Map<DoseFindingRule, Reported[]>();
  for (const dose of facts.doses) {
    for (const verdict of dose.verdicts) {
      const finding = findingFor(verdict, dose);
      if (finding === null || (verdict.about === 'maximum' && isReadAlone(dose, facts))) continue;
      const list = byRule.get(finding.rule);
      const one = { dose, verdict, severity: finding.severity };
      if (list === undefined) byRule.set(finding.rule, [one]);
      else list.push(one);
    }
  }
  return byRule;
});

/** A maximum beside a dose is mostly read as a dose of its own, too: what is wrong with it is said there. */
const isReadAlone = ({ max, drugs, span }: DoseFact, { doses }: ArticleFacts): boolean =>
  doses.some(
    (other) =>
      other.role === 'limit' &&
      other.span.start >= span.start &&
      other.span.start < span.end + NEAR &&
      other.high === max?.value &&
      other.unit === max.unit &&
      other.drugs.map(({ name }) => name).join() === drugs.map(({ name }) => name).join(),
  );

const NEAR = 200;

type Words = Required<Pick<Problem, 'data' | 'evidence' | 'subject'>>;

/**
 * A verdict belongs to what one dose says, wherever the dose stands, and to one formulary: a host that remembers verdicts
 * finds their words here again.
 */
const written = new WeakMap<Verdict, Words>();

function wordsOf(verdict: Verdict, dose: DoseFact, formulary: FormularyIndex): Words {
  const there = written.get(verdict);
  if (there !== undefined) return there;
  const words = {
    data: { explanation: explainVerdict(dose, verdict, formulary) },
    subject: doseSubject(dose, verdict.drug),
    evidence: evidenceOf(verdict, formulary),
  };
  written.set(verdict, words);
  return words;
}
