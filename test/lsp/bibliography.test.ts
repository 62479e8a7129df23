import { describe, expect, it } from 'vitest';
import type { CompletionItem, Hover, Location } from 'vscode-languageserver-protocol';
import { positionOf } from './articles.ts';
import { codes, items, type TestClient } from './test-client.ts';
import { inMemory } from './transports.ts';

const ROOT = 'memory:///work';
const URI = `${ROOT}/gout.md`;
const BIB = `${ROOT}/references.bib`;
const TEXT = '# Gout\n\nGive colchicine 0.5 mg twice daily [@lee2019; @nobody].\n\nGive ibuprofen 400 mg [@ro\n';
const ENTRIES = '@article{lee2019, title={Gout in adults}, year={2019}}\n\n@book{Roy2020, title={Diet}, year={2020}}\n';

const opened = async (files: Readonly<Record<string, string>>, text = TEXT): Promise<TestClient> => {
  const client = await inMemory({ roots: [ROOT], files });
  await client.open(URI, text);
  return client;
};
const changed = (uri: string, type: 1 | 2 | 3) => ({ changes: [{ uri, type }] });
const found = async (client: TestClient) =>
  items(await client.pull(URI)).filter(({ code }) => /dangling|internal/.test(String(code)));
const at = (needle: string, offset = 0) => ({
  textDocument: { uri: URI },
  position: positionOf(TEXT, needle, offset),
});

describe('a bibliography file beside the article', () => {
  it('is read for findings, hover, definition and completion', async () => {
    const client = await opened({ [BIB]: ENTRIES });
    expect((await found(client)).map(({ message }) => message)).toEqual([
      'No bibliography file (references.bib) has an entry for the key nobody. Add the source there, or correct the key.',
    ]);
    const hover = await client.request<Hover>('textDocument/hover', at('@lee2019', 3));
    expect(JSON.stringify(hover.contents)).toContain('Gout in adults');
    const [place] = await client.request<Location[]>('textDocument/definition', at('@lee2019', 3));
    expect(place).toMatchObject({ uri: BIB, range: { start: { line: 0 } } });
    const offered = await client.request<CompletionItem[]>('textDocument/completion', at('[@ro', 4));
    expect(offered.map(({ label, detail }) => [label, detail])).toEqual([['Roy2020', 'Diet. 2020.']]);
    await client.close();
  });

  it('is read again when it changes, appears or goes', async () => {
    const client = await opened({});
    expect(await found(client)).toEqual([]);
    client.files.set(BIB, ENTRIES);
    await client.notify('workspace/didChangeWatchedFiles', changed(BIB, 1));
    expect(codes(await found(client))).toEqual(['citation/dangling']);
    client.files.set(BIB, `${ENTRIES}@book{nobody, title={N}}`);
    await client.notify('workspace/didChangeWatchedFiles', changed(BIB, 2));
    expect(await found(client)).toEqual([]);
    client.files.set(BIB, `${ENTRIES}@book{nobody, title={N`);
    await client.notify('workspace/didChangeWatchedFiles', changed(BIB, 2));
    expect((await found(client)).map(({ message }) => message)).toEqual([
      'The bibliography references.bib:4 could not be read whole (the entry "nobody" is not closed, or not written as BibTeX). Correct it, or name another.',
    ]);
    client.files.delete(BIB);
    await client.notify('workspace/didChangeWatchedFiles', changed(BIB, 3));
    expect(await found(client)).toEqual([]);
    await client.close();
  });
});

describe('files that the front matter or the configuration name', () => {
  const named = `---\nbibliography: [gone.bib, csl/sources.yaml]\n---\n\n${TEXT}`;

  it('are found, and a missing one is named', async () => {
    const client = await opened(
      { [`${ROOT}/csl/sources.yaml`]: '- id: lee2019\n  title: {a: 1}\n  issued: [x]\n' },
      named,
    );
    expect((await found(client)).map(({ message }) => message)).toEqual([
      'The bibliography gone.bib could not be read whole (does not exist; check the path). Correct it, or name another.',
    ]);
    await client.close();
  });

  it('hold for a folder by configuration', async () => {
    const config = 'overrides: [{files: "*.md", bibliography: house.json}]';
    const files = {
      [`${ROOT}/.clinlintrc.yaml`]: config,
      [`${ROOT}/house.json`]: '[{"id": "lee2019"}, {"id": "nobody"}]',
    };
    const client = await opened(files);
    expect(await found(client)).toEqual([]);
    await client.close();
  });
});
