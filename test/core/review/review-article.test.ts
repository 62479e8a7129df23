import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../../../server/src/core/engine/analyse-article.ts';
import { reviewArticle } from '../../../server/src/core/review/review-article.ts';
import type { ClinicalChange, Reviewed } from '../../../server/src/core/review/types.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const env = builtInEnvironment();
const read = (text: string): Reviewed => ({ text, facts: analyseArticle(text, env).facts });
const say = ({ kind, change, before, after }: ClinicalChange): string =>
  `${kind} ${change}: ${before ?? '–'} → ${after ?? '–'}`;
const review = (before: string, after: string): string[] => reviewArticle(read(before), read(after)).map(say);

const HEAD = '# Painful diabetic neuropathy\n\n';
const REFERENCES = `
## References

1. Finnerup NB, Attal N. Pharmacotherapy for neuropathic pain in adults. Lancet Neurol 2015. doi:10.1016/S1474-4422(14)70251-0
2. Bril V, England J. Evidence-based guideline: treatment of painful diabetic neuropathy. Neurology 2011.
`;
const RENUMBERED = `
## References

1. Bril V, England J. Evidence-based guideline: treatment of painful diabetic neuropathy. Neurology 2011.
2. Finnerup NB, Attal N. Pharmacotherapy for neuropathic pain in adults. Lancet Neurol 2015. doi:10.1016/S1474-4422(14)70251-0
`;
const STEPS = (second: string): string =>
  `${HEAD}## Treatment algorithm\n\n1. Confirm the diagnosis with a monofilament\n${second}3. Refer to a pain clinic\n`;

describe('changes', () => {
  test.each<[title: string, before: string, after: string, expected: string[]]>([
    [
      'a dose that was doubled',
      `${HEAD}Give duloxetine 60 mg once daily.`,
      `${HEAD}Give duloxetine 120 mg once daily.`,
      ['dose changed: duloxetine 60 mg once a day → duloxetine 120 mg once a day'],
    ],
    [
      'another frequency',
      `${HEAD}Give pregabalin 75 mg twice daily.`,
      `${HEAD}Give pregabalin 75 mg three times daily.`,
      ['dose changed: pregabalin 75 mg twice a day → pregabalin 75 mg 3 times a day'],
    ],
    [
      'another unit',
      '# Hypothyroidism\n\nGive levothyroxine 50 mcg once daily.',
      '# Hypothyroidism\n\nGive levothyroxine 50 mg once daily.',
      ['dose changed: levothyroxine 50 mcg once a day → levothyroxine 50 mg once a day'],
    ],
    [
      'another route',
      '# Fever\n\nGive acetaminophen 1 g orally every 6 hours.',
      '# Fever\n\nGive acetaminophen 1 g intravenously every 6 hours.',
      ['dose changed: acetaminophen 1 g every 6 hours, by mouth → acetaminophen 1 g every 6 hours, intravenously'],
    ],
    [
      'advice that became a warning',
      `${HEAD}Give pregabalin 600 mg daily.`,
      `${HEAD}Do not give pregabalin 600 mg daily.`,
      ['dose changed: pregabalin 600 mg a day, as advice → pregabalin 600 mg a day, as a warning against it'],
    ],
    [
      'another drug at the same dose',
      `${HEAD}For persistent pain add amitriptyline 25 mg at night to the first drug.`,
      `${HEAD}For persistent pain add nortriptyline 25 mg at night to the first drug.`,
      ['dose changed: amitriptyline 25 mg once a day → nortriptyline 25 mg once a day'],
    ],
    [
      'a dose that is gone, and one that is new',
      `${HEAD}Give duloxetine 60 mg once daily.\n\nPregabalin 75 mg twice daily is the other choice.`,
      `${HEAD}Give duloxetine 60 mg once daily.\n\nRefer others to a specialist. Give tramadol 50 mg every 6 hours.`,
      ['dose removed: pregabalin 75 mg twice a day → –', 'dose added: – → tramadol 50 mg every 6 hours'],
    ],
    [
      'a citation that was dropped from a claim',
      `${HEAD}Duloxetine 60 mg once daily relieves pain [1, 2].\n${REFERENCES}`,
      `${HEAD}Duloxetine 60 mg once daily relieves pain [1].\n${REFERENCES}`,
      [
        'citation removed: [2] Bril V, England J. Evidence-based guideline: treatment of painful diabetic neuropathy.… → –',
      ],
    ],
    [
      'the only citation of a claim',
      `${HEAD}Duloxetine 60 mg once daily relieves pain [1]. Exercise helps some people too [2].\n${REFERENCES}`,
      `${HEAD}Duloxetine 60 mg once daily relieves pain. Exercise helps some people too [2].\n${REFERENCES}`,
      [
        'citation removed: [1] Finnerup NB, Attal N. Pharmacotherapy for neuropathic pain in adults. Lancet Neurol 2015.… → –',
      ],
    ],
    [
      'another source under the same number',
      `${HEAD}Duloxetine 60 mg once daily relieves pain [1].\n${REFERENCES}`,
      `${HEAD}Duloxetine 60 mg once daily relieves pain [1].\n${RENUMBERED}`,
      [
        'citation changed: [1] Finnerup NB, Attal N. Pharmacotherapy for neuropathic pain in adults. Lancet Neurol 2015.… → [1] Bril V, England J. Evidence-based guideline: treatment of painful diabetic neuropathy.…',
      ],
    ],
    [
      'a weaker recommendation',
      `${HEAD}We recommend duloxetine as the first drug in most adults.`,
      `${HEAD}We suggest duloxetine as the first drug in most adults.`,
      ['strength changed: we recommend → we suggest'],
    ],
    [
      'another condition of a step',
      STEPS('2. Add pregabalin if pain persists after 4 weeks\n'),
      STEPS('2. Add pregabalin if pain persists after 12 weeks\n'),
      [
        'step changed: step 2: Add pregabalin if pain persists after 4 weeks → step 2: Add pregabalin if pain persists after 12 weeks',
      ],
    ],
    [
      'a step that is gone',
      STEPS('2. Stop drugs that cause neuropathy\n'),
      STEPS(''),
      ['step removed: step 2: Stop drugs that cause neuropathy → –'],
    ],
    [
      'a status, a reviewer and a disclaimer',
      `---\nstatus: under review\n---\n${HEAD}Give duloxetine 60 mg once daily.\n\n## Disclaimer\n\nFor healthcare professionals. It does not replace clinical judgement. Verify doses against the current label.\n`,
      `---\nstatus: approved\nreviewers: [A. Example]\n---\n${HEAD}Give duloxetine 60 mg once daily.\n`,
      [
        'disclaimer removed: for professionals; who the article is for; that it does not replace clinical judgement; that doses are to be verified against the current label → –',
        'status changed: under review → approved',
        'status added: – → A. Example',
      ],
    ],
    [
      'a suppression, with its reason and its author',
      `${HEAD}Give duloxetine 120 mg once daily.`,
      `${HEAD}<!-- clinlint-disable-next-line dose/above-label-max -- agreed by the pain board by=A. Example until=2027-03-01 -->\nGive duloxetine 120 mg once daily.`,
      [
        'suppression added: – → dose/above-label-max for the next block; reason: agreed by the pain board; by A. Example; until 2027-03-01',
      ],
    ],
  ])('%s', (_title, before, after, expected) => expect(review(before, after)).toEqual(expected));
});

describe('what is no clinical change', () => {
  test.each<[title: string, before: string, after: string]>([
    [
      'a dose that moved to another paragraph',
      `${HEAD}Give duloxetine 60 mg once daily.\n\nPregabalin is another choice.`,
      `${HEAD}Pregabalin is another choice.\n\nGive duloxetine 60 mg once daily.`,
    ],
    [
      'other words for the same dose',
      `${HEAD}Give duloxetine 60 mg once daily.`,
      `${HEAD}Patients are given 60 mg of duloxetine each day, once a day.`,
    ],
    [
      'citations and list renumbered together',
      `${HEAD}Duloxetine helps [1]. Pregabalin helps most adults [2].\n${REFERENCES}`,
      `${HEAD}Duloxetine helps [2]. Pregabalin helps most adults [1].\n${RENUMBERED}`,
    ],
    ['another layout', `${HEAD}Give duloxetine 60 mg\nonce daily.`, `${HEAD}Give duloxetine **60 mg** once daily.`],
    [
      'a verb of the same force',
      `${HEAD}We recommend duloxetine as the first drug in most adults.`,
      `${HEAD}Duloxetine is recommended as the first drug in most adults.`,
    ],
    ['a corrected spelling', `${HEAD}Painfull feet are common.`, `${HEAD}Painful feet are common.`],
    ['nothing at all', `${HEAD}Give duloxetine 60 mg once daily.`, `${HEAD}Give duloxetine 60 mg once daily.`],
  ])('%s', (_title, before, after) => expect(review(before, after)).toEqual([]));
});

test('verdicts of both states stand beside a changed dose, and a worse one decides how serious it is', () => {
  const [change] = reviewArticle(
    read(`${HEAD}Give duloxetine 60 mg once daily.`),
    read(`${HEAD}Give duloxetine 600 mg once daily.`),
  );
  expect(change).toMatchObject({ verdictBefore: 'within-label', verdictAfter: 'implausible', level: 'error' });
});

test.each([
  ['doubled past one label, within another and with its guideline cited', '120 mg once daily 1', 'warning'],
  ['a small step past it', '80 mg once daily 1', 'info'],
])('a dose that is %s', (_, after, level) => {
  const [change] = reviewArticle(
    read(`${HEAD}Give duloxetine 60 mg once daily 1.\n${REFERENCES}`),
    read(`${HEAD}Give duloxetine ${after}.\n${REFERENCES}`),
  );
  expect(change).toMatchObject({ verdictBefore: 'within-label', verdictAfter: 'label-conflict', level });
});
