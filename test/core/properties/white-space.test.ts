import { expect, it } from 'vitest';
import { analyseArticle } from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';

const env = builtInEnvironment();

/** What the doses say, without where they stand and how they are spelt. */
function meaning(text: string) {
  return analyseArticle(text, env, { clinical: true }).facts.doses.map(
    ({ drugs, low, high, unit, basis, per, frequency, daily, max, routes, phase, role, verdict }) => ({
      drugs: drugs.map((drug) => drug.name),
      ...{ low, high, unit, basis, per, frequency, daily, max, routes, phase, role },
      verdict: verdict.kind,
    }),
  );
}

const SENTENCES = [
  'Give gabapentin 300 mg three times daily for postherpetic neuralgia.',
  'Start duloxetine 30 mg once daily and increase to 60 mg once daily after one week.',
  'In children, give amoxicillin 25 mg/kg/day by mouth in two divided doses, max 1 g daily.',
  'Pregabalin 75 mg twice daily (150 mg/day) or duloxetine 60 mg daily may be given.',
  'Do not give tramadol above 400 mg daily.',
];

/** Spaces of any kind; a single line break is a space in Markdown too. */
const GAP = fc.constantFrom(' ', '  ', '   ', '\n', '\u00a0', '\u2009', '\u202f', ' \n', '\n ');

it.each(SENTENCES)('the white space between words says nothing: %s', (sentence) => {
  const words = sentence.split(' ');
  const plain = meaning(sentence);
  expect(plain.length).toBeGreaterThan(0);
  const gaps = fc.array(GAP, { minLength: words.length, maxLength: words.length });
  fc.assert(
    fc.property(gaps, (spaces) => {
      const text = words.map((word, nth) => (nth === 0 ? word : `${spaces[nth]}${word}`)).join('');
      expect(meaning(text)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

it.each(SENTENCES)('white space around the text says nothing: %s', (sentence) => {
  const plain = meaning(sentence);
  for (const text of [`\n\n${sentence}\n`, `${sentence}   \n\n\n`, `\r\n${sentence}\r\n`])
    expect(meaning(text)).toEqual(plain);
});
