import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const BODY = '\n\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.';

expectFindings('status/not-approved', {
  reports: [
    ['an article under review', `---\nstatus: ⟦under-review⟧\n---${BODY}`, 'draft'],
    ['a submitted article', `---\nstatus: ⟦submitted⟧\n---${BODY}`, 'draft'],
    ['one that is to be published', `---\nstatus: ⟦under-review⟧\npublish: true\n---${BODY}`, 'published'],
  ],
  ignores: [
    ['an approved article', `---\nstatus: approved\n---${BODY}`],
    ['an article without a status', BODY],
    ['an article to be published without a status', `---\npublish: true\n---${BODY}`],
    ['a status in code', `${BODY}\n\n\`status: submitted\``],
    ['a status in a comment', `${BODY}\n\n<!-- status: submitted -->`],
  ],
});

it('is an error once the article is to be published', () => {
  const severities = ['', 'publish: true\n'].map(
    (publish) => findings('status/not-approved', `---\nstatus: submitted\n${publish}---${BODY}`)[0]?.severity,
  );
  expect(severities).toEqual(['warning', 'error']);
});
