import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/index.ts';
import { findings } from '../../harness/expect-findings.ts';

type Case = readonly [title: string, before: string, after: string | null];

/** What the first (or the given) repair of the first finding of a rule makes of the text; null where none is offered. */
function repaired(rule: string, text: string, which = 0): string | null {
  const [finding] = findings(rule, text);
  if (finding === undefined) throw new Error(`no ${rule} in this text`);
  const fix = finding.fixes?.[which];
  return fix === undefined ? null : applyEdits(text, fix.edits);
}

function expectRepairs(rule: string, cases: readonly Case[]): void {
  it.each(cases)('%s', (_title, before, after) => {
    expect(repaired(rule, before)).toBe(after);
    if (after !== null) expect(findings(rule, after)).toEqual([]);
  });
}

const A = 'Lee A. Gout in adults. BMJ 2019.';
const B = 'Diaz B. Rest for joints. Lancet 2020.';
const C = 'Cole C. Ice and pain. JAMA 2021.';
const D = 'Amin D. Salt and water. BMJ 2022.';
const list = (...entries: readonly string[]): string =>
  `\n\n## References\n\n${entries.map((entry, at) => `${at + 1}. ${entry}`).join('\n')}`;

describe('references in the order of first mention', () => {
  expectRepairs('citation/order-of-first-mention', [
    [
      'brackets and a numbered list',
      `# Gout\n\nRest [2].\n\nCool it [1]. Wait [2, 3].${list(A, B, C)}`,
      `# Gout\n\nRest [1].\n\nCool it [2]. Wait [1, 3].${list(B, A, C)}`,
    ],
    [
      'ranges are rebuilt, entries that are never cited stay behind',
      `# Gout\n\nRest [4].\n\nCool it [1-3]. Wait [2–4].${list(A, B, C, D)}`,
      `# Gout\n\nRest [1].\n\nCool it [2-4]. Wait [1, 3, 4].${list(D, A, B, C)}`,
    ],
    [
      'a group that was scattered becomes a range',
      `# Gout\n\nRest [1].\n\nCool it [2,4,5]. Wait [3].${list(A, B, C, D, 'Eve E. Heat. BMJ 2023.')}`,
      `# Gout\n\nRest [1].\n\nCool it [2–4]. Wait [5].${list(A, B, D, 'Eve E. Heat. BMJ 2023.', C)}`,
    ],
    [
      'numbers without an entry stay as they are',
      `# Gout\n\nRest [2, 9].\n\nCool it [1].${list(A, B, C)}`,
      `# Gout\n\nRest [1, 9].\n\nCool it [2].${list(B, A, C)}`,
    ],
    [
      'bare numbers behind claims',
      `# Gout\n\n- Rest eases the swollen joint 2, 3\n- Ice is safe for most people 1\n- Water dilutes the urine 3\n- Salt is of no use to anyone 1, 2${list(A, B, C)}`,
      `# Gout\n\n- Rest eases the swollen joint 1, 2\n- Ice is safe for most people 3\n- Water dilutes the urine 2\n- Salt is of no use to anyone 1, 3${list(B, C, A)}`,
    ],
    [
      'parentheses',
      `# Gout\n\nRest eases the swollen joint (2). Ice is safe for most people (1, 3).${list(A, B, C)}`,
      `# Gout\n\nRest eases the swollen joint (1). Ice is safe for most people (2, 3).${list(B, A, C)}`,
    ],
    [
      'raised numbers, as HTML and as signs',
      `# Gout\n\nRest eases pain.<sup>2</sup> Ice is safe.<sup>1,3</sup> So is water.³˒¹${list(A, B, C)}`,
      `# Gout\n\nRest eases pain.<sup>1</sup> Ice is safe.<sup>2,3</sup> So is water.²˒³${list(B, A, C)}`,
    ],
    [
      'brackets that touch',
      `# Gout\n\nRest [2].\n\nCool it [1][3]. Wait [2][3].${list(A, B, C)}`,
      `# Gout\n\nRest [1].\n\nCool it [2][3]. Wait [1][3].${list(B, A, C)}`,
    ],
    [
      'paragraphs with brackets, Windows line ends',
      `# Gout\r\n\r\nRest [2].\r\n\r\nCool it [1].\r\n\r\n## References\r\n\r\n[1] ${A}\r\n\r\n[2] ${B}\r\n`,
      `# Gout\r\n\r\nRest [1].\r\n\r\nCool it [2].\r\n\r\n## References\r\n\r\n[1] ${B}\r\n\r\n[2] ${A}\r\n`,
    ],
    [
      'lines of one paragraph with hard breaks',
      `# Gout\n\nRest [2].\n\nCool it [1].\n\n## References\n\n1) ${A}\\\n2) ${B}`,
      `# Gout\n\nRest [1].\n\nCool it [2].\n\n## References\n\n1) ${B}\\\n2) ${A}`,
    ],
    [
      'stacked entries without numbers',
      '# Gout\n\nRest [2].\n\nCool it [1].\n\n## References\n\nGuideline\n\nGout in adults\n\nBMJ, 2019\n\nResearch\n\nRest for joints\n\nLancet, 2020',
      '# Gout\n\nRest [1].\n\nCool it [2].\n\n## References\n\nResearch\n\nRest for joints\n\nLancet, 2020\n\nGuideline\n\nGout in adults\n\nBMJ, 2019',
    ],
    [
      'rows of a table',
      `# Gout\n\nRest [2].\n\nCool it [1].\n\n## References\n\n| No. | Title | Year |\n| --- | --- | --- |\n| 1 | Gout in adults. BMJ | 2019 |\n| 2 | Rest for joints. Lancet | 2020 |`,
      `# Gout\n\nRest [1].\n\nCool it [2].\n\n## References\n\n| No. | Title | Year |\n| --- | --- | --- |\n| 1 | Rest for joints. Lancet | 2020 |\n| 2 | Gout in adults. BMJ | 2019 |`,
    ],
    [
      'a number that Markdown counts',
      `# Gout\n\nRest [2].\n\nCool it [1].\n\n## References\n\n1. ${A}\n1. ${B}`,
      `# Gout\n\nRest [1].\n\nCool it [2].\n\n## References\n\n1. ${B}\n1. ${A}`,
    ],
    [
      'not where the text speaks of a number in words',
      `# Gout\n\nRest [2].\n\nCool it [1], as in reference 2.${list(A, B, C)}`,
      null,
    ],
    ['not where a mark is not read', `# Gout\n\nRest [2].\n\nCool it [1]. <!-- why [2]? -->${list(A, B, C)}`, null],
    [
      'not where the list has more entries than numbers that are read without brackets',
      `# Gout\n\n- Rest eases the swollen joint 2, 3\n- Ice is safe for most people 1\n- Salt is of no use to anyone 1, 2${list(A, B, C, ...Array.from({ length: 150 }, (_, at) => `Study ${at}. BMJ 2020.`))}`,
      null,
    ],
    [
      'not where a heading stands between the entries',
      `# Gout\n\nRest [2].\n\nCool it [1].\n\n## References\n\n### Trials\n\n1. ${A}\n\n### Reviews\n\n2. ${B}`,
      null,
    ],
  ]);
});

describe('two entries for one source', () => {
  expectRepairs('reference/duplicate', [
    [
      'citations lead to the first, numbers close up',
      `# Gout\n\nRest [1, 2]. Ice [3]. Water [2–4].${list(A, B, A, C)}`,
      `# Gout\n\nRest [1, 2]. Ice [1]. Water [1–3].${list(A, B, C)}`,
    ],
    [
      'the last entry',
      `# Gout\n\nRest [1, 2]. Ice [3]. Water [2, 3].${list(A, B, A)}\n\n## Disclaimer\n\nFor doctors.`,
      `# Gout\n\nRest [1, 2]. Ice [1]. Water [1, 2].${list(A, B)}\n\n## Disclaimer\n\nFor doctors.`,
    ],
    [
      'numbers beyond the list move with it',
      `# Gout\n\nRest [1]. Ice [2, 7]. Water [3].${list(A, A, C)}`,
      `# Gout\n\nRest [1]. Ice [1, 6]. Water [2].${list(A, C)}`,
    ],
    [
      'footnotes with numbers',
      `# Gout\n\nRest.[^1] Ice.[^1][^2] Water.[^3]\n\n[^1]: ${A}\n[^2]: ${A}\n[^3]: ${B}\n`,
      `# Gout\n\nRest.[^1] Ice.[^1] Water.[^2]\n\n[^1]: ${A}\n[^2]: ${B}\n`,
    ],
    [
      'footnotes with names',
      `# Gout\n\nRest.[^lee] Ice.[^lee2] Water.[^diaz]\n\n[^lee]: ${A}\n[^lee2]: ${A}\n[^diaz]: ${B}\n`,
      `# Gout\n\nRest.[^lee] Ice.[^lee] Water.[^diaz]\n\n[^lee]: ${A}\n[^diaz]: ${B}\n`,
    ],
    [
      'stacked entries without numbers',
      '# Gout\n\nRest [1, 2]. Cool it [3].\n\n## References\n\nGuideline\n\nGout in adults\n\nBMJ, 2019\n\nGuideline\n\nGout in adults\n\nBMJ, 2019\n\nResearch\n\nRest for joints\n\nLancet, 2020',
      '# Gout\n\nRest [1]. Cool it [2].\n\n## References\n\nGuideline\n\nGout in adults\n\nBMJ, 2019\n\nResearch\n\nRest for joints\n\nLancet, 2020',
    ],
  ]);

  it('lets the writer choose whose words stay', () => {
    const [short, long] = ['Lee A. Gout. doi:10.1000/xyz1', 'Lee A. Gout in adults. BMJ 2019. doi:10.1000/xyz1'];
    const text = `# Gout\n\nRest [1]. Ice [2].${list(short, long)}`;
    expect(repaired('reference/duplicate', text, 0)).toBe(`# Gout\n\nRest [1]. Ice [1].${list(short)}`);
    expect(repaired('reference/duplicate', text, 1)).toBe(`# Gout\n\nRest [1]. Ice [1].${list(long)}`);
  });
});

describe('an entry that nothing cites', () => {
  expectRepairs('reference/unused', [
    [
      'goes, and what lies behind it moves up',
      `# Gout\n\nRest [1]. Ice [3, 4].${list(A, B, C, D)}`,
      `# Gout\n\nRest [1]. Ice [2, 3].${list(A, C, D)}`,
    ],
    [
      'the first of ten, so that labels become narrower',
      `# Gout\n\nRest [2–10].${list(A, B, C, D, 'E 2019.', 'F 2019.', 'G 2019.', 'H 2019.', 'I 2019.', 'J 2019.')}`,
      `# Gout\n\nRest [1–9].${list(B, C, D, 'E 2019.', 'F 2019.', 'G 2019.', 'H 2019.', 'I 2019.', 'J 2019.')}`,
    ],
    [
      'rows of a table',
      `# Gout\n\nRest [2].\n\n## References\n\n| No. | Title | Year |\n| --- | --- | --- |\n| 1 | Gout in adults. BMJ | 2019 |\n| 2 | Rest for joints. Lancet | 2020 |`,
      `# Gout\n\nRest [1].\n\n## References\n\n| No. | Title | Year |\n| --- | --- | --- |\n| 1 | Rest for joints. Lancet | 2020 |`,
    ],
    [
      'a footnote among the text',
      `# Gout\n\nRest.[^a]\n\n[^a]: ${A}\n\nMore text.\n\n[^b]: ${B}\n\nThe end.`,
      `# Gout\n\nRest.[^a]\n\n[^a]: ${A}\n\nMore text.\n\nThe end.`,
    ],
  ]);
});

describe('groups', () => {
  expectRepairs('citation/group-format', [
    ['a run', `# Gout\n\nRest [1, 2, 3].${list(A, B, C)}`, `# Gout\n\nRest [1–3].${list(A, B, C)}`],
    ['descending', `# Gout\n\nRest [3,1].${list(A, B, C)}`, `# Gout\n\nRest [1,3].${list(A, B, C)}`],
    [
      'repeated in brackets that touch',
      `# Gout\n\nRest [2][2].${list(A, B, C)}`,
      `# Gout\n\nRest [2].${list(A, B, C)}`,
    ],
    [
      'raised',
      `# Gout\n\nRest helps.<sup>1,2,3</sup>${list(A, B, C)}`,
      `# Gout\n\nRest helps.<sup>1–3</sup>${list(A, B, C)}`,
    ],
    ['raised signs', `# Gout\n\nRest helps.¹˒²˒³${list(A, B, C)}`, `# Gout\n\nRest helps.¹⁻³${list(A, B, C)}`],
  ]);

  it('is safe where the words around cannot matter', () => {
    const safe = (text: string) => findings('citation/group-format', text)[0]?.fixes?.[0]?.safe;
    expect(safe(`# Gout\n\nRest [3, 1].${list(A, B, C)}`)).toBe(true);
    expect(safe(`# Gout\n\nRest eases the swollen joint 3, 1${list(A, B, C)}`)).toBe(false);
    // A bare range may be an amount.
    expect(safe(`# Gout\n\nRest eases the swollen joint 1, 2, 3${list(A, B, C)}`)).toBeUndefined();
  });
});
