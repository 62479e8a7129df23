import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALGORITHM_PREVIEW } from '../../server/src/protocol/requests.ts';
import { ARTICLE, URI } from './articles.ts';
import { codes, items, type TestClient } from './test-client.ts';
import { inMemory, inWorker, overStdio, type Transport } from './transports.ts';

const TRANSPORTS: readonly (readonly [string, Transport])[] = [
  ['from source, in memory', inMemory],
  ['dist/server.js over stdio', overStdio],
  ['dist/web/server.js in a worker', inWorker],
];

/** Texts that nobody writes on purpose. None may fail, stop or silence the server. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['one byte order mark', '\uFEFF'],
  ['half characters', `\uD800 pregabalin \uDC00 150 mg/day \uD83D\n\n- [1\uDFFF]`],
  ['control characters', '\u0001\u0008\u001F pregabalin 5 mg \u007F\u2028\u2029'],
  ['an unclosed fence', `\`\`\`\n${ARTICLE}`],
  ['unclosed front matter', `---\ntitle: [\n${ARTICLE}`],
  ['broken front matter', `---\ntitle: [\n---\n${ARTICLE}`],
  ['an unclosed comment', `<!-- clinlint-disable-file\n${ARTICLE}`],
  ['only marks', '#|>-*_[]()!`~<'.repeat(2000)],
  ['deep nesting', `${'> '.repeat(400)}pregabalin 10 mg`],
  ['one long line', `pregabalin 10 mg ${'x'.repeat(300_000)}`],
  ['lone carriage returns', ARTICLE.replace(/\n/g, '\r')],
];

const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 99_999 } };

describe.each(TRANSPORTS)('%s', (_name, start) => {
  let client: TestClient;
  beforeAll(async () => {
    client = await start();
  }, 120_000);
  afterAll(() => client.close());

  it.each(TEXTS)('answers every request about %s', async (_title, text) => {
    const uri = 'memory:///odd.md';
    const textDocument = { uri };
    await client.open(uri, text);
    expect(codes(items(await client.pull(uri)))).not.toContain('internal/rule-failed');
    await client.request('textDocument/codeAction', { textDocument, range: EVERYWHERE, context: { diagnostics: [] } });
    await client.request('textDocument/documentSymbol', { textDocument });
    for (const position of [EVERYWHERE.start, { line: 0, character: 3 }, EVERYWHERE.end]) {
      await client.request('textDocument/hover', { textDocument, position });
      await client.request('textDocument/definition', { textDocument, position });
      await client.request('textDocument/references', {
        textDocument,
        position,
        context: { includeDeclaration: true },
      });
    }
    expect(await client.request(ALGORITHM_PREVIEW, { uri })).toBeDefined();
    await client.notify('textDocument/didClose', { textDocument });
    expect(client.logs).toEqual([]);
  });

  it.each([
    ['a NUL byte', `${ARTICLE}\0`],
    ['more than 16 MB', 'pregabalin 10 mg '.repeat(1_100_000)],
  ])('refuses %s with a finding', async (_title, text) => {
    await client.open('memory:///refused.md', text);
    const found = items(await client.pull('memory:///refused.md'));
    expect(codes(found)).toEqual(['internal/unreadable']);
    expect(found[0]?.severity).toBe(1);
    await client.notify('textDocument/didClose', { textDocument: { uri: 'memory:///refused.md' } });
  });

  it('answers about documents that are not open', async () => {
    const textDocument = { uri: 'memory:///never.md' };
    expect(items(await client.pull(textDocument.uri))).toEqual([]);
    expect(await client.request('textDocument/hover', { textDocument, position: EVERYWHERE.start })).toBeNull();
    expect(await client.request(ALGORITHM_PREVIEW, textDocument)).toHaveProperty('message');
  });

  it('outlives nonsense and still works', async () => {
    await client.notify('textDocument/didChange', {
      textDocument: { uri: 'memory:///never.md', version: 3 },
      contentChanges: [],
    });
    await client.notify('workspace/didChangeConfiguration', { settings: 7 });
    await client.notify('textDocument/didOpen', {});
    await client.notify('textDocument/didChange', { textDocument: { uri: 5 }, contentChanges: 'x' });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'no address', type: 9 }] });
    await expect(client.request('textDocument/hover', {})).resolves.toBeNull();
    await expect(client.request('no/such/method', {})).rejects.toThrow();
    await client.open(URI, ARTICLE);
    expect(codes(items(await client.pull(URI)))).toContain('citation/dangling');
  });
});
