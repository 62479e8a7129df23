import { expectFindings } from '../../harness/expect-findings.ts';

const BODY = '## Treatment\n\nWe recommend colchicine 0.6 mg once daily.';

expectFindings('status/contradiction', {
  reports: [
    [
      'reviewed and pending',
      `# Gout\n\nAll articles are reviewed for accuracy by our board.\n\nExercise caution, this content is ⟦pending human review⟧.\n\n${BODY}`,
      'claims',
    ],
  ],
  ignores: [
    ['one marked state', `---\nstatus: submitted\n---\n\n# Gout\n\n${BODY}`],
    ['reviewed alone', `# Gout\n\nAll articles are reviewed for accuracy by our board.\n\n${BODY}`],
    ['pending alone', `# Gout\n\nThis content is pending human review.\n\n${BODY}`],
    [
      'a comment',
      `# Gout\n\nAll articles are reviewed for accuracy by our board.\n\n<!-- pending human review -->\n\n${BODY}`,
    ],
    ['a task list with one state ticked', `# Gout\n\n- [x] Submitted\n- [ ] Under review\n- [ ] Approved\n\n${BODY}`],
    ['the review of a medicine', `# Gout\n\nReviewed by the board.\n\n${BODY} Approval of the new tablet is pending.`],
  ],
});
