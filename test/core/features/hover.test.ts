import { describe, expect, it, test } from 'vitest';
import { defaultConfig } from '../../../server/src/core/config/default-config.ts';
import { INTENDED_USE } from '../../../server/src/core/config/intended-use.ts';
import { describeDoseAt, hoverAt } from '../../../server/src/core/features/hover.ts';
import { analyseArticle } from '../../../server/src/core/index.ts';
import { ruleFormulary } from '../../harness/rule-formulary.ts';
import { citation, dose, facts, reference, verdict } from '../preview/sample-facts.ts';

const ENV = { config: defaultConfig({ asOf: '2026-01-01' }), formulary: ruleFormulary() };
const at = (start: number, end: number) => ({ span: { start, end } });

const ARTICLE = facts({
  drugs: [
    { ...at(0, 10), id: 'pregabalin', name: 'pregabalin', kind: 'drug', text: '', brand: false, glossed: false },
    { ...at(80, 90), id: null, name: 'unheardof <b>', kind: 'drug', text: '', brand: false, glossed: false },
    { ...at(60, 70), id: null, name: 'opioid', kind: 'class', text: '', brand: false, glossed: false },
  ],
  doses: [
    dose('longer', { ...at(5, 40) }),
    dose('shorter', { ...at(20, 30), verdicts: [verdict({ kind: 'not-checked', reason: 'unknown-drug' })] }),
  ],
  citations: [
    {
      ...citation(1, 7),
      ...at(42, 48),
      parts: [
        { ...at(43, 44), numbers: [1], key: null },
        { ...at(46, 47), numbers: [7], key: null },
      ],
    },
  ],
  references: [{ ...reference(1), text: '![x](http://evil.example/x.png) Lee A.', doi: '10.1000/x(1)', pmid: '123' }],
});

const hover = (offset: number) => hoverAt(offset, ARTICLE, ENV);

describe('hoverAt', () => {
  it('shows the card of a drug, and says of one that is known by name only that nothing is known', () => {
    expect(hover(1)?.markdown).toContain('pregabalin');
    expect(hover(81)?.markdown).toContain('**unheardof \\<b\\>**');
    expect(hover(81)?.markdown).toContain('known by name only');
    expect(hover(65)?.markdown).toContain('a class of drugs');
  });

  it('takes the shortest dose, and says how it was read and judged', () => {
    expect(hover(25)).toMatchObject(at(20, 30));
    expect(hover(25)?.markdown).toMatch(/Read: shorter 10 mg a day/);
    expect(hover(25)?.markdown).toContain('was not checked: the drug is not in the formulary');
    expect(describeDoseAt(25, ARTICLE, ENV)).toHaveLength(2);
  });

  it('shows the entry that a citation leads to, and no markup of its own', () => {
    const words = hover(44)?.markdown ?? '';
    expect(words).toContain('**Reference 1**');
    expect(words).toContain('https://doi.org/10.1000/x%281%29');
    expect(words).toContain('https://pubmed.ncbi.nlm.nih.gov/123/');
    expect(words).not.toMatch(/(?<!\\)!\[/);
  });

  it('says where a citation leads nowhere', () => {
    expect(hover(47)?.markdown).toContain('**Reference 7**: no such entry. The reference list has 1 entry.');
  });

  it('ends every card with the intended use', () => {
    const notice = INTENDED_USE.slice(0, 20);
    for (const offset of [3, 25, 44, 65]) expect(hover(offset)?.markdown.split('---').at(-1)).toContain(notice);
  });

  it('says nothing where nothing stands', () => {
    expect(hover(55)).toBeNull();
    expect(describeDoseAt(55, ARTICLE, ENV)).toEqual([]);
  });
});

describe('hoverAt on what is written about the article', () => {
  const text = `# Neuropathic pain

Serotonin syndrome (SES) is rare. SES is not SSX. Take an ECG. We recommend pregabalin 150 mg/day.

Peripheral neuropathy (PN) is common. Parenteral nutrition (PN) is rare.

<!-- clinlint-disable-next-line citation/missing, no/rule -- the *board* agreed until=2025-01-01 by=A. Example -->
Start it.

<!-- clinlint-disable-file ismp/qd -->

## Disclaimer

This article is intended for healthcare professionals. It does not replace clinical judgement.
`;
  const { facts } = analyseArticle(text, ENV);
  const on = (words: string): string => hoverAt(text.indexOf(words) + 1, facts, ENV)?.markdown ?? 'nothing';

  test.each([
    ['SES is', '**SES**: Serotonin syndrome'],
    ['SSX', '**SSX**: not explained in this article.\n'],
    ['ECG', 'It is one that clinicians read as a word.'],
    ['PN) is rare', 'explained in 2 ways: Peripheral neuropathy; Parenteral nutrition.'],
  ])('an abbreviation: %s', (words, said) => expect(`${on(words)}\n`).toContain(said));

  it('a suppression: what, where, why, by whom, and that it no longer holds', () => {
    const words = on('<!-- clinlint-disable-next-line');
    for (const part of [
      '**Suppression** in the next paragraph, list item or row',
      '- `citation/missing`: ',
      '- `no/rule`: there is no such rule',
      'Reason: the \\*board\\* agreed',
      'By A\\. Example\\. Until 2025\\-01\\-01\\.',
      'It has expired and no longer holds.',
    ])
      expect(words.replace(/\\/g, '')).toContain(part.replace(/\\/g, ''));
    expect(words).not.toContain(' *board*');
    expect(on('<!-- clinlint-disable-file')).toContain('No reason is given, so it does not hold.');
  });

  it('a disclaimer: what it says, and what the policy still wants', () => {
    const words = on('It does not replace');
    expect(words).toContain('**Disclaimer for healthcare professionals**');
    expect(words).toContain('It says:\n\n- who the article is for\n- that it does not replace clinical judgement');
    expect(words).toMatch(/also requires of articles for professionals:\n\n- that doses are to be verified/);
  });
});
