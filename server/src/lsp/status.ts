import { formularyAgeNotes } from '../core/index.ts';
import type { StatusParams } from '../protocol/requests.ts';
import type { ArticleState } from './article-state.ts';
import type { Workspace } from './workspace.ts';

/** `clinlint/status`: what the status item shows for one article. Silence never stands for safe, so coverage is in it. */
export function statusOf(state: ArticleState, workspace: Workspace): StatusParams {
  const { view, env, analysis, problems } = state;
  // Unjudged doses are counted by themselves.
  const findings = workspace.findings(state).filter((finding) => finding.rule !== 'dose/not-checked');
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const { found, checked, notChecked, unread = 0 } = analysis.coverage;
  const gate = analysis.facts.clinical;
  const { clinical } = gate;
  return {
    uri: view.uri,
    state: problems.length > 0 ? 'failed' : !clinical ? 'not-clinical' : findings.length > 0 ? 'findings' : 'clean',
    counts: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: analysis.suppressed.length,
    },
    doses: { found, checked, notChecked, unread },
    clinical,
    reason: gate.clinical ? gate.reason : workspace.t(gate.reason),
    problems,
    notes: formularyAgeNotes(env.formulary, env.config.asOf, workspace.t),
    formularies: env.formulary.releases.map(({ id, release }) => `${id} ${release}`),
  };
}
