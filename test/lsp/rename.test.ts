import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { applied, positionOf } from './articles.ts';
import type { TestClient } from './test-client.ts';
import { inMemory } from './transports.ts';

const URI = 'file:///guides/gout.md';
const TEXT = `# Gout

Rest [1]. Ice [2, 3]. Water [1–3].

## References

1. Lee A. Gout in adults. BMJ 2019.
2. Diaz B. Rest for joints. Lancet 2020.
3. Cole C. Ice and pain. JAMA 2021.
`;
const NOTES = `# Gout

Rest.[^lee] Ice.[^lee][^diaz]

[^lee]: Lee A. Gout in adults. BMJ 2019.
[^diaz]: Diaz B. Rest for joints. Lancet 2020.
`;

describe('a citation gets another number', () => {
  let client: TestClient;
  const at = (uri: string, text: string, words: string, shift: number) => ({
    textDocument: { uri },
    position: positionOf(text, words, shift),
  });
  const prepare = (words: string, shift: number) =>
    client.request<{ range: Range; placeholder: string } | null>(
      'textDocument/prepareRename',
      at(URI, TEXT, words, shift),
    );
  const rename = async (uri: string, text: string, place: readonly [string, number], newName: string) => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at(uri, text, ...place), newName });
    const [change] = edit.documentChanges ?? [];
    if (change === undefined || !('edits' in change)) throw new Error('no edit');
    expect(change.textDocument.version).toBe(1);
    return applied(text, change.edits as readonly TextEdit[]);
  };

  beforeAll(async () => {
    client = await inMemory();
    await client.open(URI, TEXT);
    await client.open('file:///guides/notes.md', NOTES);
  });
  afterAll(() => client.close());

  it('is offered on one number, of a citation or an entry, and on nothing else', async () => {
    expect(client.capabilities.renameProvider).toEqual({ prepareProvider: true });
    expect(await prepare('[2, 3]', 1)).toMatchObject({ placeholder: '2' });
    expect((await prepare('2. Diaz', 0))?.range.end.character).toBe(1);
    expect(await prepare('1–3', 1)).toBeNull();
    expect(await prepare('Rest', 1)).toBeNull();
    expect(await prepare('Diaz', 1)).toBeNull();
  });

  it('renumbers text and list in one edit', async () => {
    const moved = `# Gout

Rest [3]. Ice [1, 2]. Water [1–3].

## References

1. Diaz B. Rest for joints. Lancet 2020.
2. Cole C. Ice and pain. JAMA 2021.
3. Lee A. Gout in adults. BMJ 2019.
`;
    expect(await rename(URI, TEXT, ['[1]', 1], '3')).toBe(moved);
    expect(await rename(URI, TEXT, ['1. Lee', 0], '3')).toBe(moved);
  });

  it('refuses a number that the list does not have', async () => {
    await expect(rename(URI, TEXT, ['[1]', 1], '4')).rejects.toThrow('1 to 3');
    await expect(rename(URI, TEXT, ['[1]', 1], 'two')).rejects.toThrow('1 to 3');
  });

  it('writes a new key wherever the old one is', async () => {
    const uri = 'file:///guides/notes.md';
    expect(await rename(uri, NOTES, ['[^lee]', 3], 'lee2019')).toBe(NOTES.replaceAll('^lee', '^lee2019'));
    await expect(rename(uri, NOTES, ['[^lee]', 3], 'diaz')).rejects.toThrow('another entry');
  });
});
