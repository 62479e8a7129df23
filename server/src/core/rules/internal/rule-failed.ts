import type { InternalRule } from '../rule.ts';

/** A rule that stops with an error has checked nothing, and its silence must not pass for a clean article. */
export const internalRuleFailed: InternalRule = {
  id: 'internal/rule-failed',
  scope: 'internal',
  summary: 'A rule, or the reading of the article, stopped with an internal error.',
  rationale:
    'A rule that fails reports nothing, which looks like a clean article. So the failure is a finding, the other rules still run, and the exit status is 2. It is always a defect of the tool: please report it.',
  needs: [],
  defaultSeverity: 'error',
  messages: {
    failed:
      '"{rule}" stopped with an internal error ({error}) and checked nothing here. Its silence means nothing: please report this defect.',
  },
  examples: { bad: [], good: [] },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
