import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { ARTICLE } from './articles.ts';

const run = promisify(execFile);
const found = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
const hasNeovim = found.error === undefined && found.status === 0;
if (!hasNeovim) console.warn('Neovim is not installed, so the recipe of docs/editors.md is not run (Debian: neovim).');

/** What the recipe does on an article, told as JSON; it waits for what comes, at most half a minute. */
const SCRIPT = `
local function told(value) io.stdout:write(vim.fn.json_encode(value)) end
local function here(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
end
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 30000) or {}) do return answer.result end
end
local arrived = vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local codes = {}
for _, one in ipairs(vim.diagnostic.get(0)) do table.insert(codes, one.code) end
local hover = ask('textDocument/hover', here(6, 15))
local place = { line = 7, character = 12 }
local actions = ask('textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = place, ['end'] = place },
  context = { diagnostics = {} },
})
local titles = {}
for _, one in ipairs(actions or {}) do table.insert(titles, one.title) end
vim.api.nvim_buf_set_text(0, 7, 11, 7, 15, { '60' })
local gone = vim.wait(30000, function()
  for _, one in ipairs(vim.diagnostic.get(0)) do if one.code == 'ismp/trailing-zero' then return false end end
  return true
end, 20)
told({ arrived = arrived, codes = codes, hover = hover and hover.contents.value or '', titles = titles, gone = gone })
vim.cmd('qall!')
`;

describe.skipIf(!hasNeovim)('the recipe for Neovim in docs/editors.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clinlint-nvim-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let said: { arrived: boolean; codes: string[]; hover: string; titles: string[]; gone: boolean };

  beforeAll(async () => {
    await run(process.execPath, ['scripts/build.mjs', '--only', 'cli,server'], { cwd: ROOT });
    const page = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
    const recipe = /```lua\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(recipe).toContain("cmd = { 'clinlint', 'lsp', '--stdio' }");
    const command = JSON.stringify([process.execPath, join(ROOT, 'dist/cli.js')]).slice(1, -1);
    writeFileSync(join(folder, 'init.lua'), recipe.replace("'clinlint', 'lsp'", `${command}, 'lsp'`));
    writeFileSync(join(folder, 'after.lua'), SCRIPT);
    writeFileSync(join(folder, 'pain.md'), ARTICLE);
    const args = ['--headless', '-i', 'NONE', '-n', '-u', 'init.lua', 'pain.md', '-S', 'after.lua'];
    const { stdout } = await run('nvim', args, { cwd: folder, timeout: 120_000 });
    said = JSON.parse(stdout) as typeof said;
  }, 180_000);

  it('shows findings while the text is open, and takes them back when it is mended', () => {
    expect(said.arrived).toBe(true);
    expect(said.codes).toEqual(expect.arrayContaining(['citation/dangling', 'ismp/trailing-zero']));
    expect(said.gone).toBe(true);
  });

  it('shows the card of a drug', () => expect(said.hover.toLowerCase()).toContain('pregabalin'));

  it('offers repairs', () => {
    expect(said.titles).toContain('Remove the trailing zero');
    expect(said.titles.some((title) => title.startsWith('Suppress ismp/trailing-zero'))).toBe(true);
  });
});
