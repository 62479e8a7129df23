import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { extractFacts } from '../../../server/src/core/facts/extract-facts.ts';
import type { ClinicalFact } from '../../../server/src/core/facts/types.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const index = builtInEnvironment().formulary;

const gate = (text: string, stated: boolean | null = null): ClinicalFact =>
  extractFacts(readArticle(text), index, { clinical: stated }).clinical;

const TWO_DOSES = '- Duloxetine 60 mg once daily\n- Pregabalin 150 mg twice daily';
const CODED = Array.from({ length: 40 }, (_, i) => `HIV.D.DE${i + 100}`).join('\n\n');

describe('the clinical gate', () => {
  it.each<readonly [what: string, text: string, advises: boolean]>([
    ['two doses of medicines', `# Pain\n\n${TWO_DOSES}`, true],
    ['a dose and a recommendation', '# Gout\n\nWe recommend colchicine 0.6 mg once daily.', true],
    [
      'two doses that somebody had',
      'He was taking furosemide 40 mg daily.\n\nShe was taking lisinopril 10 mg daily.',
      false,
    ],
    ['amounts of no medicine, with advice', '# Shock\n\nA bolus of 20 mL/kg should be given, then 10 mL/kg.', false],
    [
      'a dose of no medicine, with advice on one',
      '## Infection\n\nCeftriaxone should be given early.\n\n## Shock\n\nA fluid bolus of 20 mL/kg.',
      false,
    ],
    ['a page with a name and a description', `---\nname: Pain\ndescription: Doses\n---\n\n${TWO_DOSES}`, true],
    [
      'a dose and a record of reviews',
      '---\nreviewed_by: A. Example\n---\n\n# Pain\n\nDuloxetine 60 mg once daily.',
      true,
    ],
    ['a few codes of a specification', `# Pain\n\nSee HIV.D.DE101.\n\n${TWO_DOSES}`, true],
    ['examinations', `# Question 4\n\n## Examiner Report\n\n## Model Answer\n\n${TWO_DOSES}`, false],
    ['a question that the article answers', `# Which drug?\n\n## Answer\n\n${TWO_DOSES}`, true],
  ])('takes %s', (_what, text, advises) => expect(gate(text)).toMatchObject({ clinical: true, advises }));

  it.each<readonly [what: string, text: string, reason: string]>([
    ['measurements', '# Water\n\nUse 600 mL/kg for the whole, 70 mL/kg for one part.', 'amounts of no medicine'],
    [
      'measurements that are only told',
      '# Water\n\nFor the whole 600 mL/kg, for one part 70 mL/kg.',
      'no dose was read',
    ],
    ['one dose', 'Duloxetine 60 mg once daily.', 'one dose and no recommendation'],
    [
      'instructions for a program',
      `---\nname: dose-helper\ndescription: Doses\nallowed-tools: [Read]\n---\n\n${TWO_DOSES}`,
      'instructions for a program',
    ],
    ['dictionaries', `# Data elements\n\n${TWO_DOSES}\n\n${CODED}`, 'a dictionary of coded elements'],
  ])('leaves out %s', (_what, text, reason) => expect(gate(text)).toEqual({ clinical: false, reason, advises: false }));

  it('believes who says that it is an article', () => {
    expect(gate('# Lungs\n\nThe tidal volume is 7 mL/kg.', true)).toMatchObject({ clinical: true, advises: true });
    expect(gate(`---\nclinical: false\n---\n\n${TWO_DOSES}`)).toMatchObject({ clinical: false, advises: false });
  });
});
