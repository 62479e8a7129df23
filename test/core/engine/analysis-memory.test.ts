import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  analyseArticle,
  analysisMemory,
  type Bibliography,
  parseBibliography,
  rememberingIndex,
} from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';
import { PIECES } from '../properties/hostile-text.ts';

/** How many edits; raise it by hand for a long run. */
const EDITS = Number(process.env.CLINLINT_EDITS ?? 200);

const plain = builtInEnvironment();
/** As the language server has it. */
const env = { ...plain, formulary: rememberingIndex(plain.formulary) };
const sample = (name: string): string => readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');
/** As long as a piece must be to be parsed, and kept, by itself. */
const FILLER = `${'Ask again at each visit, and write down what was said and what was agreed upon. '.repeat(6)}\n`;
/** Pieces whose doses are read with what stands in others: headings above, a section of uses beside, the title. */
const SECTIONS = [
  '---\nindication: fibromyalgia\n---\n\n# Advice\n\nGabapentin 300 mg once daily.\n',
  '## Gabapentin\n\nStart with 300 mg once daily.\n',
  '### Indications\n\nPostherpetic neuralgia.\n',
  '### Dosing\n\n- 300 mg once daily\n- then 600 mg three times a day\n',
  '### Children\n\nMaximum 40 mg/kg/day.\n',
  '## Diabetic neuropathy\n\n| Drug | Daily dose |\n| --- | --- |\n| pregabalin | 150 mg |\n',
  '### Maximum dose\n\nPregabalin 300 mg twice daily.\n',
  '## Disclaimer\n\nNot for decisions about a patient. Duloxetine 60 mg once daily.\n',
].map((section) => `${section}\n${FILLER}\n`);

const TEXTS = [
  SECTIONS.join(''),
  sample('painful-diabetic-neuropathy.md').slice(0, 3_500),
  sample('neuropathic-pain-in-primary-care.md').slice(-3_500),
];

/** What changes how the blocks around it are read. */
const MARKS = [
  '\n\n',
  '\n',
  ' ',
  '|',
  '# ',
  '## References\n',
  '- ',
  '1. ',
  '> ',
  '```\n',
  '[1]',
  '[^1]',
  '[^1]: A.',
  ' [@neupsig]',
  '[@label; @nobody]',
  '^2^',
];
const WORDS = [
  'for neuropathic pain ',
  'in children ',
  '## Dosing in renal impairment\n\n',
  '# Fibromyalgia\n\n',
  '## Morphine\n\n',
  '### Indications\n\nEpilepsy.\n\n',
  '### Renal impairment\n\n',
  'max ',
  'mg',
  '.',
  'x',
  '0',
];

/** The same keys lead to sources that the formulary knows, to others, twice, to a broken file or nowhere. */
const BIBLIOGRAPHIES: readonly (Bibliography | null)[] = [
  null,
  ...[
    '@article{neupsig, title={Pharmacotherapy for neuropathic pain in adults}, doi={10.1016/s1474-4422(14)70251-0}}',
    '@article{neupsig, title={Another}, year={1999}}\n@misc{label, title={Lyrica}, url={https://example.org/lyrica}}',
    '@misc{label, title={A}}\n@misc{label, title={B}}\n@misc{open, title={',
  ].map((text) => ({ named: false, files: [parseBibliography(text, '/a/references.bib', 'references.bib')] })),
];

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 40 })),
    /** Headings are typed at the beginning of a line. */
    line: fc.boolean(),
    insert: fc.constantFrom('', ...MARKS, ...WORDS, ...PIECES),
    bibliography: fc.constantFrom(...BIBLIOGRAPHIES),
  }),
  { minLength: 10, maxLength: 10 },
);

it('an analysis with a memory equals one from scratch after every edit', () => {
  const memory = analysisMemory();
  const typed = fc.property(fc.constantFrom(...TEXTS), edits, (start, changes) => {
    let text = start;
    for (const { at, line, remove, insert, bibliography } of changes) {
      const anywhere = Math.floor(at * text.length);
      const place = line ? text.lastIndexOf('\n', anywhere) + 1 : anywhere;
      text = text.slice(0, place) + insert + text.slice(place + remove);
      const options = { clinical: true, bibliography };
      expect(analyseArticle(text, env, { ...options, memory })).toEqual(analyseArticle(text, env, options));
    }
  });
  fc.assert(typed, { numRuns: Math.ceil(EDITS / 10) });
}, 600_000);

/** What stands above or beside a dose is taken back: the dose must read as if it had never stood there. */
const TAKEN_BACK: readonly (readonly [string, string, string])[] = [
  ['the header of a column', '| Drug | Daily dose |\n| --- | --- |\n| gabapentin | 300 mg |\n', 'Daily dose'],
  ['a heading on the maximum', '## Maximum dose\n\nGabapentin 300 mg three times a day.\n', 'Maximum dose'],
  ['a column of routes', '| Drug | Dose | Route |\n| --- | --- | --- |\n| morphine | 5 mg | IV |\n', 'Route'],
  [
    'a column of times',
    '| Drug | Dose | Frequency |\n| --- | --- | --- |\n| morphine | 5 mg | every 4 hours |\n',
    'Frequency',
  ],
  ['a lead on increments', '- Increase by:\n  - gabapentin up to 300 mg a day, maximum 3600 mg a day\n', 'Increase by'],
];

it.each(TAKEN_BACK)('%s leaves nothing behind', (_, table, words) => {
  expectHeard(`# Advice\n\nSome words.\n\n${table}`, words, 'Dose');
});

/** A change in one piece, and the doses of another that must hear of it or must have moved. */
const ELSEWHERE: readonly (readonly [string, string, string])[] = [
  ['the title', '# Advice', '# Epilepsy'],
  ['front matter', 'indication: fibromyalgia', 'indication: epilepsy'],
  ['the heading above that names the drug', '## Gabapentin', '## Pregabalin'],
  ['a longer heading above', '## Gabapentin', '## Gabapentin, a medicine'],
  ['a heading above of another level', '## Gabapentin', '# Gabapentin'],
  ['the uses beside it, no longer than before', 'Postherpetic neuralgia', 'Partial-onset seizures'],
  ['the heading of the uses', '### Indications', '### Cautions'],
  ['words between a heading and the dose', 'Start with 300 mg', 'You may start with 300 mg'],
  ['a dose taken out', '- 300 mg once daily\n', ''],
  ['a heading taken out', '## Diabetic neuropathy\n', ''],
  ['a section that becomes the disclaimer', '## Diabetic neuropathy', '## Disclaimer'],
];

it.each(ELSEWHERE)('%s is heard of in other pieces', (_, words, instead) => {
  expectHeard(SECTIONS.join(''), words, instead);
});

it('a section before the one whose lines are about the article itself is heard of', () => {
  const lines = '| A | B |\n| --- | --- |\n| Status: draft | Status: gabapentin 300 mg once daily |\n';
  expectHeard(`---\ntitle: Pain\n---\n\n${FILLER}\n# A\n\n${lines}\n${FILLER}`, '# A', `# B\n\n${FILLER}\n# A`);
});

it('a section behind what was one instruction alone is heard of', () => {
  const only = `Take 2 tablets twice daily.\n\n<!-- ${'x'.repeat(420)} -->\n\n`;
  expectHeard(`${only}## Notes\n\nWords.\n`, '## Notes\n\nWords.\n', '');
});

function expectHeard(before: string, words: string, instead: string): void {
  const memory = analysisMemory();
  const after = before.replace(words, instead);
  expect(after).not.toBe(before);
  const options = { clinical: true };
  for (const text of [before, after, before, after])
    expect(analyseArticle(text, env, { ...options, memory })).toEqual(analyseArticle(text, env, options));
}
