import type { InternalRule } from '../rule.ts';

/** A suppression with a date is an agreement to look again, and the date has passed. */
export const suppressionExpired: InternalRule = {
  id: 'suppression/expired',
  scope: 'internal',
  summary: 'A suppression comment has passed its date, or its date cannot be read.',
  rationale:
    'The author of `until=` wanted the question to come back. After that day the suppression no longer holds, and what it silenced is reported again. A date that cannot be read does not hold either.',
  needs: [],
  defaultSeverity: 'warning',
  messages: {
    expired: 'This suppression of {rule} held until {until}. Correct the text, or renew the suppression with a reason.',
    unreadable: 'This suppression of {rule} holds until "{until}", which is not a date such as 2027-01-31. Correct it.',
  },
  examples: {
    bad: [
      {
        title: 'A date in the past',
        markdown:
          '# Gout\n\n<!-- clinlint-disable-next-line ismp/trailing-zero -- awaiting the new order form until=2020-01-31 -->\nGive warfarin 5.0 mg once daily.',
        reports:
          '<!-- clinlint-disable-next-line ismp/trailing-zero -- awaiting the new order form until=2020-01-31 -->',
      },
    ],
    good: [
      {
        title: 'A date to come',
        markdown:
          '# Gout\n\n<!-- clinlint-disable-next-line ismp/trailing-zero -- awaiting the new order form until=2999-01-31 -->\nGive warfarin 5.0 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: [],
};
