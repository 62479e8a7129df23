// Writes everything that follows from the rules' metadata and the formulary: pages, tables, counts, the configuration's
// schema and the manifest's settings. `--check` writes nothing and exits 1 when a file is not what it should be.
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleRunner } from './generate/example-messages.mjs';
import { formularyBlocks } from './generate/formulary.mjs';
import { manifestWithSettings } from './generate/manifest.mjs';
import { measuredByRule, precisionTable } from './generate/measured.mjs';
import { ruleIndex, ruleTable } from './generate/rule-index.mjs';
import { rulePage } from './generate/rule-page.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const core = await loadTypeScript(`
  export * from './server/src/core/index.ts';
  export { BUILT_IN_FORMULARY, DRUG_NAMES } from './server/src/data/built-in.ts';
`);
const messagesOf = exampleRunner(core);

/** Path → text of every generated file. */
export async function generate() {
  const files = new Map([
    ['docs/rules/index.md', ruleIndex(core.RULES)],
    ['schemas/config.schema.json', json(core.publishedConfigSchema(core.RULES))],
  ]);
  const precision = JSON.parse((await read('docs/precision.json')) ?? '{"draws":[]}');
  const measured = measuredByRule(precision);
  for (const rule of core.RULES)
    files.set(`docs/rules/${rule.id}.md`, rulePage(rule, messagesOf(rule), measured.get(rule.id)));
  const blocks = formularyBlocks(JSON.parse(core.BUILT_IN_FORMULARY));
  blocks['README.md'].rules = ruleTable(core.RULES);
  blocks['docs/precision.md'] = { measured: precisionTable(measured, precision.draws) };
  for (const [path, texts] of Object.entries(blocks)) files.set(path, withBlocks(path, await read(path), texts));
  const manifest = JSON.parse(await read('package.json'));
  if (manifest.contributes?.configuration) files.set('package.json', json(manifestWithSettings(manifest, core.RULES)));
  return files;
}

/** The text with each block between `<!-- name:start -->` and `<!-- name:end -->` written anew. */
function withBlocks(path, text, blocks) {
  return Object.entries(blocks).reduce((before, [name, block]) => {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
    const [from, to] = [before.indexOf(start), before.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} has no ${start} with ${end} behind it`);
    return `${before.slice(0, from + start.length)}\n\n${block}\n${before.slice(to)}`;
  }, text);
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const read = (path) => readFile(join(root, path), 'utf8').catch(() => null);

/** Pages of rules that no longer exist. */
async function leftovers(files) {
  const found = await readdir(join(root, 'docs/rules'), { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !files.has(path));
}

async function stale(files) {
  const changed = [];
  for (const [path, text] of files) {
    const current = await read(path);
    if (!same(path, current, text)) changed.push(path);
  }
  return changed;
}

/** In JSON the layout is the formatter's business. */
function same(path, current, text) {
  if (current === null || !path.endsWith('.json')) return current === text;
  return JSON.stringify(JSON.parse(current)) === JSON.stringify(JSON.parse(text));
}

const files = await generate();
const changed = await stale(files);
const surplus = await leftovers(files);
if (process.argv.includes('--check')) {
  for (const path of [...changed, ...surplus]) console.error(`${path} is not current: run \`npm run generate\``);
  process.exitCode = changed.length + surplus.length > 0 ? 1 : 0;
} else {
  for (const path of changed) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path));
  }
  for (const path of surplus) await rm(join(root, path));
  // The schemas are none of the formatter's business.
  if (changed.includes('package.json'))
    execFileSync('npx', ['biome', 'format', '--write', 'package.json'], { cwd: root, stdio: 'ignore' });
  console.log(`${files.size} generated files, ${changed.length} written, ${surplus.length} removed`);
}
