import type { Config, Severity } from '../config/types.ts';
import { renderMessage } from '../rules/render-message.ts';
import type { Problem, Rule } from '../rules/rule.ts';
import { shortDigest } from '../text/digest.ts';
import { byValue } from '../text/memo.ts';
import { type Remember, readAnew } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { Writable } from '../text/writable.ts';
import type { Finding } from './types.ts';

const PAGES = 'https://github.com/clinlint/clinlint/blob/main/docs/rules';

/** One string for each rule: thousands of findings share it. */
export const docsUrl = byValue((rule: string) => `${PAGES}/${rule}.md`);

/** The severity that configuration gives a rule; `default` where it says nothing. */
export function configured(rule: Rule, config: Config): Severity | 'off' | 'default' {
  return config.rules[rule.id] ?? (rule.defaultSeverity === 'off' ? 'off' : 'default');
}

/** A finding whose fingerprint is still empty: `number` gives it once all findings of an article are known. */
export interface Draft<S extends Span = Span> {
  readonly finding: Writable<Finding<S>>;
  /** Rule, subject and block: what makes two findings the same. */
  readonly identity: string;
  readonly verdict: string | null;
}

export function draftFinding<S extends Span>(
  rule: Rule,
  problem: Problem<S>,
  config: Config,
  blockKey: string,
): Draft<S> | null {
  const setting = configured(rule, config);
  if (setting === 'off') return null;
  const base = rule.defaultSeverity === 'off' ? 'info' : rule.defaultSeverity;
  const told = problem.severity ?? base;
  const severity = setting !== 'default' ? setting : problem.unsure === true && told === 'error' ? 'warning' : told;
  const { evidence, related, fixes } = problem;
  const finding: Writable<Finding<S>> = {
    rule: rule.id,
    severity,
    message: renderMessage(rule.messages[problem.messageId] ?? problem.messageId, problem.data),
    span: problem.span,
    fingerprint: '',
    docs: docsUrl(rule.id),
  };
  if (evidence) finding.evidence = evidence;
  if (related) finding.related = related;
  if (fixes) finding.fixes = fixes;
  return { finding, identity: `${rule.id}\u0000${problem.subject}\u0000${blockKey}`, verdict: problem.verdict ?? null };
}

/** A finding with the kind of the verdict behind it, where there is one: a suppression needs a name for some. */
export interface Numbered<S extends Span = Span> {
  readonly finding: Finding<S>;
  readonly verdict: string | null;
}

/** Orders by place and rule, then writes its fingerprint into each finding; equals are told apart by their order. */
export function numberFindings<S extends Span>(
  drafts: readonly Draft<S>[],
  digests: Remember<string> = readAnew,
): Numbered<S>[] {
  const sorted = [...drafts].sort((a, b) => compareFindings(a.finding, b.finding));
  const seen = new Map<string, number>();
  for (const { finding, identity } of sorted) {
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    const named = `${identity}\u0000${ordinal}`;
    finding.fingerprint = digests(named, () => shortDigest(named));
  }
  return sorted;
}

type Placed = Pick<Finding, 'span' | 'rule' | 'message'>;

function compareFindings(a: Placed, b: Placed): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    byCodePoint(a.rule, b.rule) ||
    byCodePoint(a.message, b.message)
  );
}

/** Order of UTF-16 units, which is that of code points for everything a path or rule id holds in practice. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
