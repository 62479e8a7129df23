import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { extractFacts } from '../../../server/src/core/facts/extract-facts.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const index = builtInEnvironment().formulary;

/** Upper end of each dose with the numbers that support it. */
function support(text: string): string[] {
  const { doses, citations } = extractFacts(readArticle(text), index, { clinical: true });
  return doses.map((d) => `${d.high}: ${d.citations.flatMap((i) => citations[i]?.numbers ?? []).join(',')}`);
}

describe('citations of a dose', () => {
  it.each<readonly [what: string, text: string, doses: readonly string[]]>([
    ['its sentence', 'Give gabapentin 300 mg daily [1]. Give pregabalin 75 mg daily [2].', ['300: 1', '75: 2']],
    ['after the full stop', 'Give gabapentin 300 mg daily. 3, 4', ['300: 3,4']],
    ['several marks', 'Gabapentin 300 mg daily [1] helps pain [2].', ['300: 1,2']],
    [
      'the rest of its bullet',
      '- Gabapentin 300 mg daily. It is sedating [5].\n- Pregabalin 75 mg daily.',
      ['300: 5', '75: '],
    ],
    [
      'the step around it',
      '1. Start one drug [6]\n   - Gabapentin 300 mg daily\n   - Pregabalin 75 mg daily [7]',
      ['300: 6', '75: 7'],
    ],
    [
      'its row',
      '| Drug | Dose | Source |\n| --- | --- | --- |\n| Gabapentin | 300 mg daily | Trial [8] |\n| Pregabalin | 75 mg daily | None |',
      ['300: 8', '75: '],
    ],
    ['not the paragraph before', 'Pain is common [9].\n\nGive gabapentin 300 mg daily.', ['300: ']],
    ['not the bullet beside it', '- Gabapentin 300 mg daily\n- Rest helps [1]', ['300: ']],
  ])('%s', (_what, text, doses) => expect(support(text)).toEqual(doses));
});

describe('clinical gate', () => {
  const gate = (text: string, stated: boolean | null = null): readonly [boolean, string] => {
    const { clinical } = extractFacts(readArticle(text), index, { clinical: stated });
    return [clinical.clinical, clinical.reason];
  };
  const one = 'Gabapentin 300 mg daily was used.';
  it.each<readonly [text: string, clinical: boolean]>([
    ['Give gabapentin 300 mg daily or pregabalin 75 mg daily.', true],
    [`${one} Rest is recommended for all patients.`, true],
    [one, false],
    ['We recommend rest for all patients.', false],
    ['Install version 2 of the tool.', false],
    ['---\nclinical: true\n---\n\nText.', true],
    ['---\naudience: patient\n---\n\nText.', true],
    ['---\nclinical: false\n---\n\nGive gabapentin 300 mg daily or pregabalin 75 mg daily.', false],
  ])('%s', (text, clinical) => expect(gate(text)[0]).toBe(clinical));

  it('what the host says comes first, and a reason is always given', () => {
    expect(gate('Text.', true)[0]).toBe(true);
    expect(gate('Give gabapentin 300 mg daily or pregabalin 75 mg daily.', false)[0]).toBe(false);
    expect(gate('Text.')[1]).not.toBe('');
  });
});
