import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../server/src/core/article/read-article.ts';
import { readCitations } from '../../../../server/src/core/facts/citations/read-citations.ts';
import { readReferences } from '../../../../server/src/core/facts/references/read-references.ts';
import type { CitationFact } from '../../../../server/src/core/facts/types.ts';

function citationsIn(text: string): CitationFact[] {
  const article = readArticle(text);
  return readCitations(article, readReferences(article).length);
}

/** "bracket 1,2" or "pandoc lee2021", one a mark. */
const shown = (text: string): string[] =>
  citationsIn(text).map((c) => `${c.style} ${[...c.numbers, ...c.keys.filter((k) => !/^\d+$/.test(k))].join(',')}`);

type Case = readonly [text: string, marks: readonly string[]];

const SINGLE_LINES: readonly Case[] = [
  // bare
  ['Nortriptyline is better tolerated than its parent drug 7, 9', ['bare 7,9']],
  ['Topical lidocaine is preferred for localised pain, as the 2023 consensus advises 4.', ['bare 4']],
  ['Stop the infusion in refractory shock. 2, 6', ['bare 2,6']],
  ['Early mobilisation shortens the stay.3,4', ['bare 3,4']],
  ['As others have shown,2,4-6,11', ['bare 2,4,5,6,11']],
  ['Reassess renal function after 3 months 8', ['bare 8']],
  ['Maximum 40 mg/day 2, 3', ['bare 2,3']],
  ['Serum B12 falls during long treatment 5–7', ['bare 5,6,7']],
  ['Use the lowest effective dose 3, 4', ['bare 3,4']],
  ['Booster doses reduced severe COVID-19 3', ['bare 3']],
  ['The difference was real, p < 0.05 2', ['bare 2']],
  ['It fell by half in 2019 3', ['bare 3']],
  ['Duloxetine 60 mg 2', ['bare 2']],
  ['Sleep improved 1. Mood improved 2.', ['bare 1', 'bare 2']],
  ['Sleep improved.1 Mood improved.2', ['bare 1', 'bare 2']],
  // brackets, parentheses, superscripts
  ['Walking helps healing (1, 2) and is cheap (3).', ['parenthesis 1,2', 'parenthesis 3']],
  ['Statins lower the risk of stroke [1].', ['bracket 1']],
  ['Statins lower the risk of stroke [1,2] and of death [4-6].', ['bracket 1,2', 'bracket 4,5,6']],
  ['Statins lower the risk of stroke.[1][2]', ['bracket 1,2']],
  ['Compression helps healing (1, 2).', ['parenthesis 1,2']],
  ['Compression helps healing (3–5), and so does walking (6).', ['parenthesis 3,4,5', 'parenthesis 6']],
  ['Compression helps healing<sup>1,2</sup> in most people.', ['superscript 1,2']],
  ['Compression helps healing.¹,³', ['superscript 1,3']],
  ['Compression helps healing¹⁻³ in COVID-19⁴ too.', ['superscript 1,2,3', 'superscript 4']],
  // names
  ['Compression helps healing [@lee2021; @roe-2019, p. 4].', ['pandoc lee2021,roe-2019']],
  ['As @lee2021 shows, compression helps.', ['pandoc lee2021']],
  ['Compression helps healing [see @fig-flow; @figueroa2020].', ['pandoc figueroa2020']],
  ['Compression helps healing [1](#ref-1).', ['link 1']],
  ['Compression helps healing [20](https://example.org/a).', ['link 20']],
  ['Compression helps healing [\\[4\\]](https://example.org/a) and rest [5–6](doi:10.1000/1).', ['link 4', 'link 5,6']],
  ['Compression helps healing[^3].\n\n[^3]: Roe A. Leg ulcers. 2019.', ['footnote 3']],
  ['Compression helps healing[^roe].\n\n[^roe]: Roe A. Leg ulcers. 2019.', ['footnote roe']],
  ['Compression helps healing[^9].', ['footnote 9']],
];

const NO_CITATION: readonly string[] = [
  'Treat as shown in [@fig:flow; @tbl-doses].',
  'Compression helps [in 2019](https://example.org/a) and [2](page-2.md).',
  '[1](https://example.org/?p=1) [2](https://example.org/?p=2)',
  'Healing is shown in figure [3](https://example.org/f).',
  'Review the patient at week 12',
  'Treat for 12 weeks',
  'Metformin is first line in type 2 diabetes.',
  'Avoid metformin in CKD stage 4',
  'Chronic kidney disease, stage 3.',
  'The evidence is level 1',
  'Toxicity was mostly grade 2',
  'Check vitamin B12',
  'The ratio was 3:1',
  'First published in 2019.',
  'Give 500 mg on days 1, 8 and 15',
  'The confidence interval crosses 1.',
  'Fat supplies a ratio of about 0.7',
  'See Table 4.11',
  'For details see Fig. 2.',
  'Finding 1',
  'Most had GOLD 3',
  'The last HbA1c 7',
  'The dose is 60.',
  'HPV 16, 18',
  'Maintain potassium 4-5',
  'It is safe in women 30-50',
  'Aim for an INR of 2-3',
  'Take 1',
  'Take one tablet by mouth two times a day for spasms 30',
  'Adults (18) and children (12) were included.',
  'The trial was small (n = 5).',
  'Fever (1), rash (2), cough (1).',
  'Do this: (1) stop the drug and (2) give fluids.',
  'A body surface of 1.73 m² and a count of 10⁹ per litre, r² above 0.9, Ca²⁺ and min⁻¹.',
  'A count of 5 × 10<sup>9</sup>/L and 1.73 m<sup>2</sup>.',
  'Labelled with ¹⁸F or <sup>131</sup>I.',
  'Diastolic pressure in the range [90, 99].',
  'Write to [someone@example.org].',
  'Code such as `a[1]` cites nothing.',
  'Steps: 1. Stop smoking. 2. Eat less. 3. Walk more.',
];

describe('one line', () => {
  it.each(SINGLE_LINES)('%s', (text, marks) => expect(shown(text)).toEqual(marks));
  it.each(NO_CITATION)('finds none in %s', (text) => expect(shown(text)).toEqual([]));
});

const paragraphs = (...lines: readonly string[]): string => lines.join('\n\n');
const REFERENCES =
  '## References\n\n1. Roe A. Leg ulcers. BMJ. 2019.\n2. Lee B. Walking. Lancet. 2021.\n3. Ek C. Pain. 2020.';

const ARTICLES: readonly (readonly [title: string, text: string, marks: readonly string[]])[] = [
  [
    'bare numbers that count up are citations without a list, inside sentences too',
    paragraphs(
      '# Leg ulcers',
      'Compression heals most venous ulcers in time 1.',
      'Walking improves the calf pump 2; raising the leg reduces swelling in the evening 1, 3.',
      'Antibiotics are only for infected ulcers 4.',
      'Pentoxifylline may be added to compression when healing is slow 2, 4',
    ),
    ['bare 1', 'bare 2', 'bare 1,3', 'bare 4', 'bare 2,4'],
  ],
  [
    'a stray number in an article that cites in brackets is none',
    paragraphs(
      '# Leg ulcers',
      'Compression heals most venous ulcers [1].',
      'Walking improves the calf pump [2].',
      'Raising the leg reduces the swelling [3].',
      'The odds ratio was close to unity, that is about 1.',
      'Most were seen at visits 3, 4',
    ),
    ['bracket 1', 'bracket 2', 'bracket 3'],
  ],
  [
    'one stray number in a long article without citations is none',
    paragraphs(
      '# Leg ulcers',
      'One.',
      'Two.',
      'Three.',
      'The wound team was called back later that evening 3',
      REFERENCES,
    ),
    [],
  ],
  [
    'points in parentheses are no citations',
    paragraphs('# Score', '- Mild (1)', '- Moderate (2)', '- Severe (3)', '- Very severe (4)', '- Worst (5)'),
    [],
  ],
  [
    'parentheses that count up behind claims are',
    paragraphs(
      '# Leg ulcers',
      'Compression heals most venous ulcers within six months (1).',
      'Walking several times a day improves the calf pump (2, 3).',
      'Raising the leg above the heart reduces the swelling (1).',
      REFERENCES,
    ),
    ['parenthesis 1', 'parenthesis 2,3', 'parenthesis 1'],
  ],
  [
    'in parentheses behind a time or an amount, where others stand behind words; a mean, a spread and a count are none',
    paragraphs(
      '# Leg ulcers',
      'Compression heals most venous ulcers quickly (1).',
      'Dress the wound at least every 4 days (2).',
      '| Drug | Dose |\n| --- | --- |\n| Paracetamol | 1 g every 6 hours (3) |',
      'Review it after 2 weeks (9).',
      'The mean time to healing was 12 weeks (3).',
      'Raising the leg reduces the swelling (2).',
      'Give paracetamol as tablets of 500 mg (2).',
      REFERENCES,
    ),
    ['parenthesis 1', 'parenthesis 2', 'parenthesis 3', 'parenthesis 2'],
  ],
  [
    'in parentheses behind doses in cells',
    paragraphs(
      '# Kidneys',
      'Gabapentin and pregabalin are adjusted to renal function (1).',
      '| Drug | Below 60 | Below 30 |\n| --- | --- | --- |\n| Gabapentin | 400–1400 mg daily (2) | 200–700 mg daily (2) |\n| Pregabalin | 75–300 mg daily (3) | 25–150 mg daily (3) |',
      REFERENCES,
    ),
    ['parenthesis 1', 'parenthesis 2', 'parenthesis 2', 'parenthesis 3', 'parenthesis 3'],
  ],
  [
    'a raised number behind the stop of a number is no power',
    paragraphs(
      '# Leg ulcers',
      'Compression heals most ulcers.¹',
      'Dress on days 2 to 5.²',
      'The area was 5² cm.',
      'Walk.',
      REFERENCES,
    ),
    ['superscript 1', 'superscript 2'],
  ],
  [
    'nothing in the reference list, the disclaimer, footnotes or code cites',
    paragraphs(
      'Compression heals most venous ulcers [1].',
      '```\nsee [2]\n```',
      '## References',
      '1. Roe A. Leg ulcers [3]. 2019.',
      '## Disclaimer',
      'This text does not replace clinical judgement [4].',
    ),
    ['bracket 1'],
  ],
  [
    'headings and cells cite, labels of cells do not',
    paragraphs(
      '## Compression [1]',
      '| Treatment | Effect |\n| --- | --- |\n| Option 1 | Compression heals most ulcers [2] |\n| Result 2 | None |',
    ),
    ['bracket 1', 'bracket 2'],
  ],
  [
    'template labels and wrapped enumerations are no citations',
    paragraphs(
      '# Notes',
      'Risk factors that matter\n\t1. alcohol taken daily\n\t2. smoking for years\n\t3. obesity of long standing',
      '| Test | Outcome |\n| --- | --- |\n| Finding 1 | Result 1 |\n| Finding 2 | Result 2 |\n| Finding 3 | Result 3 |',
      'More.',
      'And more.',
    ),
    [],
  ],
  [
    'a citation wrapped to the next line still ends its claim',
    'Compression heals most venous ulcers within several months, as shown\n1, 2',
    ['bare 1,2'],
  ],
  [
    'scraped text with bullets',
    'Leg ulcers\n\nTreatment\n\n  • Compression heals most ulcers 1, 2\n  • Walking improves the calf pump 3\n  • Elevation helps in the evening 1',
    ['bare 1,2', 'bare 3', 'bare 1'],
  ],
];

describe('whole articles', () => {
  it.each(ARTICLES)('%s', (_title, text, marks) => expect(shown(text)).toEqual(marks));
});

describe('places', () => {
  it.each<Case>([
    ['First claim. Second claim here. 1, 2', [' Second claim here. 1, 2']],
    ['First claim stands. 1 Second claim follows 2.', ['First claim stands. 1', ' Second claim follows 2.']],
    ['Walking helps.[3] Rest does not.', ['Walking helps.[3]']],
    ['Walking helps. Rest does not<sup>4</sup> help.', [' Rest does not<sup>4</sup> help.']],
  ])('the claim of %s', (text, claims) => {
    expect(citationsIn(text).map((c) => text.slice(c.claim.start, c.claim.end))).toEqual(claims);
  });

  it('marks and their parts are found at their source, across emphasis and entities', () => {
    const text = '**Walking** &amp; rest help **ulcers** [1, 3–5].';
    const [citation] = citationsIn(text);
    const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(citation && slice(citation.span)).toBe('[1, 3–5]');
    expect(citation?.parts.map((p) => [slice(p.span), p.numbers])).toEqual([
      ['1', [1]],
      ['3–5', [3, 4, 5]],
    ]);
  });

  it('numbers of a long text are read in linear time', () => {
    const line = 'Walking helps (1) and rest [2] does not 3, 4; see week 12 (5). ';
    const time = (count: number): number => {
      const article = readArticle(`${line.repeat(20)}\n\n`.repeat(count));
      const start = performance.now();
      readCitations(article, 0);
      return performance.now() - start;
    };
    time(10);
    expect(time(200)).toBeLessThan(40 * Math.max(time(20), 5));
  });
});
