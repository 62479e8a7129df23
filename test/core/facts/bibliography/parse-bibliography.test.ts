import { describe, expect, test } from 'vitest';
import { parseBibliography } from '../../../../server/src/core/facts/bibliography/parse-bibliography.ts';

const parse = (text: string, address = '/a/references.bib') => parseBibliography(text, address, 'r');

describe('BibTeX', () => {
  test('strings, joined values, braces, accents and identifiers', () => {
    const { entries, problems } = parse(
      '@string{jc = "J Clin"}\n% note\n@Article{Lee2021,\n  title = {Pregabalin in {N}europathy},\n  author = "M\\"uller, A and Roy, B",\n  journal = jc # { Pain},\n  year = 2021, doi = {https://doi.org/10.1000/XYZ}, pmid = {123456}\n}',
    );
    expect(problems).toEqual([]);
    expect(entries.get('lee2021')).toEqual({
      key: 'Lee2021',
      file: 'r',
      address: '/a/references.bib',
      line: 3,
      type: 'article',
      title: 'Pregabalin in Neuropathy',
      source: 'J Clin Pain',
      authors: 'Muller, A, Roy, B',
      year: 2021,
      doi: '10.1000/xyz',
      pmid: '123456',
      url: null,
      text: 'Muller, A, Roy, B. Pregabalin in Neuropathy. J Clin Pain. 2021.',
    });
  });

  test('a broken entry costs only itself and has a line', () => {
    const { entries, problems } = parse('@book{a, title={A}}\n\n@book{b, title={open\n@book{c, title={C}}\n');
    expect([...entries.keys()]).toEqual(['a', 'c']);
    expect(problems.map(({ line }) => line)).toEqual([3]);
    expect(problems[0]?.message).toContain('"b"');
  });

  test('a key that stands twice, and a circle of crossings', () => {
    const { entries, repeated } = parse(
      '@book{a, crossref={b}}\n@book{b, crossref={a}, year=2001}\n@book{A, year=1999}\n',
    );
    expect(repeated.get('a')).toBe(3);
    expect(entries.get('a')?.year).toBe(2001);
  });

  test.each(['', ' \n', 'no entry at all', '@', '@{', '@book{', `@book{a, title=${'{'.repeat(50_000)}`, '@book{a,,,}'])(
    'never throws: %j',
    (text) => expect(parse(text).entries.size).toBeLessThanOrEqual(1),
  );

  test('ten thousand entries', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `@book{k${i}, title={Title ${i}}, year=2000}\n`).join('');
    const start = performance.now();
    const { entries, problems } = parse(text);
    expect([entries.size, problems.length, entries.get('k9999')?.line]).toEqual([10_000, 0, 10_000]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('CSL', () => {
  const lee = { year: 2020, doi: '10.1/ab', pmid: '77', authors: 'Lee A, NICE', title: 'T', source: 'BMJ' };

  test('JSON', () => {
    const text =
      '[\n{"id":"x"},\n{"id":"lee","title":"T","container-title":"BMJ","DOI":"10.1/AB","PMID":"77","author":[{"family":"Lee","given":"A"},{"literal":"NICE"}],"issued":{"date-parts":[[2020,5]]}}]';
    expect(parse(text, '/a/r.json').entries.get('lee')).toMatchObject({ ...lee, line: 3 });
  });

  test('YAML, with the entries under `references`', () => {
    const text =
      'references:\n- id: x\n- id: lee\n  title: T\n  container-title: BMJ\n  DOI: 10.1/AB\n  PMID: 77\n  author: [{family: Lee, given: A}, {literal: NICE}]\n  issued: 2020-05\n';
    expect(parse(text, '/a/r.yaml').entries.get('lee')).toMatchObject({ ...lee, line: 3 });
  });

  test.each([
    ['/a/r.json', '[\n{"id":"a"},\n{"id":', null],
    ['/a/r.json', '{"a": 1}', 1],
    ['/a/r.yaml', 'references:\n- id: a\n  title: "open\n', null],
    ['/a/r.yaml', 'text', 1],
    ['/a/r.yaml', '- &a [*a, *a]\n', null],
  ] as const)('%s that is none is a problem: %j', (address, text, line) => {
    const { problems } = parse(text, address);
    expect(problems).not.toEqual([]);
    if (line !== null) expect(problems[0]?.line).toBe(line);
  });
});
