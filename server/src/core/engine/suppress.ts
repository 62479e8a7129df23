import type { Config } from '../config/types.ts';
import { readDate } from '../facts/dates.ts';
import type { SuppressionFact } from '../facts/types.ts';
import { ruleById } from '../rules/index.ts';
import type { Problem } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { configured, type Numbered } from './make-finding.ts';
import type { Finding } from './types.ts';

export interface Suppressed<S extends Span = Span> {
  readonly kept: Finding<S>[];
  readonly suppressed: Finding<S>[];
  /** Suppressions that silenced something, with the rules that they silenced. */
  readonly used: ReadonlyMap<SuppressionFact, ReadonlySet<string>>;
  /** Suppressions that would silence a dose above its ceiling, but name nobody. */
  readonly unnamed: ReadonlySet<SuppressionFact>;
}

/** Takes out the findings that a valid suppression covers. One above the ceiling also needs a name (`by=`). */
export function applySuppressions<S extends Span>(
  findings: readonly Numbered<S>[],
  suppressions: readonly SuppressionFact[],
  asOf: string,
): Suppressed<S> {
  const valid = suppressions.filter(
    (s) => s.directive !== 'enable' && s.reason !== null && !suppressionHasExpired(s, asOf),
  );
  const kept: Finding<S>[] = [];
  const suppressed: Finding<S>[] = [];
  const used = new Map<SuppressionFact, Set<string>>();
  const unnamed = new Set<SuppressionFact>();
  for (const { finding, verdict } of findings) {
    const covering = isAboutTheTool(finding.rule) ? [] : valid.filter((s) => covers(s, finding));
    const by = covering.find((s) => verdict !== 'above-ceiling' || s.by !== null);
    if (by === undefined) {
      kept.push(finding);
      for (const s of covering) unnamed.add(s);
    } else {
      used.set(by, (used.get(by) ?? new Set()).add(finding.rule));
      suppressed.push({
        ...finding,
        suppressedBy: { reason: by.reason ?? '', by: by.by, until: by.until, span: by.span },
      });
    }
  }
  return { kept, suppressed, used, unnamed };
}

const isAboutTheTool = (rule: string): boolean => rule.startsWith('suppression/') || rule.startsWith('internal/');

/** Past its date, or with a date that nobody can read: neither holds. */
export const suppressionHasExpired = (s: Pick<SuppressionFact, 'until'>, asOf: string): boolean =>
  s.until !== null && (!isDate(s.until) || s.until < asOf);

const isDate = (text: string): boolean => readDate(text)?.date === text && text.length === 10;

const covers = (s: SuppressionFact, finding: Finding): boolean =>
  s.rules.includes(finding.rule) &&
  s.covers.start <= finding.span.start &&
  finding.span.start < Math.max(s.covers.end, s.covers.start + 1);

/** A problem of a suppression, under the rule that speaks of it. */
interface SuppressionProblem {
  readonly rule: string;
  readonly problem: Problem;
}

/** What is wrong with the suppressions themselves: of each the first that keeps it from doing its work. */
export function* suppressionProblems(
  suppressions: readonly SuppressionFact[],
  { used, unnamed }: Pick<Suppressed, 'used' | 'unnamed'>,
  config: Config,
): Iterable<SuppressionProblem> {
  for (const s of suppressions) {
    if (s.directive === 'enable') continue;
    const found = unfit(s, unnamed.has(s), config.asOf) ?? needless(s, used.get(s) ?? new Set(), config);
    if (found !== null) yield found;
  }
}

/** Why it does not hold, if it does not. */
function unfit(s: SuppressionFact, unnamed: boolean, asOf: string): SuppressionProblem | null {
  const unknown = s.rules.filter((id) => ruleById(id) === undefined);
  const rules = s.rules.join(',');
  if (s.rules.length === 0) return about(s, 'suppression/unknown-rule', 'blanket');
  if (unknown.length > 0) return about(s, 'suppression/unknown-rule', 'unknown', { rule: unknown.join(', ') });
  if (s.reason === null) return about(s, 'suppression/reasonless', 'reasonless', { rule: rules });
  if (suppressionHasExpired(s, asOf)) {
    const until = s.until ?? '';
    return about(s, 'suppression/expired', isDate(until) ? 'expired' : 'unreadable', { rule: rules, until });
  }
  return unnamed ? about(s, 'suppression/reasonless', 'unnamed', { rule: rules }) : null;
}

function needless(s: SuppressionFact, used: ReadonlySet<string>, config: Config): SuppressionProblem | null {
  const idle = s.rules.filter((id) => !used.has(id) && canBeNeedless(id, config));
  return idle.length === 0 ? null : about(s, 'suppression/needless', 'needless', { rule: idle.join(', ') });
}

const about = (s: SuppressionFact, rule: string, messageId: string, data?: Problem['data']): SuppressionProblem => ({
  rule,
  problem: { messageId, ...(data !== undefined && { data }), span: s.span, subject: s.rules.join(',') },
});

/** Cross-article findings are not known here, and a rule that is switched off tells nothing. */
function canBeNeedless(id: string, config: Config): boolean {
  const rule = ruleById(id);
  return rule?.scope === 'article' && configured(rule, config) !== 'off';
}
