import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { extractFacts } from '../../../server/src/core/facts/extract-facts.ts';
import { longFormBefore } from '../../../server/src/core/facts/prose/abbreviations.ts';
import type { ProseFacts } from '../../../server/src/core/facts/prose/types.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const index = builtInEnvironment().formulary;
const proseOf = (text: string): ProseFacts => extractFacts(readArticle(text), index, { clinical: true }).prose;

describe('long form of an abbreviation', () => {
  it.each([
    ['is treated with tricyclic antidepressants ', 'TCA', 'tricyclic antidepressants'],
    ['a serotonin-norepinephrine reuptake inhibitor ', 'SNRI', 'serotonin-norepinephrine reuptake inhibitor'],
    ['the number needed to treat ', 'NNT', 'number needed to treat'],
    ['was seen by the doctor ', 'TCA', null],
    ['', 'TCA', null],
  ])('of "%s(%s)" is %s', (text, short, long) => expect(longFormBefore(text, short)).toBe(long));
});

describe('stances', () => {
  const stances = (text: string) =>
    proseOf(`# Diabetic peripheral neuropathy\n\n${text}`).stances.map(({ drug, stance, line }) => [
      drug,
      stance,
      line,
    ]);

  it.each<[string, string, unknown[]]>([
    [
      'drugs before the verb',
      'Duloxetine and pregabalin are first-line drugs.',
      [
        ['duloxetine', 'for', 1],
        ['pregabalin', 'for', 1],
      ],
    ],
    ['drugs behind the verb', 'Second-line therapy includes tramadol.', [['tramadol', 'for', 2]]],
    ['advice against', 'Tramadol should be avoided.', [['tramadol', 'against', null]]],
    ['a list of options', 'Other treatment options include tramadol.', [['tramadol', 'for', null]]],
    ['two lines in one sentence', 'Duloxetine is first-line and tramadol is second-line.', []],
    ['a condition attached', 'Avoid tramadol in patients with epilepsy.', []],
    ['a regimen', 'We recommend tramadol + pregabalin.', []],
    ['an aside', 'Tramadol binds to opioid receptors.', []],
  ])('%s', (_title, text, expected) => expect(stances(text)).toEqual(expected));

  it('take the narrower of two conditions', () => {
    const [stance] = proseOf('# Pain\n\nPregabalin is first-line for neuropathic pain in diabetic neuropathy.').stances;
    expect(stance?.condition).toBe('dpn');
  });
});

describe('statistics', () => {
  it('know what their sentence says', () => {
    const [statistic] = proseOf(
      'The hazard ratio for death was 0.8; the NNT was 25 over 2 years compared with placebo.',
    ).statistics;
    expect(statistic).toMatchObject({ measure: 'NNT was 25', comparator: true, outcome: true, time: true });
  });
});

describe('what is quoted, cited or code', () => {
  it('is nobody’s own wording', () => {
    const text = '> Monitor closely.\n\n`monitor closely`\n\n## References\n\n1. Monitor closely. 2020.';
    expect(proseOf(text).phrases.filter(({ kind }) => kind === 'vague-action')).toEqual([]);
  });
});
