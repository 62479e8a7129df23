import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '\n\nWe recommend colchicine 0.6 mg once daily.';

expectFindings('status/ambiguous', {
  reports: [
    ['every state printed', `# Gout\n\nReview status\n⟦Submitted\nUnder Review\nApproved⟧${BODY}`, 'unmarked'],
    [
      'a task list without a tick',
      `# Gout\n\n- [ ] ⟦Submitted\n- [ ] Under review\n- [ ] Approved⟧${BODY}`,
      'unmarked',
    ],
    ['two ticks', `# Gout\n\n- [x] ⟦Submitted\n- [ ] Under review\n- [x] Approved⟧${BODY}`, 'several'],
    ['a word that is no state', `---\nstatus: ⟦evergreen⟧\n---\n\n# Gout${BODY}`, 'unknown'],
  ],
  ignores: [
    ['one state', `---\nstatus: Under_Review\n---\n\n# Gout${BODY}`],
    ['one tick', `# Gout\n\n- [ ] Submitted\n- [x] Under review\n- [ ] Approved${BODY}`],
    ['no status', `# Gout${BODY}`],
    ['a comment', `# Gout\n\n<!--\nReview status\nSubmitted\nApproved\n-->${BODY}`],
    ['the marital status of a patient', `# Gout\n\nAsk for the social status and the status of the kidneys.${BODY}`],
  ],
});
