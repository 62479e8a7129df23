import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { extractFacts } from '../../../server/src/core/facts/extract-facts.ts';
import type { AlgorithmFact } from '../../../server/src/core/facts/types.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const index = builtInEnvironment().formulary;

const factsOf = (text: string) => extractFacts(readArticle(text), index, { clinical: true });
const algorithmsIn = (text: string): readonly AlgorithmFact[] => factsOf(text).algorithms;

const LADDER = `# Pain after shingles

## Treatment algorithm

1. Confirm the diagnosis [1]

   - Look for the rash
2. Start one drug

   - Gabapentin 300 mg daily [2]
   - Review after 4 weeks
3. Combination therapy for inadequate response

   - Add amitriptyline 10 mg at night [3, 4]
4. If pain persists, refer to the pain clinic
5. Switch to pregabalin 75 mg twice daily after 8 weeks

## References

1. Roe A. Shingles. 2020.
`;

describe('a numbered pathway', () => {
  const [algorithm, ...others] = algorithmsIn(LADDER);

  it('is read once, with the title of its heading', () => {
    expect(others).toEqual([]);
    expect(algorithm?.title).toBe('Treatment algorithm');
  });

  it('has a step for each number, with its words, condition and relation to the drugs before it', () => {
    const steps = algorithm?.steps.map(({ number, kind, text, condition, relation }) => [
      number,
      kind,
      text,
      condition,
      relation,
    ]);
    expect(steps).toEqual([
      ['1', 'action', 'Confirm the diagnosis', null, null],
      ['2', 'action', 'Start one drug', null, null],
      ['3', 'action', 'Combination therapy for inadequate response', 'for inadequate response', 'add'],
      ['4', 'decision', 'If pain persists, refer to the pain clinic', 'If pain persists', null],
      ['5', 'action', 'Switch to pregabalin 75 mg twice daily after 8 weeks', 'after 8 weeks', 'switch'],
    ]);
  });

  it('gives each step its details, drugs, doses and citations', () => {
    const { doses, citations } = factsOf(LADDER);
    const steps = algorithm?.steps.map((step) => [
      step.details.length,
      step.drugs,
      step.doses.map((i) => doses[i]?.low),
      step.citations.flatMap((i) => citations[i]?.numbers ?? []),
    ]);
    expect(steps).toEqual([
      [1, [], [], [1]],
      [2, ['gabapentin'], [300], [2]],
      [1, ['amitriptyline'], [10], [3, 4]],
      [0, [], [], []],
      [0, ['pregabalin'], [75], []],
    ]);
  });

  it('has its details in words, without their citations, and where they stand', () => {
    expect(algorithm?.steps.map(({ details }) => details)).toEqual([
      ['Look for the rash'],
      ['Gabapentin 300 mg daily', 'Review after 4 weeks'],
      ['Add amitriptyline 10 mg at night'],
      [],
      [],
    ]);
    const [place] = algorithm?.steps[2]?.detailPlaces ?? [];
    expect(LADDER.slice(place?.span.start, place?.span.end)).toBe('Add amitriptyline 10 mg at night [3, 4]');
  });

  it.each([
    ['Add amitriptyline 10 mg once daily', null],
    ['Add amitriptyline 10 mg once a day for a week', null],
    ['Add amitriptyline once the rash has healed', 'once the rash has healed'],
  ])('"%s": how often is no condition', (words, condition) => {
    const [read] = algorithmsIn(LADDER.replace('Combination therapy for inadequate response', words));
    expect(read?.steps[2]?.condition).toBe(condition);
  });

  it('leads from number to number; an edge says only what the text says', () => {
    expect(algorithm?.edges.map((edge) => edge.label)).toEqual([
      null,
      'for inadequate response',
      'If pain persists',
      'after 8 weeks',
    ]);
    const ids = algorithm?.steps.map((step) => step.id) ?? [];
    expect(algorithm?.edges.map((edge) => [edge.from, edge.to])).toEqual(ids.slice(1).map((id, i) => [ids[i], id]));
  });
});

const steps = (heading: string, ...lines: readonly string[]): string =>
  `# Pain after shingles\n\n## ${heading}\n\n${lines.map((line, i) => `${i + 1}. ${line}`).join('\n')}\n`;

describe('relations and kinds', () => {
  it.each<readonly [step: string, relation: string | null]>([
    ['Amitriptyline 10 mg at night', 'unstated'],
    ['Increase gabapentin to 600 mg', null],
    ['Stop gabapentin', 'stop'],
    ['Replace it by pregabalin 75 mg', 'switch'],
    ['Do not combine; pregabalin 75 mg', 'unstated'],
    ['Add amitriptyline 10 mg', 'add'],
  ])('%s after gabapentin', (step, relation) => {
    const [algorithm] = algorithmsIn(steps('Treatment pathway', 'Start gabapentin 300 mg', step));
    expect(algorithm?.steps[1]?.relation).toBe(relation);
  });

  it.each<readonly [step: string, kind: string]>([
    ['Is the pain relieved?', 'decision'],
    ['In patients who cannot swallow, use a patch', 'decision'],
    ['Refer to the pain clinic', 'link'],
    ['Second-line options', 'action'],
  ])('%s', (step, kind) => {
    const [algorithm] = algorithmsIn(steps('Treatment pathway', 'Start gabapentin 300 mg', step));
    expect(algorithm?.steps[1]?.kind).toBe(kind);
  });

  it('a drug that the patient already takes is not given by the step', () => {
    const [algorithm] = algorithmsIn(
      steps('Treatment pathway', 'Check vitamin B12 in people who take metformin', 'Start gabapentin 300 mg'),
    );
    expect(algorithm?.steps.map((step) => [step.drugs.includes('metformin'), step.relation])).toEqual([
      [false, null],
      [false, null],
    ]);
  });

  it('a first step that names a group of patients is where the pathway starts', () => {
    const [algorithm] = algorithmsIn(
      steps('Treatment pathway', 'Adults with pain after shingles', 'Start gabapentin 300 mg'),
    );
    expect(algorithm?.steps[0]?.kind).toBe('state');
  });
});

describe('lists that are no pathway', () => {
  it.each<readonly [what: string, text: string]>([
    ['criteria', steps('Diagnostic criteria', 'Rash', 'Pain for 3 months', 'Age above 50')],
    ['questions', steps('Questions to ask', 'Does gabapentin help?', 'Is the dose right?')],
    ['references', steps('References', 'Roe A. Start gabapentin early. 2020.', 'Lee B. Add amitriptyline. 2021.')],
    ['bullets', '# Pain\n\n## Treatment\n\n- Start gabapentin 300 mg\n- If needed add amitriptyline 10 mg\n'],
    ['steps without treatment', steps('Management of the audit', 'Start the form', 'If late, call the office')],
    ['a plain list of drugs', steps('Treatment', 'Gabapentin', 'Amitriptyline', 'Pregabalin')],
  ])('%s', (_what, text) => expect(algorithmsIn(text)).toEqual([]));

  it('but a stepwise list with conditions under a treatment heading is one', () => {
    const text = steps('Management', 'Start gabapentin 300 mg', 'If pain persists, add amitriptyline 10 mg');
    expect(algorithmsIn(text).map((a) => a.steps.length)).toEqual([2]);
  });

  it('a list that a paragraph interrupts goes on', () => {
    const text = `${steps('Treatment algorithm', 'Start gabapentin 300 mg')}2. Review\n\nA remark.\n\n3. Add amitriptyline 10 mg\n`;
    expect(algorithmsIn(text).map((a) => a.steps.map((s) => s.number))).toEqual([['1', '2', '3']]);
  });
});
