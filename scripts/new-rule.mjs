// Scaffolds a rule: `npm run new:rule dose/route-missing` writes the rule, its test and its line in the list. Both fail
// until they are filled in, so nothing can be forgotten.
import { execFileSync } from 'node:child_process';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GROUPS } from './generate/families.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const id = process.argv[2] ?? '';
const families = GROUPS.flatMap((group) => Object.keys(group.families));

const INDEX = 'server/src/core/rules/index.ts';

function fail(message) {
  console.error(message);
  process.exit(2);
}

if (!/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(id)) fail('usage: npm run new:rule family/name, for example dose/route-missing');
const [family, name] = id.split('/');
if (!families.includes(family)) fail(`unknown family "${family}": one of ${families.join(', ')}`);

const constant = id.replace(/[/-]([a-z])/g, (_, letter) => letter.toUpperCase());

const rule = `import type { ArticleRule } from '../rule.ts';

/** One sentence: what it reports, and why that matters to a patient. */
export const ${constant}: ArticleRule = {
  id: '${id}',
  scope: 'article',
  summary: '',
  rationale: '',
  needs: [],
  defaultSeverity: 'info',
  messages: { found: '' },
  examples: { bad: [], good: [] },
  fix: 'none',
  since: 'next',
  references: [],
  *check() {},
};
`;

const test = `import { expectFindings } from '../../harness/expect-findings.ts';

expectFindings('${id}', {
  reports: [['the plain hit', '# Title\\n\\n⟦what is reported⟧', 'found']],
  ignores: [
    ['the boundary value', '# Title\\n\\n'],
    ['code', '# Title\\n\\n\`\`'],
    ['a comment', '# Title\\n\\n<!-- -->'],
  ],
});
`;

async function write(path, text) {
  const absolute = join(root, path);
  const exists = await access(absolute).then(
    () => true,
    () => false,
  );
  if (exists) fail(`${path} exists already`);
  await mkdir(dirname(absolute), { recursive: true });
  await writeFile(absolute, text);
  console.log(`wrote ${path}`);
}

/** The list keeps its order by id; the formatter sorts the imports. */
async function addToIndex() {
  const text = await readFile(join(root, INDEX), 'utf8');
  const list = /(export const RULES: readonly Rule\[\] = \[\n)([^\]]*)(\];)/;
  const match = list.exec(text);
  if (match === null) fail(`${INDEX}: the list RULES was not found`);
  const entries = [...match[2].split('\n').filter((line) => line.trim() !== ''), `  ${constant},`];
  const sorted = [...new Set(entries)].sort((a, b) => (kebab(a) < kebab(b) ? -1 : 1));
  const imported = `import { ${constant} } from './${id}.ts';\n${text}`;
  await writeFile(
    join(root, INDEX),
    imported.replace(list, (_, open, __, close) => `${open}${sorted.join('\n')}\n${close}`),
  );
  execFileSync('npx', ['biome', 'check', '--write', INDEX], { cwd: root, stdio: 'ignore' });
  console.log(`added to ${INDEX}`);
}

/** The order of ids: "citationDangling" is "citation/dangling", family first. */
const kebab = (entry) => entry.trim().replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

await write(`server/src/core/rules/${id}.ts`, rule);
await write(`test/rules/${id}.test.ts`, test);
await addToIndex();
console.log(`Next: fill in the rule and its test, then \`npm run generate\` writes docs/rules/${family}/${name}.md`);
