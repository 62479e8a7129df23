import { expectFindings } from '../../harness/expect-findings.ts';

const patient = (text: string, title = '# Gout'): string => `---\naudience: patient\n---\n\n${title}\n\n${text}`;

expectFindings('patient/emergency-missing', {
  reports: [
    ['no word on help', patient('Rest the joint. Drink water.', '⟦# Gout⟧'), 'missing'],
    ['a comment does not count', patient('Rest. <!-- call 999 -->', '⟦# Gout⟧'), 'missing'],
  ],
  ignores: [
    ['a number to call', patient('If you cannot breathe, call 999.')],
    ['signs and the doctor', patient('Call your family doctor if the joint is hot.')],
    ['in a heading', patient('## When to get urgent help\n\nA fever.')],
    ['in the disclaimer', patient('Rest.\n\n## Disclaimer\n\nIn an emergency, call for help.')],
    ['an article for professionals', '# Gout\n\nGive colchicine 0.6 mg once daily.'],
  ],
});
