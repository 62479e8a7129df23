import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const BODY = '# Gout\n\nWe recommend colchicine 0.6 mg once daily.';
const TEXT = 'This article is intended for healthcare professionals and does not replace clinical judgement.';

expectFindings('disclaimer/missing', {
  reports: [
    ['an article without one', '⟦# Gout⟧\n\nWe recommend colchicine 0.6 mg once daily.', 'missing'],
    [
      'a paragraph that says to whom it speaks and no more',
      '⟦# Gout⟧\n\nFor clinicians on the ward. Check the dose of colchicine 0.6 mg daily in the BNF.',
      'missing',
    ],
    [
      'last words that tell what to do',
      '⟦# Gout⟧\n\nWe recommend colchicine 0.6 mg daily.\n\nCheck the product and give colchicine 0.6 mg in the judgement of the doctor.',
      'missing',
    ],
    [
      'one that stands in a comment',
      `⟦# Gout⟧\n\nWe recommend colchicine 0.6 mg daily.\n\n<!-- ${TEXT} -->`,
      'missing',
    ],
  ],
  ignores: [
    ['a disclaimer under its heading', `${BODY}\n\n## Disclaimer\n\n${TEXT}`],
    [
      'a sentence that says that the page is no advice',
      `${BODY}\n\n*A summary of research. It is not medical advice.*`,
    ],
    [
      'the responsibility stays with the prescriber',
      `${BODY}\n\nThis protocol is for health workers and cannot cover everybody; the decision rests with the prescriber.`,
    ],
    ['a bold word that leads it', `${BODY}\n\n**Disclaimer** The page addresses professionals in oncology.`],
    [
      'the last words of an article, in words of their own',
      `${BODY}\n\nGuidance only. It cannot anticipate everything, so use your own judgement; look up the data sheet.`,
    ],
    [
      'last words before a long list of sources',
      `${BODY}\n\n## About this page\n\nIt is a guide and does not replace clinical judgement; confirm doses with the product information.\n\n## References\n\n${[1, 2, 3, 4, 5, 6].map((n) => `${n}. Lee A. Gout, part ${n}. BMJ 2019.`).join('\n')}`,
    ],
    [
      'a sheet',
      `${BODY}\n\n_The sheet helps trained staff; it does not take the place of clinical judgement. Check the label._`,
    ],
    ['no subject', `${BODY}\n\n> Not a substitute for clinical judgement. Check doses in the BNFC.`],
    [
      'whose the decision is',
      `${BODY}\n\n> The protocol is a guide. The final decision is that of the treating physician. Verify doses in the label.`,
    ],
    [
      'first words',
      `# Gout\n\nFor trained providers, whose judgement prevails.\n\nWe recommend colchicine 0.6 mg daily.`,
    ],
    ['a card', `${BODY}\n\nThe card is an aid for trained clinicians; it does not replace clinical judgement.`],
    ['a disclaimer without a heading', `${BODY}\n\n${TEXT}`],
    [
      'a paragraph that says all three parts without naming itself',
      `${BODY}\n\n*For clinicians on the ward. It does not override clinical judgement. Confirm doses in the BNF.*`,
    ],
    [
      'an article in another language',
      '# Gicht\n\nWir empfehlen Colchicin 0,6 mg einmal täglich und Ruhe für das Gelenk, wenn die Schmerzen nicht nachlassen.',
    ],
  ],
});

it('offers the text of the policy, which claims nothing about review, funding or AI', () => {
  const [fix] = findings('disclaimer/missing', BODY)[0]?.fixes ?? [];
  expect(fix?.safe).toBe(false);
  expect(fix?.edits[0]?.start).toBe(BODY.length);
  expect(fix?.edits[0]?.text).not.toMatch(/review|fund|\bAI\b|approved/i);
});

it('offers patients their own text', () => {
  const [finding] = findings('disclaimer/missing', BODY, { audience: 'patient' });
  expect(finding?.message).toContain('no disclaimer for patients');
  expect(finding?.fixes?.[0]?.edits[0]?.text).toContain('your doctor');
});

it('is a note where the site has a page for it', () => {
  const text = `---\nauthor: A. Writer\nstatus: approved\n---\n\n${BODY}`;
  expect(findings('disclaimer/missing', text)[0]?.severity).toBe('error');
  const [finding] = findings('disclaimer/missing', text, { siteDisclaimer: 'about/disclaimer.md' });
  expect(finding?.severity).toBe('info');
  expect(finding?.message).toContain('about/disclaimer.md');
});
