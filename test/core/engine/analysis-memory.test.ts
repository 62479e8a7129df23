import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  analyseArticle,
  analysisMemory,
  type Bibliography,
  parseBibliography,
} from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';
import { PIECES } from '../properties/hostile-text.ts';

/** How many edits; raise it by hand for a long run. */
const EDITS = Number(process.env.CLINLINT_EDITS ?? 200);

const env = builtInEnvironment();
const sample = (name: string): string => readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');
const TEXTS = [
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
    insert: fc.constantFrom('', ...MARKS, ...WORDS, ...PIECES),
    bibliography: fc.constantFrom(...BIBLIOGRAPHIES),
  }),
  { minLength: 10, maxLength: 10 },
);

it('an analysis with a memory equals one from scratch after every edit', () => {
  const memory = analysisMemory();
  const typed = fc.property(fc.constantFrom(...TEXTS), edits, (start, changes) => {
    let text = start;
    for (const { at, remove, insert, bibliography } of changes) {
      const place = Math.floor(at * text.length);
      text = text.slice(0, place) + insert + text.slice(place + remove);
      const options = { clinical: true, bibliography };
      expect(analyseArticle(text, env, { ...options, memory })).toEqual(analyseArticle(text, env, options));
    }
  });
  fc.assert(typed, { numRuns: Math.ceil(EDITS / 10) });
}, 600_000);
