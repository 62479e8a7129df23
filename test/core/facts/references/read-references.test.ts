import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../server/src/core/article/read-article.ts';
import { readReferences } from '../../../../server/src/core/facts/references/read-references.ts';
import type { ReferenceFact } from '../../../../server/src/core/facts/types.ts';

const referencesIn = (text: string): ReferenceFact[] => readReferences(readArticle(text));

const list = (...lines: readonly string[]): string => ['# Leg ulcers', 'Text.', '## References', ...lines].join('\n\n');

/** Number or position, and title. */
const shown = (text: string): string[] =>
  referencesIn(text).map((r) => `${r.number ?? r.key ?? `at ${r.position}`}: ${r.title}`);

const TWO = ['1: Leg ulcers in adults', '2: Walking for health'];
const FIRST = 'Roe A. Leg ulcers in adults. BMJ. 2019.';
const SECOND = 'Lee B. Walking for health. Lancet. 2020.';

describe('shapes of a list', () => {
  it.each<readonly [shape: string, text: string, entries: readonly string[]]>([
    ['numbered', list(`1. ${FIRST}\n2. ${SECOND}`), TWO],
    ['numbered 1. 1. by hand', list(`1. ${FIRST}\n1. ${SECOND}`), TWO],
    ['starting later', list(`4. ${FIRST}\n5. ${SECOND}`), ['4: Leg ulcers in adults', '5: Walking for health']],
    ['bullets', list(`- ${FIRST}\n- ${SECOND}`), ['at 1: Leg ulcers in adults', 'at 2: Walking for health']],
    ['bullets with labels', list(`- [1] ${FIRST}\n- [2] ${SECOND}`), TWO],
    ['paragraphs with labels', list(`[1] ${FIRST}`, `[2] ${SECOND}`), TWO],
    ['lines with labels', list(`(1) ${FIRST}\n(2) ${SECOND}`), TWO],
    ['lines without labels', list(`${FIRST}\n${SECOND}`), ['at 1: Leg ulcers in adults', 'at 2: Walking for health']],
    [
      'keys',
      list(`[@roe]: ${FIRST}`, `@lee2020: ${SECOND}`),
      ['roe: Leg ulcers in adults', 'lee2020: Walking for health'],
    ],
    [
      'stacked lines with a type, the type left out once',
      list(
        'Guideline',
        'Leg ulcers in adults',
        'Society of Wounds, 2024',
        'Walking for health',
        'Lancet, 2020',
        'Review',
        'Sleep',
        'JAMA, 2021',
      ),
      ['at 1: Leg ulcers in adults', 'at 2: Walking for health', 'at 3: Sleep'],
    ],
    [
      'stacked lines without types',
      list('Leg ulcers in adults', 'Society of Wounds, 2024', 'Walking for health', 'Lancet, 2020'),
      ['at 1: Leg ulcers in adults', 'at 2: Walking for health'],
    ],
    [
      'table',
      list(
        '| No. | Title | Journal | Year |\n| --- | --- | --- | --- |\n| 1 | Leg ulcers in adults | BMJ | 2019 |\n| [2] | Walking for health | Lancet | 2020 |',
      ),
      TWO,
    ],
    ['footnotes', `Text[^1] and[^2].\n\n[^1]: ${FIRST}\n[^2]: ${SECOND}`, TWO],
    ['groups under headings', list('### Guidelines', `1. ${FIRST}`, '### Trials', `2. ${SECOND}`), TWO],
    ['definitions where there is nothing else', 'Text [1].\n\n[1]: https://example.org/a "Leg ulcers"', ['1: null']],
    ['scraped text', `Leg ulcers\n\nText.\n\n  • A point\n\nReferences\n\n  1. ${FIRST}\n  2. ${SECOND}`, TWO],
    ['another name of the heading', `# Leg ulcers\n\n## Bibliography:\n\n1. ${FIRST}\n2. ${SECOND}`, TWO],
    ['an empty list', list('None.'), []],
    ['no list', '# Leg ulcers\n\n1. Clean the wound.\n2. Apply compression.', []],
    [
      'after the list',
      `${list(`1. ${FIRST}`)}\n\n## Notes\n\n1. Nothing here is a source.`,
      ['1: Leg ulcers in adults'],
    ],
  ])('%s', (_shape, text, entries) => expect(shown(text)).toEqual(entries));
});

type Fields = Partial<Pick<ReferenceFact, 'type' | 'title' | 'source' | 'year' | 'doi' | 'pmid' | 'url'>>;

const ENTRIES: readonly (readonly [entry: string, fields: Fields])[] = [
  [
    'Roe A, van den Berg C-J, Ek LM, et al. Compression for leg ulcers: a 2015 trial. BMJ. 2019;364:l123. doi:10.1136/bmj.l123.',
    {
      title: 'Compression for leg ulcers: a 2015 trial',
      source: 'BMJ',
      year: 2019,
      doi: '10.1136/bmj.l123',
      pmid: null,
    },
  ],
  [
    'Roe, A. B., & Lee, C. (2020). Walking and healing. *Lancet*, 12(3), 4–9. https://doi.org/10.1016/S0140-6736(20)30001-0',
    { title: 'Walking and healing', source: 'Lancet', year: 2020, doi: '10.1016/s0140-6736(20)30001-0' },
  ],
  ['Roe A, Lee C (2020) BMJ 364(2):12-19. A small trial', { title: null, source: 'BMJ', year: 2020 }],
  [
    'National Institute of Wounds. Leg ulcers: assessment. Guideline 1. 2021. Available from: https://example.org/1 [accessed 3 May 2022]',
    { title: 'Leg ulcers: assessment', year: 2021, url: 'https://example.org/1' },
  ],
  [
    'Roe A. Is compression safe? Br J Nurs 2018;4:1-2. PMID: 12345678',
    { title: 'Is compression safe?', source: 'Br J Nurs', pmid: '12345678' },
  ],
  [
    '[Management of leg ulcers](https://pubmed.ncbi.nlm.nih.gov/2345678/), 2022',
    { title: 'Management of leg ulcers', year: 2022, pmid: '2345678' },
  ],
  ['"Leg ulcers at home", a leaflet of 2017', { title: 'Leg ulcers at home', year: 2017 }],
  [
    'Roe A. Textbook of wounds. 3rd ed. Wound Press; 2016',
    { title: 'Textbook of wounds', source: 'Wound Press', year: 2016 },
  ],
  ['https://example.org/a-page', { title: null, source: null, year: null, url: 'https://example.org/a-page' }],
  ['Product information of 1998-2004', { title: null, year: null }],
];

describe('fields', () => {
  it.each(ENTRIES)('%s', (entry, fields) => expect(referencesIn(list(`1. ${entry}`))[0]).toMatchObject(fields));

  it('type, publisher and year of stacked lines', () => {
    const text = list('Guideline', 'Leg ulcers: adults, 2020 update', 'Society of Wounds: Guidance, 2024');
    const [entry] = referencesIn(text);
    expect(entry).toMatchObject({ type: 'Guideline', source: 'Society of Wounds: Guidance', year: 2024, number: null });
    expect(entry && text.slice(entry.span.start, entry.span.end)).toMatch(/^Guideline\n\n.*2024$/s);
  });

  it('an entry knows its place and where a number could be written', () => {
    const text = list(`- ${FIRST}\n- ${SECOND}`);
    const places = referencesIn(text).map((r) => [
      text.slice(r.span.start, r.span.end),
      text.slice(r.start, r.start + 3),
    ]);
    expect(places).toEqual([
      [`- ${FIRST}`, 'Roe'],
      [`- ${SECOND}`, 'Lee'],
    ]);
  });

  it('items with several paragraphs are one entry', () => {
    const [entry, ...others] = referencesIn(list(`1. ${FIRST}\n\n   A second paragraph.`));
    expect(entry?.text).toBe(`${FIRST} A second paragraph.`);
    expect(others).toEqual([]);
  });
});

describe('what repairs need', () => {
  const text = list('[1] Roe A. Leg ulcers in adults. BMJ. 2019.', '[2] Lee B. Walking for health. Lancet. 2020.');

  it('knows where each number is written', () => {
    const written = referencesIn(text).map(({ label }) => (label === null ? null : text.slice(label.start, label.end)));
    expect(written).toEqual(['[1] ', '[2] ']);
    expect(referencesIn(list(FIRST, SECOND)).map(({ label }) => label)).toEqual([null, null]);
  });

  it('reaches an entry by the number that is written', () => {
    expect(referencesIn(list(`[1] ${FIRST}`, `[4] ${SECOND}`)).map(({ position }) => position)).toEqual([1, 4]);
  });

  it('tells lists apart, but not the parts of one', () => {
    const parts = list('### Trials', `1. ${FIRST}`, '### Reviews', `1. ${SECOND}`, '## Sources', `1. ${FIRST}`);
    expect(referencesIn(parts).map((reference) => reference.list)).toEqual([0, 0, 1]);
  });

  it('reads headings that are entries with a key', () => {
    const headed = list('### Leg ulcers in adults [^a1b2]. Society of Wounds (2024).', 'A note.');
    expect(referencesIn(headed).map(({ key, year }) => [key, year])).toEqual([['a1b2', 2024]]);
  });
});
