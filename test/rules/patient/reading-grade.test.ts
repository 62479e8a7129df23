import { expect, it } from 'vitest';
import { expectFindings, findings } from '../../harness/expect-findings.ts';

const HARD =
  'The inflammatory manifestations characteristic of crystal deposition necessitate pharmacological intervention, particularly considering the considerable discomfort experienced. Individualised therapeutic strategies incorporating dietary modification are generally recommended for practically everybody affected by recurrences. Continuous physiological monitoring facilitates identification of potentially deleterious complications.';
const EASY =
  'Gout makes a joint hot, red and sore. It often starts at night. Rest the joint and put ice on it. Drink water. Ask your doctor or nurse which pain pill is right for you. The pain should ease in a few days. Call us if it does not get better.';
const patient = (text: string): string => `---\naudience: patient\n---\n\n# Gout\n\n${text}`;
const RULE = 'patient/reading-grade';

expectFindings(RULE, {
  reports: [
    [
      'the section that is hard, not the one that is easy',
      patient(`## Rest\n\n${EASY}\n\n⟦## Drugs⟧\n\n${HARD}`),
      'hard',
    ],
    ['a folder for patients', `# Gout\n\n⟦## Drugs⟧\n\n${HARD}`, 'hard', { audience: 'patient' }],
  ],
  ignores: [
    ['an article for professionals', `---\naudience: professional\n---\n\n# Gout\n\n${HARD}`],
    ['an easy section', patient(EASY)],
    ['a laxer aim', patient(HARD), { options: { [RULE]: { grade: 40 } } }],
    ['a section that is too short to be graded', patient(HARD.split('. ')[0] ?? '')],
    ['code', patient(`\`${HARD}\``)],
    [
      'names of drugs, doses and citations, which are not the writer’s choice',
      patient(
        `${EASY.replace('pain pill', 'of levothyroxine, acetaminophen, amoxicillin, gabapentin, pregabalin or colchicine')} Take acetaminophen 500 mg up to four times daily [1,2,3,4]. Take duloxetine 60 mg once daily.`,
      ),
    ],
  ],
});

it('says both formulas', () => {
  expect(findings(RULE, patient(HARD))[0]?.message).toMatch(
    /reads at school grade \d\d \(Flesch-Kincaid \d\d\.\d, SMOG \d\d\.\d\); aim at 8/,
  );
});
