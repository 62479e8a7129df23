import { describe, expect, test } from 'vitest';
import { parseBibliography } from '../../../../server/src/core/facts/bibliography/parse-bibliography.ts';
import { fc } from '../../../harness/fast-check.ts';

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
      identifiers: [
        { kind: 'doi', text: '10.1000/XYZ' },
        { kind: 'pmid', text: '123456' },
      ],
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

describe('bad input', () => {
  const WRONG =
    '{"id": 7, "title": ["a"], "author": {"x": 1}, "issued": {"date-parts": "no"}, "DOI": {}, "PMID": [1], "URL": 3}';

  test('CSL with wrong types keeps what can be read', () => {
    const { entries, problems } = parse(`[${WRONG}, 3, null, {"id": {}}, {"id": "ok", "issued": [[]]}]`, '/a/r.json');
    expect([...entries.keys()]).toEqual(['7', 'ok']);
    expect(entries.get('7')).toMatchObject({ title: null, authors: null, year: null, doi: null, pmid: null, url: '3' });
    expect(problems.map(({ message }) => message)).toEqual([2, 3, 4].map((n) => `entry ${n} has no "id"`));
  });

  test('a circle of anchors in YAML, and one of crossings in BibTeX', () => {
    expect(parse('- &a\n  id: x\n  author: [*a]\n', '/a/r.yaml').entries.size).toBeLessThanOrEqual(1);
    expect(parse('@book{a, crossref={a}}').entries.get('a')?.title).toBeNull();
  });

  const PIECES = [
    '@book{',
    '@string{',
    'a',
    ',',
    ' title = ',
    '{',
    '}',
    '"',
    '\\',
    '#',
    '\n',
    '@',
    '%',
    '[',
    ']',
    ':',
    '- id: ',
    '\0',
    '\uFEFF',
    '\uD800',
    '1e999',
  ];
  const hostile = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 60 });

  test('whatever a file holds, it is read without a throw, and each problem has a line within it', () => {
    const property = fc.property(hostile, fc.constantFrom('bib', 'json', 'yaml'), (pieces, ending) => {
      const text = pieces.join('');
      const { entries, problems } = parse(text, `/a/r.${ending}`);
      const lines = text.split('\n').length;
      for (const { line } of [...entries.values(), ...problems])
        expect(line === null || (line >= 1 && line <= lines)).toBe(true);
    });
    fc.assert(property, { numRuns: 1_000 });
  });
});
