import type { InternalRule } from '../rule.ts';

/** A suppression that silences nothing would silence the next defect at the same place. */
export const suppressionNeedless: InternalRule = {
  id: 'suppression/needless',
  scope: 'internal',
  summary: 'A suppression comment silences nothing.',
  rationale:
    'A suppression that is left behind hides the next defect that appears at its place. Remove it when the text is corrected. Suppressions of cross-article rules are not judged here, because one article does not show what they silence.',
  needs: [],
  defaultSeverity: 'warning',
  messages: { needless: 'This suppression of {rule} silences nothing. Remove it.' },
  examples: {
    bad: [
      {
        title: 'Nothing to silence',
        markdown:
          '# Gout\n\n<!-- clinlint-disable-next-line dose/range-inverted -- checked by the pharmacist -->\nRest the joint.',
        reports: '<!-- clinlint-disable-next-line dose/range-inverted -- checked by the pharmacist -->',
      },
    ],
    good: [
      {
        title: 'It silences a finding',
        markdown:
          '# Gout\n\n<!-- clinlint-disable-next-line ismp/trailing-zero -- quoted from the order as written -->\nThe order read: give warfarin 5.0 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
