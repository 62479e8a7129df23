import { describeDoseAt } from '../core/index.ts';
import type { FindingDetailsParams, FindingDetailsResult } from '../protocol/requests.ts';
import type { Workspace } from './workspace.ts';

/** `clinlint/findingDetails`: rule, fingerprint, what was read and the evidence, for a report that a finding is wrong. */
export async function findingDetails(
  { uri, fingerprint }: FindingDetailsParams,
  workspace: Workspace,
): Promise<FindingDetailsResult> {
  const state = await workspace.current(uri);
  const finding = state && workspace.findings(state).find((one) => one.fingerprint === fingerprint);
  if (!state || !finding) return null;
  const { rule, severity, message, docs, span } = finding;
  const evidence = (finding.evidence ?? []).map(({ source, section, jurisdiction, url, date, state: review }) =>
    [source, section, jurisdiction, date, url, review].filter((part) => part !== undefined).join(', '),
  );
  return {
    rule,
    fingerprint,
    severity,
    message,
    text: state.view.text.slice(span.start, span.end),
    read: describeDoseAt(span.start, state.analysis.facts, state.env),
    evidence,
    docs,
    formularies: state.env.formulary.releases.map(({ id, release }) => `${id} ${release}`),
  };
}
