import { expectFindings } from '../../harness/expect-findings.ts';

const PROFESSIONAL = 'This article is intended for healthcare professionals. It does not replace clinical judgement.';
const PATIENT = 'This page does not replace the advice of your doctor.';
const article = (front: string, disclaimer: string): string =>
  `${front}# Gout\n\nTake colchicine 0.6 mg once daily.\n\n## Disclaimer\n\n${disclaimer}`;

expectFindings('disclaimer/wrong-audience', {
  reports: [
    ['professional text for patients', article('---\naudience: patient\n---\n\n', `⟦${PROFESSIONAL}⟧`), 'wrong'],
    ['patient text for professionals', article('---\naudience: professional\n---\n\n', `⟦${PATIENT}⟧`), 'wrong'],
    ['a folder for patients', article('', `⟦${PROFESSIONAL}⟧`), 'wrong', { audience: 'patient' }],
  ],
  ignores: [
    ['the right text', article('---\naudience: patient\n---\n\n', PATIENT)],
    ['nobody said for whom', article('', PROFESSIONAL)],
    ['a text that addresses nobody', article('---\naudience: patient\n---\n\n', 'This is not a substitute for care.')],
    ['one text for each', article('---\naudience: patient\n---\n\n', `${PATIENT}\n\n## Notice\n\n${PROFESSIONAL}`)],
  ],
});
