import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTRADICTING } from '../harness/contradicting-articles.ts';
import { ROOT } from '../harness/environment.ts';
import { folderWith, runCli } from '../harness/run-cli.ts';

const [, recipe = ''] =
  /<!-- recipe:parallel -->\n\n```sh\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/scale.md'), 'utf8')) ?? [];
const isGnu = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') ?? false;
if (!isGnu) console.warn('skipped: the recipe of docs/scale.md, because GNU parallel is not installed');

test('the guide has a recipe', () => expect(recipe).toContain('parallel --pipe'));

test.skipIf(!isGnu)('through GNU parallel every line has the answer that one process gives it, in order', () => {
  const lines = Array.from({ length: 30 }, (_, i) =>
    Object.entries(CONTRADICTING).map(([id, text]) => JSON.stringify({ id: `${i}/${id}`, text })),
  ).flat();
  const folder = folderWith({ 'articles.ndjson': `${lines.join('\n')}\n{"id":"broken"}\n` });
  const bin = folderWith({ clinlint: `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'dist/cli.js')}' "$@"\n` });
  execFileSync('chmod', ['+x', join(bin, 'clinlint')]);
  // Small blocks, so that there are several processes.
  const { status, stderr } = spawnSync('sh', ['-ec', recipe.replace('--block 4M', '--block 12k')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, PARALLEL: '--will-cite' },
  });
  const said = 'could not be read; their answers say why\n';
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringMatching(new RegExp(`^clinlint: 1 of \\d+ lines ${said}$`)),
  });
  const input = readFileSync(join(folder, 'articles.ndjson'), 'utf8');
  expect(readFileSync(join(folder, 'findings.ndjson'), 'utf8')).toBe(runCli(['lint', '--ndjson'], { input }).out);
});
