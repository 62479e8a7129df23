import { expect, it } from 'vitest';
import { expectFindings, expectFixes, findings } from '../../harness/expect-findings.ts';

const BODY = '# Gout\n\nWe recommend colchicine 0.6 mg once daily.\n\n## Disclaimer\n\n';
const WHO = 'This article is intended for healthcare professionals.';
const JUDGEMENT = 'It does not replace clinical judgement.';
const VERIFY = 'Verify all doses against the current label.';

expectFindings('disclaimer/part-missing', {
  reports: [
    ['nothing about verifying', `${BODY}⟦${WHO} ${JUDGEMENT}⟧`, 'missing'],
    ['nothing about judgement', `${BODY}⟦${WHO} ${VERIFY}⟧`, 'missing'],
  ],
  ignores: [
    ['all required parts', `${BODY}${WHO} ${JUDGEMENT} ${VERIFY}`],
    ['read with the insert', `${BODY}${WHO} ${JUDGEMENT} It must be read with the package insert of each medicine.`],
    ['people of other kinds', `${BODY}For vaccinators. ${JUDGEMENT} ${VERIFY}`],
    ['teams', `${BODY}Intended for general practice teams and others. ${JUDGEMENT} ${VERIFY}`],
    ['a question and its answer', `${BODY}**Who is this for?** Remote area nurses, GPs. ${JUDGEMENT} ${VERIFY}`],
    ['what it does not replace', `${BODY}${WHO} ${JUDGEMENT} It does not replace the BNF.`],
    ['no disclaimer at all, which is another finding', '# Gout\n\nWe recommend colchicine 0.6 mg once daily.'],
  ],
});

it('reports each missing part on its own', () => {
  const found = findings('disclaimer/part-missing', `${BODY}${WHO}`);
  expect(found.map((finding) => /part "([^"]+)"/.exec(finding.message)?.[1]).sort()).toEqual([
    'clinical-judgement',
    'verify',
  ]);
});

expectFixes('disclaimer/part-missing', [
  [
    'adds the sentence',
    `${BODY}${WHO} ${JUDGEMENT}`,
    `${BODY}${WHO} ${JUDGEMENT} Verify all doses against the current label and primary sources.`,
    false,
  ],
]);
