import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rememberingParse } from '../../../server/src/core/article/markdown/parse-chunks.ts';
import { whyUnread } from '../../../server/src/core/facts/why-unread.ts';
import { analyseArticle, analyseIfClinical } from '../../../server/src/core/index.ts';
import { builtInEnvironment, SHARED } from '../../harness/environment.ts';
import { fc } from '../../harness/fast-check.ts';

const env = builtInEnvironment();
const CORPUS = join(SHARED, 'corpus');
const unread = (text: string): string | null => whyUnread(text, env.formulary, rememberingParse());
/** Longer than a text that is always read, and without anything that could be a dose. */
const FILLER = `${'The clinic opens in the morning and closes at night. '.repeat(25)}\n\n`;

/** What is turned away unread is turned away by the gate, for the same reason. */
function expectSound(text: string): void {
  const why = unread(text);
  if (why === null) return;
  const { clinical, reason } = analyseArticle(text, env).facts.clinical;
  expect([clinical, reason]).toEqual([false, why]);
}

/** A section long enough to be a piece of its own. */
const written = (heading: string, words: string, first: boolean): string =>
  [heading, ...(first ? [words, FILLER.trim()] : [FILLER.trim(), words])].join('\n\n');

describe('what is turned away unread holds no article', () => {
  test.each([
    ['a plain dose', 'Give gabapentin 300 mg daily, then 600 mg daily.'],
    ['emphasis inside the unit', 'Give gabapentin **300** m*g* daily, then 600 mi**lli**grams daily.'],
    ['a link around the unit', 'Gabapentin 300 [mg](https://example.org/a/b) daily, 600 [mg](x) daily.'],
    ['marks of HTML', 'Gabapentin <b>300</b> <i class="u">mg</i> daily, then 600<sub>mg</sub> daily.'],
    ['entities', 'Gabapentin 300&nbsp;mg daily, levothyroxine 75&nbsp;&micro;g daily.'],
    ['a letter as an entity', 'Gabapentin 300 &#109;g daily, then 600 &#x6d;g daily.'],
    ['words for numbers', 'Take gabapentin two tablets daily, then half a tablet daily.'],
    ['a range and a repeat', 'Gabapentin 300-600 mg daily, take 3 (three) capsules daily.'],
    ['units under a header', '| Drug | Daily dose (mg) |\n| --- | --- |\n| Gabapentin | 300 |\n| Pregabalin | 150 |'],
    ['a line break between', 'Gabapentin 300\nmg daily and pregabalin 150\n  mg daily.'],
    ['dots', 'Insulin glargine 10 i.u. daily, gabapentin 300 m.g. daily.'],
    ['scale words', 'Benzathine penicillin 2.4 million units once, then 1.2 mega units once.'],
    ['front matter', '---\nclinical: true\n---\n\nNo dose here.'],
  ])('%s', (_, text) => {
    const front = text.startsWith('---');
    const whole = front ? text + FILLER : FILLER + text;
    expect(unread(whole)).toBeNull();
  });

  test('it does turn away', () => expect(unread(`${FILLER}Growth was 5 percent in 2024.`)).toBe('no dose was read'));

  const piece = fc.constantFrom(
    ...['300', '0.5', '½', 'two', 'half a', 'i', '10-20', '1,5', '5 (five)', 'twenty', '2 x 5', '1/2', '3 million'],
    ...['mg', 'm**g**', 'µg', '&micro;g', 'mIU', 'MU', 'tab', 'tablets', 'I.U.', 'units', 'T po', 'mg/kg', '% cream'],
    ...[
      'inch ribbon',
      'puffs',
      'g',
      'L',
      'usp units',
      'ml',
      'ta*blet*',
      '<b>mg</b>',
      '[mg](a)',
      'capfuls',
      'oz',
      '\\mg',
    ],
    ...[
      'gabapentin',
      'Take',
      'daily',
      'twice daily',
      'orally',
      'for pain',
      'dose',
      'and',
      'to',
      'every 6 hours',
      'should',
    ],
    ...[
      ' ',
      '-',
      '. ',
      '\n',
      '\n\n',
      '| ',
      ' |\n| --- | --- |\n| ',
      '**',
      '_',
      '(',
      ')',
      '&nbsp;',
      '\u00a0',
      '\u00ad',
      '/',
    ],
    ...['Dose (mg)', '| Drug | Start (mcg) |\n|---|---|\n| insulin | ', '<!-- x -->', '`', '> ', '* ', '• ', '\t'],
  );
  test('any mixture of pieces', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 14 }), fc.boolean(), (pieces, spaced) => {
        const text = FILLER + pieces.join(spaced ? ' ' : '');
        expectSound(text);
      }),
      { numRuns: 250 },
    );
  });

  test('any mixture of pieces under headings', () => {
    const heading = fc.constantFrom('# A', '## Dose (mg)', '## Adults', '## References', '### Gabapentin', '# Storage');
    const section = fc.tuple(heading, fc.array(piece, { maxLength: 8 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(section, { minLength: 2, maxLength: 5 }), (sections) => {
        expectSound(sections.map(([head, pieces, first]) => written(head, pieces.join(' '), first)).join('\n\n'));
      }),
      { numRuns: 250 },
    );
  });
});

describe.skipIf(!existsSync(CORPUS))('on the corpus', () => {
  test('every file that is turned away unread would have been skipped for the same reason', async () => {
    const files = readdirSync(CORPUS, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .filter((name) => /\.(?:md|mdx|qmd|markdown)$/.test(name));
    let away = 0;
    for (const name of files) {
      const text = readFileSync(name, 'utf8').replace(/^\uFEFF/, '');
      const why = unread(text);
      if (why === null) continue;
      away += 1;
      // The runner wants to be answered meanwhile.
      await new Promise(setImmediate);
      const { clinical, reason } = analyseArticle(text, env).facts.clinical;
      expect([name, clinical, reason]).toEqual([name, false, why]);
      expect(analyseIfClinical(text, env)).toEqual({ skipped: why });
    }
    expect(away).toBeGreaterThan(files.length / 4);
  }, 240_000);
});
