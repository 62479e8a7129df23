import { describe, expect, test } from 'vitest';
import { BibliographyReader } from '../../../server/src/core/engine/bibliography-reader.ts';
import { filedDefinitionsAt } from '../../../server/src/core/features/citation-links.ts';
import { hoverAt } from '../../../server/src/core/features/hover.ts';
import { analyseArticle, analysisMemory, parseBibliography } from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const ENV = builtInEnvironment();

const FILES: Readonly<Record<string, string>> = {
  '/a/references.bib': '@article{lee, title={Gout in adults}, year={2019}}\n@article{other, title={X}}\n',
  '/a/broken.bib': '@article{lee, title={Gout}, year={2019}}\n@article{open, title={\n',
  '/house.json': '[{"id":"house","title":"House rules"}]',
};
const host = {
  readFile: async (address: string) => {
    const text = FILES[address];
    return text === undefined ? { missing: true as const } : { text };
  },
  resolve: (folder: string, path: string) => `${folder}/${path}`,
  nameOf: (address: string) => address.slice(1),
};

async function analysed(markdown: string, configured: readonly string[] = []) {
  const bibliography = await new BibliographyReader(host).for(markdown, '/a', configured);
  return analyseArticle(markdown, ENV, { clinical: true, bibliography });
}
const about = async (markdown: string, configured?: readonly string[]): Promise<string[]> =>
  (await analysed(markdown, configured)).findings
    .filter(({ rule }) => /^(?:citation\/dangling|reference\/|internal\/)/.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);

const named = (files: string, body: string): string => `---\nbibliography: ${files}\n---\n\n# Gout\n\n${body}\n`;

describe('keys lead to bibliography files', () => {
  test('the usual file beside the article; entries that are not cited are not reported', async () => {
    expect(await about('# Gout\n\nRest the joint [@lee].')).toEqual([]);
  });

  test('a key that no file has', async () => {
    expect(await about('# Gout\n\nRest the joint [@lee; @nobody].')).toEqual([
      'citation/dangling: No bibliography file (a/references.bib) has an entry for the key nobody. Add the source there, or correct the key.',
    ]);
  });

  test('files of the front matter and of the configuration together', async () => {
    expect(await about(named('references.bib', 'Rest it [@lee; @house].'), ['/house.json'])).toEqual([]);
  });

  test('a file that is not there, and one that is broken: named, and keys are left alone', async () => {
    const [missing, ...rest] = await about(named('gone.bib', 'Rest it [@lee].'));
    expect(missing).toContain('a/gone.bib could not be read whole (does not exist');
    expect(rest).toEqual([]);
    expect(await about(named('[broken.bib]', 'Rest it [@lee; @nobody].'))).toEqual([
      expect.stringContaining('a/broken.bib:2 could not be read whole (the entry "open"'),
    ]);
  });

  test('entries in the front matter itself, and a field of that name that is something else', async () => {
    const own =
      '---\nreferences:\n  - id: mine\n    title: Mine\n    issued: 2020\n---\n\n# Gout\n\nRest [@mine; @lee; @nobody].\n';
    expect(await about(own)).toEqual([
      expect.stringContaining('(front matter, a/references.bib) has an entry for the key nobody'),
    ]);
    const { facts } = await analysed(own);
    expect(filedDefinitionsAt(facts, own.indexOf('@mine') + 1)).toMatchObject([{ address: '', line: 3 }]);
    expect(await about('---\nreferences: at the end\n---\n\n# Gout\n\nRest [@lee].\n')).toEqual([]);
  });

  test('no file at all: keys are not judged', async () => {
    const bibliography = await new BibliographyReader(host).for('# Gout\n\nRest [@lee].', '/b', []);
    expect(bibliography).toBeNull();
  });

  test('hover and definition', async () => {
    const text = '# Gout\n\nRest the joint [@lee].';
    const { facts } = await analysed(text);
    const offset = text.indexOf('@lee') + 2;
    expect(filedDefinitionsAt(facts, offset)).toMatchObject([
      { file: 'a/references.bib', address: '/a/references.bib', line: 1 },
    ]);
    expect(hoverAt(offset, facts, ENV)?.markdown).toContain('Gout in adults');
  });
});

describe('the style of citations can be set', () => {
  const marks = (markdown: string, citationStyle: 'auto' | 'bracket' | 'parenthesis' = 'auto'): string[] => {
    const { facts } = analyseArticle(markdown, { ...ENV, config: { ...ENV.config, citationStyle } });
    return facts.citations.map(({ span }) => markdown.slice(span.start, span.end));
  };
  const LIST = '\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n2. Roy B. Diet. Lancet 2020.';

  test('by configuration', () => {
    expect(marks(`# Gout\n\nRest (1). Cool [2].${LIST}`, 'bracket')).toEqual(['[2]']);
    expect(marks(`# Gout\n\nRest (1). Cool [2].${LIST}`, 'parenthesis')).toEqual(['(1)']);
  });

  test('by front matter, over the configuration', () => {
    expect(marks(`---\ncitation_style: parenthesis\n---\n\n# Gout\n\nRest (1). Cool [2].${LIST}`, 'bracket')).toEqual([
      '(1)',
    ]);
  });
});

describe('what does not concern the article is not reported', () => {
  test('a broken file beside an article that cites no key', async () => {
    const bibliography = await new BibliographyReader(host).for('# Gout\n\nMail a@b.org.', '/a', ['/a/broken.bib']);
    const { findings } = analyseArticle('# Gout\n\nMail a@b.org.', ENV, { clinical: true, bibliography });
    expect(findings.filter(({ rule }) => rule === 'internal/bibliography')).toEqual([]);
  });

  test('another thing that is called references.json', async () => {
    const other = { ...host, readFile: async (address: string) => otherFiles(address) };
    expect(await new BibliographyReader(other).for('# Gout\n\nRest [@lee].', '/a', [])).toBeNull();
  });
});

const otherFiles = (address: string) =>
  address.endsWith('.json') ? { text: '{"name": "settings"}' } : { missing: true as const };

describe('a guideline that is cited by key counts for its doses', () => {
  const TEXT = '# Painful diabetic neuropathy\n\nGive pregabalin 600 mg daily [@g].';
  const judged = (title: string, doi: string, memory = analysisMemory()): string | undefined => {
    const text = `@article{g, title={${title}}, year={2015}, doi={${doi}}}`;
    const bibliography = { named: false, files: [parseBibliography(text, '/a/references.bib', 'references.bib')] };
    const { findings } = analyseArticle(TEXT, ENV, { clinical: true, bibliography, memory });
    return findings.find(({ rule }) => rule === 'dose/above-label-max')?.severity;
  };

  test('the guideline, another source, and the guideline again with one memory', () => {
    const memory = analysisMemory();
    expect(judged('Another', '10.1000/1', memory)).toBe('warning');
    expect(judged('Pharmacotherapy', '10.1016/S1474-4422(14)70251-0', memory)).toBe('info');
    expect(judged('Another', '10.1000/1', memory)).toBe('warning');
  });
});

describe('rules of references read the cited entries of a file', () => {
  const about = (entry: string, text = '# Gout\n\nRest the joint [@g].'): string[] => {
    const bibliography = { named: false, files: [parseBibliography(entry, '/a/r.bib', 'r.bib')] };
    return analyseArticle(text, ENV, { clinical: true, bibliography })
      .findings.filter(({ rule }) => /^(?:reference\/|citation\/named)/.test(rule))
      .map(({ rule, message, span }) => `${rule} ${text.slice(span.start, span.end)}: ${message}`);
  };

  test('an identifier of the wrong shape, an incomplete entry, an old guideline', () => {
    expect(about('@article{g, title={Gout}, author={Lee, A}, year={2020}, journal={BMJ}, doi={11.1000/x}}')).toEqual([
      expect.stringMatching(/^reference\/identifier-invalid @g: .*11\.1000\/x/),
    ]);
    expect(
      about('@book{g, title={Gout}, author={Lee, A}, year={2020}, isbn={978-0-306-40615-7 (pbk), 0306406152}}'),
    ).toEqual([]);
    expect(about('@article{g, title={Gout}, author={Lee, A}, journal={BMJ}}')).toEqual([
      expect.stringMatching(/^reference\/incomplete @g: .*g \(r\.bib:1\)/),
    ]);
    expect(about('@book{g, title={Guideline on gout}, author={NICE}, year={2001}, doi={10.1000/x}}')).toEqual([
      expect.stringMatching(/^reference\/stale @g: .*g \(r\.bib:1\)/),
    ]);
  });

  test('the sentence names another body than the entry', () => {
    const entry = '@book{g, title={Guideline on gout}, author={{EULAR}}, year={2024}, doi={10.1000/x}}';
    expect(about(entry, '# Gout\n\nNICE recommends rest of the joint [@g].')).toEqual([
      expect.stringMatching(/^citation\/named-source-mismatch NICE: /),
    ]);
    expect(about(entry, '# Gout\n\nEULAR recommends rest of the joint [@g].')).toEqual([]);
  });
});
