import type { InternalRule } from '../rule.ts';

/** A suppression without a reason cannot be judged by the next reader, so it does not hold. */
export const suppressionReasonless: InternalRule = {
  id: 'suppression/reasonless',
  scope: 'internal',
  summary: 'A suppression comment gives no reason, or lacks the name it needs.',
  rationale:
    'Whoever reads the article next must be able to see why a finding was set aside. Without a reason after `--` a suppression does not hold. A dose above the ceiling can only be suppressed by someone who gives a name with `by=`.',
  needs: [],
  defaultSeverity: 'error',
  messages: {
    reasonless: 'This suppression of {rule} gives no reason and does not hold. Write the reason after "--".',
    unnamed: 'A dose above the ceiling is suppressed only with a name. Add by=NAME to this suppression of {rule}.',
  },
  examples: {
    bad: [
      {
        title: 'No reason',
        markdown: '# Gout\n\n<!-- clinlint-disable-next-line ismp/trailing-zero -->\nGive warfarin 5.0 mg once daily.',
        reports: '<!-- clinlint-disable-next-line ismp/trailing-zero -->',
      },
    ],
    good: [
      {
        title: 'With a reason',
        markdown:
          '# Gout\n\n<!-- clinlint-disable-next-line ismp/trailing-zero -- quoted from the order as written -->\nGive warfarin 5.0 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
