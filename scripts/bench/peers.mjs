// Whole runs over one folder beside other linters of Markdown, on the same files, in one run. They check other things
// than Clinlint does; what they share is that every file is read and parsed. Installed for the measurement alone.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurns, megabytes, seconds, table } from './measure.mjs';

const PEERS = {
  'markdownlint-cli2': '0.22.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  textlint: '15.8.0',
  'textlint-rule-terminology': '5.2.16',
  rumdl: '0.2.75',
};

const RULES = '.textlintrc.json';

/** Once for all runs on a machine. */
function install() {
  const folder = join(tmpdir(), 'clinlint-bench-peers');
  const versions = JSON.stringify(PEERS);
  const done = join(folder, `installed-${Buffer.from(versions).toString('base64url').slice(-40)}`);
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }));
  writeFileSync(join(folder, RULES), JSON.stringify({ rules: { terminology: true } }));
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the other linters could not be installed: ${stderr.slice(-500)}`);
  writeFileSync(done, '');
  return folder;
}

/** Of a folder's Markdown files at most so many, evenly drawn, in a place where nobody's configuration is found. */
function copyOf(folder, most) {
  const copy = mkdtempSync(join(tmpdir(), 'clinlint-bench-files-'));
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.md'),
  );
  const step = Math.max(1, all.length / most);
  const files = Array.from({ length: Math.min(most, all.length) }, (_, n) => all[Math.floor(n * step)]);
  files.forEach((entry, n) => {
    const into = join(copy, `part-${String(Math.floor(n / 100)).padStart(3, '0')}`);
    mkdirSync(into, { recursive: true });
    cpSync(join(entry.parentPath ?? entry.path, entry.name), join(into, `${n}.md`));
  });
  return { copy, count: files.length };
}

/** What each linter is called with, cold and with its own cache. */
function commands(root, peers, targets, cwd, cache) {
  const bin = (name) => join(peers, 'node_modules/.bin', name);
  const options = { cwd };
  const clinlint = [process.execPath, join(root, 'dist/cli.js'), 'lint', ...targets, '--no-config'];
  const remark = [
    '--use',
    join(peers, 'node_modules/remark-preset-lint-recommended/index.js'),
    '--quiet',
    '--no-stdout',
  ];
  const textlint = [bin('textlint'), '--config', join(peers, RULES)];
  return [
    { name: 'Clinlint, one worker', command: [...clinlint, '--jobs', '1'], options },
    { name: 'Clinlint, all workers', command: clinlint, options },
    {
      name: 'Clinlint, cached',
      command: [...clinlint, '--cache', '--cache-location', join(cache, 'clinlint')],
      options,
    },
    { name: 'markdownlint-cli2', command: [bin('markdownlint-cli2'), ...targets.map(asGlob)], options },
    { name: 'remark-cli, recommended preset', command: [bin('remark'), ...targets, ...remark], options },
    { name: 'textlint, terminology', command: [...textlint, ...targets], options },
    { name: 'rumdl', command: [bin('rumdl'), 'check', '--no-cache', ...targets], options },
    {
      name: 'rumdl, cached',
      command: [bin('rumdl'), 'check', '--cache-dir', join(cache, 'rumdl'), ...targets],
      options,
    },
  ];
}

const asGlob = (target) => (target.endsWith('.md') ? target : `${target}/**/*.md`);

function compare(title, cases, runs) {
  console.log(`### ${title}\n`);
  const results = inTurns(cases, runs);
  const of = (name) => results.find((result) => result.name === name).ms;
  const base = of('markdownlint-cli2');
  table(
    ['', 'seconds', 'against markdownlint-cli2', 'peak MB'],
    results.map(({ name, ms, peak }) => [name, seconds(ms), (ms / base).toFixed(2), megabytes(peak)]),
  );
  for (const [ours, theirs] of PAIRS) console.log(`- ${ours} / ${theirs}: ${(of(ours) / of(theirs)).toFixed(2)}`);
  console.log('');
}

/** What is worth knowing as one figure. */
const PAIRS = [
  ['Clinlint, all workers', 'markdownlint-cli2'],
  ['Clinlint, all workers', 'textlint, terminology'],
  ['Clinlint, cached', 'rumdl, cached'],
];

export function peers(root, folder, { runs, most }) {
  const installed = install();
  const { copy, count } = copyOf(folder, most);
  const cache = mkdtempSync(join(tmpdir(), 'clinlint-bench-cache-'));
  try {
    const cases = commands(root, installed, ['.'], copy, cache);
    inTurns(
      cases.filter(({ name }) => name.endsWith('cached')),
      1,
    );
    compare(`${count} files`, cases, runs);
    const one = commands(root, installed, ['part-000/0.md'], copy, cache);
    compare('One file', one, Math.max(5, runs));
  } finally {
    rmSync(copy, { recursive: true });
    rmSync(cache, { recursive: true });
  }
}
