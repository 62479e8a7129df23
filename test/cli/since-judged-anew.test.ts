import { describe, expect, test } from 'vitest';
import { Repository } from '../harness/repository.ts';
import { runCli } from '../harness/run-cli.ts';

interface Report {
  readonly files: {
    readonly path: string;
    readonly findings: { readonly rule: string }[];
    readonly fixed: { readonly rule: string }[];
  }[];
}

const since = (cwd: string, ...args: string[]) => {
  const { out, err, status } = runCli(
    ['lint', '--as-of', '2026-01-01', '--format', 'json', '--since', 'main', ...args],
    {
      cwd,
    },
  );
  const { files } = (out === '' ? { files: [] } : JSON.parse(out)) as Report;
  const told = (list: 'findings' | 'fixed', family: string): string[] =>
    files.flatMap((file) =>
      file[list].filter(({ rule }) => rule.startsWith(family)).map(({ rule }) => `${file.path} ${rule}`),
    );
  return { status, err, told, paths: files.map(({ path }) => path) };
};

const DOSED =
  '# Diabetic peripheral neuropathic pain\n\nGive adults examplumab 50 mg by mouth once daily for diabetic peripheral neuropathic pain.\n\nGive naproxen 500 mg twice daily for gout.\n';
const CITING = '# Gout\n\nGive colchicine 500 mcg twice daily [@lee2019]. Give naproxen 500 mg twice daily.\n';
const PLAIN = '# Gout\n\nGive colchicine 500 mcg twice daily. Give naproxen 500 mg twice daily.\n';
const BIB = '@article{lee2019, title={Gout}, author={Lee, A}, year={2019}, doi={10.1000/x}}\n';
const CSL = JSON.stringify([
  { id: 'lee2019', type: 'article-journal', title: 'Gout', issued: { 'date-parts': [[2019]] } },
]);

describe('a bibliography alone changed', () => {
  test.each([
    ['references.bib', BIB, BIB.replace('lee2019', 'other')],
    ['references.json', CSL, CSL.replace('lee2019', 'other')],
  ])('%s: its articles are linted in both states, others are not', (name, text, other) => {
    const repository = new Repository({ 'a/cites.md': CITING, [`a/${name}`]: text, 'b/plain.md': PLAIN });
    const { folder } = repository;
    repository.write(`a/${name}`, other);
    for (const args of [[], ['--cache'], ['--cache']]) {
      const lost = since(folder, ...args);
      expect(lost.told('findings', 'citation/dangling')).toEqual(['a/cites.md citation/dangling']);
      expect(lost.err).toContain(`a/${name} changed: each state is judged by its own; 1 article with the same text`);
      expect(lost.paths).toEqual(['a/cites.md']);
      expect(lost.status).toBe(1);
    }
    repository.git('checkout', '-q', '-b', 'change');
    repository.commit('lost');
    repository.git('branch', '-f', 'main');
    repository.write(`a/${name}`, text);
    expect(since(folder).told('fixed', 'citation/dangling')).toEqual(['a/cites.md citation/dangling']);
    repository.remove(`a/${name}`);
    expect(since(folder).status).not.toBe(2);
  });

  test('one that the front matter names, removed: the article says that it is missing', () => {
    const text = `---\nbibliography: ../lists/own.bib\n---\n\n${CITING}`;
    const repository = new Repository({ 'a/cites.md': text, 'lists/own.bib': BIB });
    repository.remove('lists/own.bib');
    const { told, status } = since(repository.folder);
    expect(told('findings', 'internal/')).toEqual(['a/cites.md internal/bibliography']);
    expect(status).toBe(2);
  });

  test('a file that no article reads changes nothing', () => {
    const repository = new Repository({ 'a/cites.md': CITING, 'a/references.bib': BIB, 'other.bib': BIB });
    repository.write('other.bib', '');
    const { err, paths, status } = since(repository.folder);
    expect({ paths, status }).toEqual({ paths: [], status: 0 });
    expect(err).not.toContain('judged anew');
  });
});

describe('what articles are judged by changed', () => {
  const TWO = {
    'a/a.md': `${PLAIN}\nTake 5.0 mg of prednisolone.\n`,
    'b/b.md': `${PLAIN}\nTake 5.0 mg of prednisolone.\n`,
  };
  const OFF = 'rules: {ismp/trailing-zero: off}\n';

  test('a rule that is turned on for a folder finds what was there; one that is turned off takes it away', () => {
    const repository = new Repository({
      ...TWO,
      'a/.clinlintrc.yaml': OFF,
      '.clinlintrc.yaml': 'jurisdictions: [US]\n',
    });
    repository.write('a/.clinlintrc.yaml', 'rules: {}\n');
    repository.write('.clinlintrc.yaml', `jurisdictions: [US]\n${OFF}`);
    const { told, err } = since(repository.folder);
    expect(told('findings', 'ismp/trailing-zero')).toEqual(['a/a.md ismp/trailing-zero']);
    expect(told('fixed', 'ismp/trailing-zero')).toEqual(['b/b.md ismp/trailing-zero']);
    expect(err).toContain('.clinlintrc.yaml, a/.clinlintrc.yaml changed: each state is judged by its own; 2 articles');
  });

  test('a file that the configuration extends', () => {
    const repository = new Repository({ ...TWO, 'a/.clinlintrc.yaml': 'extends: ../base.yaml\n', 'base.yaml': OFF });
    repository.write('base.yaml', 'rules: {}\n');
    expect(since(repository.folder, '--cache').told('findings', 'ismp/')).toEqual(['a/a.md ismp/trailing-zero']);
  });

  test.each([[[]], [['--cache']]])('a formulary with a lower maximum; %j', (args) => {
    const repository = new Repository({
      'a.md': DOSED,
      'house.json': formulary(60),
      '.clinlintrc.yaml': 'formulary: [house.json]\n',
    });
    repository.write('house.json', formulary(40));
    expect(since(repository.folder, ...args).told('findings', 'dose/above')).toEqual(['a.md dose/above-label-max']);
  });

  test('a formulary of the command line that was not there before', () => {
    const repository = new Repository({ 'a.md': DOSED });
    repository.write('house.json', formulary(40));
    const { told } = since(repository.folder, '--formulary', 'house.json');
    expect(told('findings', 'dose/above')).toEqual(['a.md dose/above-label-max']);
  });

  test('a page of disclaimer that is removed', () => {
    const page =
      '# Disclaimer\n\nThis information is for health professionals and does not replace clinical judgement.\n';
    const repository = new Repository({ 'guides/a.md': PLAIN, 'disclaimer.md': page, 'x/y.md': '# Notes\n' });
    repository.remove('disclaimer.md');
    const { told, err } = since(repository.folder);
    // It was a note while the site had its page.
    expect(told('findings', 'disclaimer/')).toEqual(['guides/a.md disclaimer/missing']);
    expect(err).toContain('disclaimer.md changed');
  });

  test('a configuration that was broken before: both states are judged by that of now, and it is said', () => {
    const repository = new Repository({ ...TWO, '.clinlintrc.yaml': 'rulez: {}\n' });
    repository.write('.clinlintrc.yaml', 'rules: {}\n');
    const { err, status, told } = since(repository.folder);
    expect(err).toMatch(/before the change: .*rulez.*; what it held is judged by what is there now/);
    expect({ status, found: told('findings', 'ismp/') }).toEqual({ status: 0, found: [] });
  });

  test('a commit is judged by its own files, not by those of the working folder', () => {
    const repository = new Repository({ ...TWO, '.clinlintrc.yaml': OFF });
    repository.git('checkout', '-q', '-b', 'change');
    repository.write('.clinlintrc.yaml', 'rules: {}\n');
    repository.commit('on');
    repository.git('checkout', '-q', 'main');
    const { out } = runCli(['lint', '--since', 'main...change', '--format', 'json'], { cwd: repository.folder });
    expect(out).toContain('ismp/trailing-zero');
  });

  test('an ignore file is taken as it is now, and that is said', () => {
    const repository = new Repository({ ...TWO, '.clinlintignore': 'a/\n' });
    repository.write('.clinlintignore', '');
    expect(since(repository.folder).err).toContain('.clinlintignore changed: what is left out of both states');
  });
});

/** An invented drug with one rule that a house wrote. */
function formulary(max: number): string {
  const evidence = [{ source: 'house', section: '1' }];
  const rule = {
    id: 'examplumab-dpn',
    status: 'on-label',
    jurisdiction: 'US',
    indications: [{ id: 'dpn', label: 'diabetic peripheral neuropathic pain' }],
    route: 'oral',
    population: { ageMinDays: 6574 },
    doseType: 'maintenance',
    basis: 'absolute',
    perDay: { low: 10, high: max, unit: 'mg' },
    limits: [{ kind: 'stated-maximum', value: max, unit: 'mg', per: 'day' }],
    evidence,
  };
  const source = {
    kind: 'local',
    jurisdiction: 'US',
    publisher: 'House',
    title: 'House rules',
    url: 'https://example.org/house',
    tier: 'B',
  };
  const review = { state: 'draft' };
  return JSON.stringify({
    schemaVersion: 1,
    id: 'house',
    title: 'House',
    release: '1',
    sources: { house: source },
    drugs: [{ id: 'examplumab', genericName: 'examplumab', doseRules: [rule], review }],
  });
}
