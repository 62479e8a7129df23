import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { ARTICLE } from './articles.ts';
import { codes, type TestClient } from './test-client.ts';
import { inMemory } from './transports.ts';

const ROOT = 'memory:///work';
const PAIN = `${ROOT}/pain.md`;
const OTHER = `${ROOT}/other.md`;
const README = `${ROOT}/README.md`;
const FILES = {
  [PAIN]: ARTICLE,
  [OTHER]: ARTICLE.replace('60.0 mg', '60 mg'),
  [README]: '# A tool\n\nRun it 5.0 times.\n',
};
const changed = (uri: string, type = 2) => ({ changes: [{ uri, type }] });

let client: TestClient;
const start = async (options: object = { workspaceDiagnostics: true }, files: Record<string, string> = FILES) => {
  client = await inMemory({ roots: [ROOT], files, initializationOptions: options });
};
afterEach(() => client.close());

type Held = readonly { readonly uri: string; readonly value: string }[];
const ask = (previousResultIds: Held = [], more: object = {}): Promise<WorkspaceDiagnosticReport> =>
  client.request('workspace/diagnostic', { previousResultIds, ...more });
const held = ({ items }: WorkspaceDiagnosticReport): Held =>
  items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
const at = (report: WorkspaceDiagnosticReport, uri: string): WorkspaceDocumentDiagnosticReport | undefined =>
  report.items.find((one) => one.uri === uri);
const rulesAt = (report: WorkspaceDiagnosticReport, uri: string): readonly string[] | null => {
  const one = at(report, uri);
  return one?.kind === 'full' ? codes(one.items) : null;
};

describe('findings of all articles of the workspace', () => {
  it('are offered to a client that asks for them, and to no other', async () => {
    await start();
    expect(client.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
    await ask();
    await client.close();
    await start({});
    expect(client.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false });
    await client.pull(PAIN);
  });

  it('come one by one as they are read, with progress', async () => {
    await start();
    const report = await ask([], { partialResultToken: 'part', workDoneToken: 'work' });
    expect(report.items).toEqual([]);
    const parts = client.progress.filter(({ token }) => token === 'part').map(({ value }) => value);
    const all = parts as WorkspaceDiagnosticReport[];
    expect(all.map(({ items }) => items.length)).toEqual([1, 1, 1]);
    const whole = { items: all.flatMap(({ items }) => items) };
    expect(rulesAt(whole, PAIN)).toContain('ismp/trailing-zero');
    expect(rulesAt(whole, OTHER)).toContain('citation/dangling');
    expect(rulesAt(whole, README)).toEqual([]);
    const work = client.progress.filter(({ token }) => token === 'work').map(({ value }) => (value as Work).kind);
    expect([work[0], work.at(-1), work.length]).toEqual(['begin', 'end', 5]);
  });

  it('are the same that the open article has', async () => {
    await start();
    const closed = rulesAt(await ask(), PAIN);
    await client.open(PAIN, ARTICLE);
    const open = await client.pull(PAIN);
    expect(open.kind === 'full' && codes(open.items)).toEqual(closed);
  });

  it('are not sent for what is open: that is asked for by itself', async () => {
    await start();
    await client.open(PAIN, ARTICLE);
    await client.pull(PAIN);
    expect(at(await ask(), PAIN)).toBeUndefined();
  });

  it('wait until there is news, and then only the news is full', async () => {
    await start();
    const first = await ask();
    let answered = false;
    const second = ask(held(first)).then((report) => {
      answered = true;
      return report;
    });
    // Every question that comes later is answered later, so the one before has been read by now.
    await client.request('workspace/symbol', { query: '' });
    expect(answered).toBe(false);
    client.files.set(PAIN, ARTICLE.replace('60.0 mg', '60 mg'));
    await client.notify('workspace/didChangeWatchedFiles', changed(PAIN));
    const report = await second;
    expect(rulesAt(report, PAIN)).not.toContain('ismp/trailing-zero');
    expect([at(report, OTHER)?.kind, at(report, README)?.kind]).toEqual(['unchanged', 'unchanged']);
  });

  it('go with a file that is deleted or ignored', async () => {
    await start();
    const first = await ask();
    client.files.delete(PAIN);
    await client.notify('workspace/didChangeWatchedFiles', changed(PAIN, 3));
    const second = await ask(held(first));
    expect(rulesAt(second, PAIN)).toEqual([]);
    client.files.set(`${ROOT}/.clinlintignore`, 'other.md\n');
    await client.notify('workspace/didChangeWatchedFiles', changed(`${ROOT}/.clinlintignore`, 1));
    expect(rulesAt(await ask(held(second)), OTHER)).toEqual([]);
  });

  it('follow the configuration', async () => {
    await start();
    const first = await ask();
    client.files.set(`${ROOT}/.clinlintrc.yaml`, 'rules: {ismp/trailing-zero: off}');
    await client.notify('workspace/didChangeWatchedFiles', changed(`${ROOT}/.clinlintrc.yaml`, 1));
    const second = await ask(held(first));
    expect(rulesAt(second, PAIN)).not.toContain('ismp/trailing-zero');
    expect(at(second, OTHER)?.kind).toBe('unchanged');
  });

  it('end when the client no longer wants them', async () => {
    await start();
    const first = await ask();
    const waiting = ask(held(first));
    await client.request('shutdown', undefined);
    expect((await waiting).items.every(({ kind }) => kind === 'unchanged')).toBe(true);
  });
});

interface Work {
  readonly kind: string;
}
