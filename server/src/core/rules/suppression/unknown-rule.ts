import type { InternalRule } from '../rule.ts';

/** A suppression that names no rule of ours silences nothing, although its author believes it does. */
export const suppressionUnknownRule: InternalRule = {
  id: 'suppression/unknown-rule',
  scope: 'internal',
  summary: 'A suppression comment names a rule that does not exist, or none.',
  rationale:
    'A misspelt rule is not silenced, and its author believes that it is. A suppression without a rule would silence everything, also what nobody has seen, and is not accepted.',
  needs: [],
  defaultSeverity: 'error',
  messages: {
    unknown: 'This suppression names {rule}, which is not a rule. Correct its name.',
    blanket: 'This suppression names no rule. Name the rules it is meant for, for example dose/above-label-max.',
  },
  examples: {
    bad: [
      {
        title: 'A misspelt rule',
        markdown:
          '# Gout\n\n<!-- clinlint-disable-next-line dose/above-maximum -- agreed with the editor -->\nRest the joint.',
        reports: '<!-- clinlint-disable-next-line dose/above-maximum -- agreed with the editor -->',
      },
    ],
    good: [
      {
        title: 'A rule that exists',
        markdown:
          '# Gout\n\n<!-- clinlint-disable-next-line ismp/trailing-zero -- quoted from the order as written -->\nThe order read: give warfarin 5.0 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
