import type { Config } from '../config/types.ts';
import type { SuppressionFact } from '../facts/types.ts';
import { ruleById } from '../rules/index.ts';
import type { Problem } from '../rules/rule.ts';
import type { Finding } from './types.ts';

type Judged = Finding & { readonly verdict: string | null };

export interface Suppressed {
  readonly kept: Finding[];
  readonly suppressed: Finding[];
  /** Suppressions that silenced something. */
  readonly used: ReadonlySet<SuppressionFact>;
  /** Suppressions that would silence a dose above its ceiling, but name nobody. */
  readonly unnamed: ReadonlySet<SuppressionFact>;
}

/** Takes out the findings that a valid suppression covers. One above the ceiling also needs a name (`by=`). */
export function applySuppressions(
  findings: readonly Judged[],
  suppressions: readonly SuppressionFact[],
  asOf: string,
): Suppressed {
  const valid = suppressions.filter((s) => s.directive !== 'enable' && s.reason !== null && !isExpired(s, asOf));
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const used = new Set<SuppressionFact>();
  const unnamed = new Set<SuppressionFact>();
  for (const { verdict, ...finding } of findings) {
    const covering = isAboutTheTool(finding.rule) ? [] : valid.filter((s) => covers(s, finding));
    const by = covering.find((s) => verdict !== 'above-ceiling' || s.by !== null);
    if (by === undefined) {
      kept.push(finding);
      for (const s of covering) unnamed.add(s);
    } else {
      used.add(by);
      suppressed.push({ ...finding, suppressedBy: { reason: by.reason ?? '', by: by.by, span: by.span } });
    }
  }
  return { kept, suppressed, used, unnamed };
}

const isAboutTheTool = (rule: string): boolean => rule.startsWith('suppression/') || rule.startsWith('internal/');

const isExpired = (s: SuppressionFact, asOf: string): boolean => s.until !== null && s.until < asOf;

const covers = (s: SuppressionFact, finding: Finding): boolean =>
  s.rules.includes(finding.rule) &&
  s.covers.start <= finding.span.start &&
  finding.span.start < Math.max(s.covers.end, s.covers.start + 1);

/** What is wrong with the suppressions themselves. */
export function* suppressionProblems(
  suppressions: readonly SuppressionFact[],
  { used, unnamed }: Pick<Suppressed, 'used' | 'unnamed'>,
  config: Config,
): Iterable<{ readonly rule: string; readonly problem: Problem }> {
  for (const s of suppressions) {
    if (s.directive === 'enable') continue;
    const span = s.span;
    const subject = s.rules.join(',');
    const unknown = s.rules.filter((id) => ruleById(id) === undefined);
    if (s.rules.length === 0) {
      yield { rule: 'suppression/unknown-rule', problem: { messageId: 'blanket', span, subject } };
    } else if (unknown.length > 0) {
      yield {
        rule: 'suppression/unknown-rule',
        problem: { messageId: 'unknown', data: { rule: unknown.join(', ') }, span, subject },
      };
    } else if (s.reason === null) {
      yield {
        rule: 'suppression/reasonless',
        problem: { messageId: 'reasonless', data: { rule: subject }, span, subject },
      };
    } else if (isExpired(s, config.asOf)) {
      yield {
        rule: 'suppression/expired',
        problem: { messageId: 'expired', data: { rule: subject, until: s.until ?? '' }, span, subject },
      };
    } else if (unnamed.has(s)) {
      yield {
        rule: 'suppression/reasonless',
        problem: { messageId: 'unnamed', data: { rule: subject }, span, subject },
      };
    } else if (!used.has(s) && canBeNeedless(s, config)) {
      yield {
        rule: 'suppression/needless',
        problem: { messageId: 'needless', data: { rule: subject }, span, subject },
      };
    }
  }
}

/** Cross-article findings are not known here, and a rule that is switched off tells nothing. */
const canBeNeedless = (s: SuppressionFact, config: Config): boolean =>
  s.rules.every((id) => ruleById(id)?.scope === 'article' && config.rules[id] !== 'off');
