import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { extractFacts } from '../../../server/src/core/facts/extract-facts.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const index = builtInEnvironment().formulary;

/** Words of the claim, whose it is, whether it is denied, the drugs and the upper ends of the doses. */
function shown(text: string): string[] {
  const { approvals, doses } = extractFacts(readArticle(text), index, { clinical: true });
  return approvals.map((a) =>
    [
      text.slice(a.span.start, a.span.end),
      a.jurisdiction,
      a.negated ? 'denied' : 'claimed',
      a.drugs.map((d) => d.name).join('+'),
      a.doses.map((i) => doses[i]?.high).join('+'),
    ].join(' | '),
  );
}

describe('approval claims', () => {
  it.each<readonly [text: string, claims: readonly string[]]>([
    ['Pregabalin 300 mg daily is FDA-approved.', ['FDA-approved | US | claimed | pregabalin | 300']],
    ['Pregabalin has FDA approval for epilepsy.', ['FDA approval | US | claimed | pregabalin | ']],
    [
      'Pregabalin 600 mg daily was approved by the European Medicines Agency.',
      ['approved by the European Medicines Agency | EU | claimed | pregabalin | 600'],
    ],
    ['Duloxetine 60 mg daily is licensed by the MHRA.', ['licensed by the MHRA | UK | claimed | duloxetine | 60']],
    [
      'Duloxetine 60 mg daily is approved by both the FDA and the EMA.',
      [
        'approved by both the FDA and the EMA | US | claimed | duloxetine | 60',
        'approved by both the FDA and the EMA | EU | claimed | duloxetine | 60',
      ],
    ],
    ['Gabapentin 900 mg daily is not FDA-approved for this.', ['FDA-approved | US | denied | gabapentin | 900']],
    ['Gabapentin is used despite not having specific FDA approval.', ['FDA approval | US | denied | gabapentin | ']],
    ['Gabapentin lacks FDA approval here.', ['FDA approval | US | denied | gabapentin | ']],
    ['FDA approval is pending for gabapentin.', ['FDA approval | US | denied | gabapentin | ']],
    [
      'Duloxetine 60 mg daily is FDA-approved, whereas gabapentin 900 mg daily is not.',
      ['FDA-approved | US | claimed | duloxetine | 60'],
    ],
    [
      'Unlike gabapentin 900 mg daily, duloxetine 60 mg daily is FDA-approved.',
      ['FDA-approved | US | claimed | duloxetine | 60'],
    ],
    ['Duloxetine 60 mg daily, although sedating, is FDA-approved.', ['FDA-approved | US | claimed | duloxetine | 60']],
    ['Duloxetine 60 mg daily helps. The device is FDA-approved.', ['FDA-approved | US | claimed |  | ']],
    ['Ask the committee for approval; the FDA has a web page.', []],
    ['Articles are approved by the board.', []],
  ])('%s', (text, claims) => expect(shown(text)).toEqual(claims));

  it('names the use of its sentence', () => {
    const text = 'Pregabalin 600 mg daily is FDA-approved for fibromyalgia.';
    const [claim] = extractFacts(readArticle(text), index, { clinical: true }).approvals;
    expect(claim?.indication).toMatchObject({ text: 'fibromyalgia', from: 'sentence' });
  });
});
