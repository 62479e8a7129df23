import type { InternalRule } from '../rule.ts';

/** An entry of the baseline whose finding is gone could hide the same defect when it comes back. */
export const baselineStale: InternalRule = {
  id: 'baseline/stale',
  scope: 'internal',
  summary: 'An entry of the baseline accepts a finding that no longer exists.',
  rationale:
    'An accepted finding that was mended leaves its entry behind, and the entry would accept the same defect again. Remove it with `--update-baseline`, which also works where a baseline may not grow.',
  needs: [],
  defaultSeverity: 'warning',
  messages: {
    stale: 'This entry accepts {rule} in {path}, which is no longer found. Run --update-baseline to remove it.',
  },
  examples: { bad: [], good: [] },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
