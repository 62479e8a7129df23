import { expect, it } from 'vitest';
import { corpusFindings, expectCorpusFindings } from '../../harness/expect-findings.ts';

const article = (line: string, title = 'Diabetic peripheral neuropathy'): string => `# ${title}\n\n${line}`;

expectCorpusFindings('cross/dose-conflict', {
  reports: [
    [
      'a use within a wider one that the formulary doses by one rule',
      {
        'a.md': article('Pregabalin ⟦150-300 mg daily⟧ helps.'),
        'b.md': article('Pregabalin ⟦300-600 mg daily⟧ helps.', 'Neuropathic pain'),
      },
      'conflict',
    ],
    [
      'two ranges for one use',
      { 'a.md': article('Pregabalin ⟦300-600 mg daily⟧ helps.'), 'b.md': article('- Pregabalin (⟦150-600 mg daily⟧)') },
      'conflict',
    ],
    [
      'a range per dose against one per day',
      {
        'a.md': article('Give pregabalin ⟦75-150 mg twice daily⟧.'),
        'b.md': article('Give pregabalin ⟦300-600 mg/day⟧.'),
      },
      'conflict',
    ],
    [
      'a table cell against a list item',
      {
        'a.md': article('| Drug | Dose |\n| --- | --- |\n| Pregabalin | ⟦150-300 mg daily⟧ |'),
        'b.md': article('- Pregabalin ⟦300-600 mg daily⟧'),
      },
      'conflict',
    ],
    [
      'the article that differs from two others',
      {
        'a.md': article('Pregabalin ⟦300-600 mg daily⟧ helps.'),
        'b.md': article('Pregabalin ⟦150-600 mg daily⟧ helps.'),
        'c.md': article('Pregabalin ⟦150-600 mg daily⟧ helps.'),
      },
      'conflict',
    ],
  ],
  ignores: [
    [
      'a wider use that the formulary doses by other rules',
      { 'a.md': article('Pregabalin 150-300 mg daily.'), 'b.md': article('Pregabalin 150-600 mg daily.', 'Pain') },
    ],
    [
      'the same range',
      { 'a.md': article('Pregabalin 150-600 mg daily.'), 'b.md': article('Pregabalin 150-600 mg/day.') },
    ],
    [
      'the same range in grams',
      { 'a.md': article('Pregabalin 150-600 mg daily.'), 'b.md': article('Pregabalin 0.15-0.6 g daily.') },
    ],
    [
      'a range that both give',
      {
        'a.md': article('Pregabalin 150-600 mg daily.'),
        'b.md': article('Pregabalin 150-600 mg daily, in trials 300-600 mg daily.'),
      },
    ],
    [
      'another use',
      {
        'a.md': article('Pregabalin 150-300 mg daily.'),
        'b.md': article('Pregabalin 150-600 mg daily.', 'Postherpetic neuralgia'),
      },
    ],
    [
      'another phase',
      { 'a.md': article('Start pregabalin at 50-75 mg daily.'), 'b.md': article('Pregabalin 150-600 mg daily.') },
    ],
    ['single amounts', { 'a.md': article('Pregabalin 300 mg daily.'), 'b.md': article('Pregabalin 600 mg daily.') }],
    [
      'another drug',
      { 'a.md': article('Pregabalin 150-300 mg daily.'), 'b.md': article('Duloxetine 60-120 mg daily.') },
    ],
    [
      'a comment',
      { 'a.md': article('Pregabalin 150-300 mg daily.'), 'b.md': article('<!-- pregabalin 300-600 mg daily -->') },
    ],
    ['one article alone', { 'a.md': article('Pregabalin 150-300 mg daily.\n\nPregabalin 300-600 mg daily.') }],
  ],
});

it('points both ways, and does not depend on the order of the articles', () => {
  const a = article('Pregabalin 300-600 mg daily.');
  const b = article('Pregabalin 150-600 mg daily.');
  const there = corpusFindings('cross/dose-conflict', { 'a.md': a, 'b.md': b });
  const back = corpusFindings('cross/dose-conflict', { 'b.md': b, 'a.md': a });
  expect(there.get('a.md')?.[0]?.related?.[0]?.path).toBe('b.md');
  expect(there.get('b.md')?.[0]?.related?.[0]?.path).toBe('a.md');
  expect([...back].sort()).toEqual([...there].sort());
});
