// Measures how often findings are right. `--seed N` draws findings of severity error or warning from a corpus of real
// articles into a worksheet; `--without FAMILIES` leaves out rules that would fill it. `--marks A.tsv,B.tsv` joins the
// marks of two readers: the figures of all draws into docs/precision.json, where the pages take them from, and the table
// of this draw into docs/precision/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    corpus: { type: 'string', default: join(root, '../shared/corpus') },
    without: { type: 'string', default: '' },
    marks: { type: 'string' },
  },
});
const without = values.without.split(',').filter(Boolean);
const name = `seed-${values.seed}${without.length > 0 ? '-content' : ''}`;
const worksheet = join(root, `test-results/precision-${name}.jsonl`);

if (!existsSync(values.corpus)) {
  console.log('precision: skipped, there is no corpus here (expected in ../shared/corpus, or name one with --corpus)');
  process.exit(0);
}
if (values.marks === undefined) draw();
else report(values.marks.split(','));

function draw() {
  const found = findings().filter(({ rule }) => !without.includes(rule.split('/')[0]));
  const drawn = shuffled(found, Number(values.seed)).slice(0, Number(values.count));
  mkdirSync(join(root, 'test-results'), { recursive: true });
  writeFileSync(worksheet, drawn.map((f, i) => `${JSON.stringify({ id: i + 1, ...f })}\n`).join(''));
  console.log(`${drawn.length} of ${found.length} findings drawn with seed ${values.seed} into ${worksheet}`);
}

function findings() {
  const cli = join(root, 'dist/cli.js');
  const args = [cli, 'lint', '.', '--no-config', '--format', 'json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: values.corpus,
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  if (status === null || stdout === '') throw new Error(`the command gave no report: ${stderr}`);
  // What describes the corpus is no part of it.
  const files = JSON.parse(stdout).files.filter(({ path }) => path !== 'README.md');
  return files.flatMap((file) => {
    const text = readFileSync(join(values.corpus, file.path), 'utf8').replace(/^\uFEFF/, '');
    const lines = text.split(/\r\n|\r|\n/);
    return file.findings
      .filter((f) => f.severity !== 'info')
      .map(({ rule, severity, line, column, endLine, endColumn, message }) => ({
        path: file.path,
        line,
        column,
        rule,
        severity,
        message,
        endLine,
        endColumn,
        context: lines
          .slice(Math.max(0, line - 3), endLine + 2)
          .join('\n')
          .slice(0, 1500),
      }));
  });
}

/** The same draw for the same seed on every machine. */
function shuffled(list, seed) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** Marks are lines of id, verdict (true, false, doubtful) and reason, parted by tabs. Doubtful counts as false. */
function readMarks(file) {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  return new Map(
    rows.map(([id, verdict, reason = '']) => [Number(id), { right: verdict === 'true', verdict, reason }]),
  );
}

function report(files) {
  const sheet = readFileSync(worksheet, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const readers = files.map(readMarks);
  const rows = sheet.map((f) => ({ ...f, marks: readers.map((marks) => marks.get(f.id)) }));
  const unmarked = rows.filter((row) => row.marks.some((mark) => mark === undefined));
  if (unmarked.length > 0)
    throw new Error(`${unmarked.length} findings are not marked by every reader, the first is ${unmarked[0].id}`);
  keepFigures(rows);
  const page = join(root, `docs/precision/${name}.md`);
  mkdirSync(join(root, 'docs/precision'), { recursive: true });
  writeFileSync(page, `# Precision, draw ${name}\n\n${figures(rows)}\n\n${table(rows)}\n`);
  console.log(figures(rows));
}

/** Figures of every draw by rule; a draw that is marked again replaces its own. */
function keepFigures(rows) {
  const file = join(root, 'docs/precision.json');
  const draws = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).draws : [];
  const rules = {};
  for (const { rule, ...row } of rows) {
    rules[rule] ??= { findings: 0, right: 0 };
    rules[rule].findings += 1;
    if (right(row)) rules[rule].right += 1;
  }
  const sorted = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
  const others = draws.filter((draw) => draw.name !== name);
  const all = [...others, { name, findings: rows.length, rules: sorted }].sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ draws: all }, null, 2)}\n`);
}

function right(row) {
  return row.marks.every((mark) => mark.right);
}

function figures(rows) {
  const groups = new Map([
    ['all errors', rows.filter((r) => r.severity === 'error')],
    ['all warnings', rows.filter((r) => r.severity === 'warning')],
  ]);
  for (const rule of [...new Set(rows.map((r) => r.rule))].sort())
    groups.set(
      rule,
      rows.filter((r) => r.rule === rule),
    );
  const agree = rows.filter((r) => new Set(r.marks.map((m) => m.right)).size === 1).length;
  const lines = [...groups].map(
    ([name, list]) =>
      `| ${name} | ${list.length} | ${list.filter(right).length} | ${list.length ? (list.filter(right).length / list.length).toFixed(3) : '–'} |`,
  );
  return [
    `Drawn with seed ${values.seed}: ${rows.length} findings. Readers agree on ${agree}. A finding counts as right only when both readers say so.`,
    '',
    '| rule | findings | right | share |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function table(rows) {
  const cell = (mark) => `${mark.verdict}${mark.reason ? `: ${mark.reason.replace(/\|/g, '/')}` : ''}`;
  const lines = rows.map(
    (r) =>
      `| ${r.path.replace(/\|/g, '/')} | ${r.line} | ${r.rule} | ${r.severity} | ${r.marks.map(cell).join(' | ')} |`,
  );
  return [
    '## Every finding',
    '',
    '| path | line | rule | severity | reader 1 | reader 2 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}
