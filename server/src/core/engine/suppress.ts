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
    } else if (suppressionHasExpired(s, config.asOf)) {
      yield {
        rule: 'suppression/expired',
        problem: {
          messageId: isDate(s.until ?? '') ? 'expired' : 'unreadable',
          data: { rule: subject, until: s.until ?? '' },
          span,
          subject,
        },
      };
    } else if (unnamed.has(s)) {
      yield {
        rule: 'suppression/reasonless',
        problem: { messageId: 'unnamed', data: { rule: subject }, span, subject },
      };
    } else {
      const needless = s.rules.filter((id) => used.get(s)?.has(id) !== true && canBeNeedless(id, config));
      if (needless.length > 0)
        yield {
          rule: 'suppression/needless',
          problem: { messageId: 'needless', data: { rule: needless.join(', ') }, span, subject },
        };
    }
  }
}

/** Cross-article findings are not known here, and a rule that is switched off tells nothing. */
function canBeNeedless(id: string, config: Config): boolean {
  const rule = ruleById(id);
  return rule?.scope === 'article' && configured(rule, config) !== 'off';
}
