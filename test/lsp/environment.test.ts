import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { BUILT_IN_FORMULARY } from '../../server/src/data/built-in.ts';
import { ARTICLE, positionOf } from './articles.ts';
import { codes, items, until } from './test-client.ts';
import { inMemory, startInMemory } from './transports.ts';

const ROOT = 'memory:///work';
const URI = `${ROOT}/deep/down/pain.md`;
const changed = (uri: string) => ({ changes: [{ uri, type: 2 }] });

describe('configuration', () => {
  it('holds from the nearest file up to the workspace folder, and the settings over it', async () => {
    const files = {
      'memory:///.clinlintrc.yaml': 'rules: {ismp/trailing-zero: off}',
      [`${ROOT}/package.json`]: '{"clinlint": {"rules": {"citation/dangling": "info"}}}',
      [`${ROOT}/deep/package.json`]: '{"name": "no configuration of ours"}',
    };
    const client = await inMemory({ roots: [ROOT], files });
    await client.open(URI, ARTICLE);
    const found = items(await client.pull(URI));
    expect(codes(found)).toContain('ismp/trailing-zero');
    expect(found.find((one) => one.code === 'citation/dangling')?.severity).toBe(3);
    client.settings.value = { rules: { 'citation/dangling': 'off' } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshes.count > 1, 'a refresh');
    expect(codes(items(await client.pull(URI)))).not.toContain('citation/dangling');
    await client.close();
  });

  it('that breaks is a finding while the last good one stays in force', async () => {
    const config = `${ROOT}/.clinlintrc.yaml`;
    const client = await inMemory({ roots: [ROOT], files: { [config]: 'rules: {citation/dangling: off}' } });
    await client.open(URI, ARTICLE);
    expect(codes(items(await client.pull(URI)))).not.toContain('citation/dangling');
    client.files.set(config, 'rules: {citation/dangling: [');
    await client.notify('workspace/didChangeWatchedFiles', changed(config));
    const found = items(await client.pull(URI));
    expect(codes(found)).toContain('internal/configuration');
    expect(codes(found)).not.toContain('citation/dangling');
    expect(found.find((one) => one.code === 'internal/configuration')?.message).toContain('.clinlintrc.yaml');
    await until(() => client.statuses.some((one) => one.state === 'failed'), 'a failed status');
    client.files.set(config, 'rules: {}');
    await client.notify('workspace/didChangeWatchedFiles', changed(config));
    expect(codes(items(await client.pull(URI)))).toContain('citation/dangling');
    await client.close();
  });

  it('with an unknown rule names it', async () => {
    const files = { [`${ROOT}/.clinlintrc.json`]: '{"rules": {"citation/dangeling": "off"}}' };
    const client = await inMemory({ roots: [ROOT], files });
    await client.open(URI, ARTICLE);
    const problem = items(await client.pull(URI)).find((one) => one.code === 'internal/configuration');
    expect(problem?.message).toContain('citation/dangeling');
    await client.close();
  });
});

describe('formularies', () => {
  const own = `${ROOT}/house.json`;

  it('that break are a finding while the last good one stays in force', async () => {
    const settings = { formularies: ['house.json'], builtInFormulary: false };
    const client = await inMemory({ roots: [ROOT], settings, files: { [own]: BUILT_IN_FORMULARY } });
    await client.open(URI, ARTICLE);
    expect(codes(items(await client.pull(URI)))).not.toContain('internal/formulary');
    client.files.set(own, '{"schemaVersion": 1');
    await client.notify('workspace/didChangeWatchedFiles', changed(own));
    const [complaint] = items(await client.pull(URI)).filter((one) => one.code === 'internal/formulary');
    expect(complaint?.message).toContain('Its last good reading stays in force');
    await until(() => client.statuses.some((one) => one.state === 'failed'), 'a failed status');
    expect(client.statuses[client.statuses.length - 1]?.formularies).toHaveLength(1);
    await client.close();
  });

  it('are marked in their own file where they are wrong, until they are right', async () => {
    const settings = { formularies: ['house.json'] };
    const good = JSON.stringify(JSON.parse(BUILT_IN_FORMULARY), null, 1);
    const client = await inMemory({ roots: [ROOT], settings, files: { [own]: good } });
    await client.open(URI, ARTICLE);
    await client.pull(URI);
    expect(client.pushed.has(own)).toBe(false);
    const lines = good.split('\n');
    const at = lines.findIndex((line) => /"high": \d/.test(line));
    client.files.set(own, good.replace(/"high": \d+/, '"high": "nonsense"'));
    await client.notify('workspace/didChangeWatchedFiles', changed(own));
    await client.pull(URI);
    await until(() => client.pushed.has(own), 'diagnostics of the formulary');
    const [marked] = client.pushed.get(own) ?? [];
    expect(marked).toMatchObject({ severity: 1, code: 'internal/formulary', range: { start: { line: at } } });
    expect(marked?.message).not.toContain('house.json');
    client.files.set(own, good);
    await client.notify('workspace/didChangeWatchedFiles', changed(own));
    await client.pull(URI);
    await until(() => client.pushed.get(own)?.length === 0, 'no more diagnostics of the formulary');
    await client.close();
  });

  it('that are missing are a finding, and so is having none', async () => {
    const settings = { formularies: ['no-such.json'], builtInFormulary: false };
    const client = await inMemory({ roots: [ROOT], settings });
    await client.open(URI, ARTICLE);
    const found = items(await client.pull(URI)).filter((one) => one.code === 'internal/formulary');
    expect(found.map((one) => one.message).join()).toContain('no-such.json');
    expect(found).toHaveLength(2);
    await client.close();
  });
});

describe('a client that does not pull', () => {
  it('is sent diagnostics after every change, and none when the document closes', async () => {
    const client = await inMemory({ pull: false });
    expect(client.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(URI, ARTICLE);
    await until(() => codes(client.pushed.get(URI) ?? []).includes('citation/dangling'), 'diagnostics');
    await client.change(URI, 2, ARTICLE.replace(', 9', ''));
    await until(() => !codes(client.pushed.get(URI) ?? []).includes('citation/dangling'), 'new diagnostics');
    await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    await until(() => client.pushed.get(URI)?.length === 0, 'no diagnostics');
    await client.close();
  });
});

describe('a client that knows snippets', () => {
  it('is left to type over the reason', async () => {
    const client = await inMemory({ snippets: true });
    await client.open(URI, ARTICLE);
    const place = positionOf(ARTICLE, '1, 9', 3);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    const edits = JSON.stringify(actions.map((action) => action.edit));
    expect(edits).toMatch(/citation\/dangling -- \$\{1:reason\} -->/);
    await client.close();
  });
});

describe('findings across articles', () => {
  const other = `${ROOT}/other.md`;
  const conflicting = ARTICLE.replace('pregabalin 150 mg/day in', 'pregabalin 300-600 mg/day in');
  const mine = ARTICLE.replace('pregabalin 150 mg/day in', 'pregabalin 150-225 mg/day in');

  it('see other open documents, point to them, and go when they do', async () => {
    const client = await inMemory({ roots: [ROOT] });
    await client.open(URI, mine);
    expect(codes(items(await client.pull(URI)))).not.toContain('cross/dose-conflict');
    await client.open(other, conflicting);
    await client.pull(other);
    await until(() => client.refreshes.count > 1, 'a refresh');
    const conflict = items(await client.pull(URI)).find((one) => one.code === 'cross/dose-conflict');
    expect(conflict?.message).toContain('other.md');
    expect(conflict?.message).not.toContain(ROOT);
    expect(conflict?.relatedInformation?.map((one) => one.location.uri)).toContain(other);
    await client.notify('textDocument/didClose', { textDocument: { uri: other } });
    expect(codes(items(await client.pull(URI)))).not.toContain('cross/dose-conflict');
    await client.close();
  });

  it('see files of the workspace that are not open', async () => {
    const client = await inMemory({ roots: [ROOT], files: { [other]: conflicting } });
    await client.open(URI, mine);
    await client.pull(URI);
    const before = client.refreshes.count;
    await until(() => client.refreshes.count > before, 'the background reading');
    expect(codes(items(await client.pull(URI)))).toContain('cross/dose-conflict');
    await client.close();
  });
});

describe('a host that fails', () => {
  it('gives an internal finding or a log line, never an empty list that looks clean', async () => {
    const client = await startInMemory({
      today: () => {
        throw new Error('no clock');
      },
    });
    await client.open(URI, ARTICLE);
    expect(codes(items(await client.pull(URI)))).toEqual(['internal/rule-failed']);
    const position = { line: 6, character: 3 };
    expect(await client.request('textDocument/hover', { textDocument: { uri: URI }, position })).toBeNull();
    expect(client.logs.join()).toContain('no clock');
    await client.close();
  });
});
