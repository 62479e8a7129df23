import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '../harness/repository.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const ARTICLE = '# Gout\n\nGive colchicine 500 mcg twice daily [@lee2019].\n';
const BIB = '@article{lee2019, title={Gout}, author={Lee, A}, year={2019}, doi={10.1000/x}}\n';

function lint(files: Readonly<Record<string, string | Buffer>>, ...args: string[]) {
  const cwd = folderWith(files);
  const { status, out, err } = runCli(['lint', 'a.md', '--format', 'compact', '--fail-on', 'error', ...args], { cwd });
  const about = out.split('\n').filter((line) => /internal\/|citation\/dangling/.test(line));
  return { status, about, all: out, err, cwd };
}

test.each([
  ['wrong encoding', Buffer.from('@book{lee2019, author={M\xfcller}}', 'latin1'), 'it is not valid UTF-8'],
  ['broken braces', `${BIB}@book{b, title={`, 'references.bib:2 could not be read whole (the entry "b"'],
  ['no BibTeX at all', 'Lee A. Gout. 2019.', 'references.bib:1 could not be read whole (the file has no BibTeX entry'],
])('a file with %s is named, the rest is linted, and the exit status is 2', (_, file, said) => {
  const { status, about, all, err } = lint({ 'a.md': ARTICLE, 'references.bib': file });
  expect(status).toBe(2);
  expect(about.join()).toContain(said);
  expect(about).toHaveLength(1);
  expect(all).toContain('dose/renal-missing');
  expect(err).toContain('references.bib');
});

test('a file that is named and missing', () => {
  const { status, about } = lint({ 'a.md': `---\nbibliography: gone.bib\n---\n\n${ARTICLE}` });
  expect([status, about.length]).toEqual([2, 1]);
  expect(about[0]).toContain('gone.bib could not be read whole (does not exist');
});

test('a key that stands twice is a warning where it is cited', () => {
  const { about } = lint({ 'a.md': ARTICLE, 'references.bib': `${BIB}${BIB}` });
  expect(about).toEqual([
    expect.stringMatching(/a\.md:3:\d+: warning: The key "lee2019" stands twice .*references\.bib:2/),
  ]);
});

test('facts and approve read the files as well', () => {
  const files = { 'a.md': ARTICLE, 'references.bib': BIB };
  const { cwd, status } = lint(files);
  expect(status).toBe(0);
  const { files: facts } = JSON.parse(runCli(['facts', 'a.md'], { cwd }).out);
  expect(facts[0].bibliography).toMatchObject({ files: ['references.bib'], size: 1, cited: [{ key: 'lee2019' }] });
  const refused = runCli(['approve', 'a.md', '--by', 'A. Example'], {
    cwd: folderWith({ ...files, 'a.md': ARTICLE.replace('lee2019', 'nobody') }),
  });
  expect(refused.out).toContain('citation/dangling');
});

test('the style of citations is set by configuration, for a folder as well', () => {
  const text = '# Gout\n\nRest the joint (1) and cool it [7].\n\n## References\n\n1. Lee A. Gout. BMJ 2019.\n';
  const config = 'overrides: [{files: "a.md", citationStyle: parenthesis}]';
  expect(lint({ 'a.md': text }).about).toHaveLength(1);
  expect(lint({ 'a.md': text, '.clinlintrc.yaml': config }).about).toEqual([]);
  expect(lint({ 'a.md': text, '.clinlintrc.yaml': 'citationStyle: Vancouver' }).err).toContain('citationStyle');
});

test('repairs leave keys and files alone', () => {
  const { cwd } = lint({ 'a.md': ARTICLE.replace('500', '5.0'), 'references.bib': BIB }, '--fix');
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(ARTICLE.replace('500', '5'));
  expect(readFileSync(join(cwd, 'references.bib'), 'utf8')).toBe(BIB);
});

test('--since compares with the files as they stood: a key that the change left without its entry is new', () => {
  const text = `${ARTICLE}\nGive naproxen 500 mg twice daily.\n`;
  const files = { 'a.md': text, 'references.bib': BIB };
  const repository = new Repository(files);
  const { folder: cwd } = repository;
  writeFileSync(join(cwd, 'references.bib'), BIB.replace('lee2019', 'other'));
  writeFileSync(join(cwd, 'a.md'), `${text}\nDrink enough.\n`);
  const { out } = runCli(['lint', '--since', 'main', '--format', 'compact'], { cwd });
  expect(out).toContain('entry for the key lee2019');
  writeFileSync(join(cwd, 'references.bib'), BIB);
  expect(runCli(['lint', '--since', 'main', '--format', 'compact'], { cwd }).out).not.toContain('lee2019');
});
