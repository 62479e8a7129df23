import { expect, it } from 'vitest';
import { contentHash, sectionHash } from '../../../server/src/core/text/content-hash.ts';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const RULE = 'status/approved-without-reviewer';
const BODY =
  '\n# Gout\n\nWe recommend colchicine 0.6 mg once daily.\n\n## Dosing\n\nLess in the old.\n\n## Follow-up\n\nIn a week.\n';
const NAMED = 'status: approved\napproved_by: A. Example\napproved_on: 2025-03-14\n';
const [BEFORE = '', DOSING = '', FOLLOW_UP = ''] = BODY.split(/(?=^## )/m);
const SECTIONS = [
  `${sectionHash(BEFORE.trim())} Gout`,
  `${sectionHash(DOSING)} Dosing`,
  `${sectionHash(FOLLOW_UP)} Follow-up`,
];
const record = (hash: string): string =>
  `${NAMED}content_hash: ${hash}\napproved_sections:\n${SECTIONS.map((line) => `  - ${line}\n`).join('')}`;
const article = (front: string, body = BODY): string => `---\n${front}---\n${body}`;
const HASH = contentHash(BODY);

expectFindings(RULE, {
  reports: [
    ['no name', article('status: ⟦approved⟧\napproved_on: 2025-03-14\n'), 'unnamed'],
    ['no date', article('status: ⟦approved⟧\napproved_by: A. Example\n'), 'undated'],
    ['a text that has changed', article(record(`⟦${HASH}⟧`), BODY.replace('0.6', '1.2')), 'changed'],
    ['a hash that is none', article(`${NAMED}content_hash: ⟦"12"⟧\n`), 'edited'],
    [
      'no hash where the house wants one',
      article(NAMED.replace('approved', '⟦approved⟧')),
      'unhashed',
      { options: { [RULE]: { requireHash: true } } },
    ],
  ],
  ignores: [
    [
      'a reviewer and the day of the review',
      article('status: approved\nreviewer: A. Example\nlast_reviewed: 2025-03-14\n'),
    ],
    ['a text as it was approved', article(record(HASH))],
    ['other line ends and blanks', article(record(HASH), BODY.replace(/\n/g, '  \r\n'))],
    ['a letter composed another way', article(record(contentHash(`${BODY}é`)), `${BODY}e\u0301`)],
    ['an article under review', article('status: under-review\ncontent_hash: "12"\n')],
    ['an approval without a hash', article(NAMED)],
  ],
});

it('names the sections that changed, are new or are gone', () => {
  const edited = `${BEFORE}${DOSING.replace('Less', 'More')}## Monitoring\n\nUric acid.\n`;
  const [finding] = findings(RULE, article(record(HASH), edited));
  expect(finding?.message).toContain('changed "Dosing"; new "Monitoring"; removed "Follow-up"');
  expect(finding?.message).toContain('by A. Example on 2025-03-14');
  expect(finding?.related?.map((it) => it.message)).toEqual([
    'Changed since the approval: Dosing',
    'Changed since the approval: Monitoring',
  ]);
});
