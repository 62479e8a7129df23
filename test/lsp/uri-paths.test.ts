import { describe, expect, it } from 'vitest';
import { fileName, folderOf, resolvePath, rootOf, shortNames } from '../../server/src/lsp/uri-paths.ts';

describe('folderOf', () => {
  it.each([
    ['file:///a/b.md', 'file:///a'],
    ['file:///b.md', 'file://'],
    ['vscode-vfs://github/o/r/b.md', 'vscode-vfs://github/o/r'],
    ['untitled:Untitled-1', null],
    ['', null],
  ])('%s', (uri, folder) => expect(folderOf(uri)).toBe(folder));
});

describe('rootOf', () => {
  it.each([
    ['file:///w/a/b.md', ['file:///w/'], 'file:///w'],
    ['file:///w', ['file:///w'], 'file:///w'],
    ['file:///wide/b.md', ['file:///w'], null],
    ['untitled:Untitled-1', ['file:///w'], null],
  ])('%s in %j', (uri, roots, root) => expect(rootOf(uri, roots)).toBe(root));
});

describe('resolvePath', () => {
  it.each([
    ['file:///w/a', 'x y.json', 'file:///w/a/x%20y.json'],
    ['file:///w/a', '../x.json', 'file:///w/x.json'],
    ['file:///w/a', './b/../x.json', 'file:///w/a/x.json'],
    ['file:///w/a', '/etc/x.json', 'file:///etc/x.json'],
    ['file:///w/a', 'C:\\data\\x.json', 'file:///C:/data/x.json'],
    ['file:///w', '../../../x.json', 'file:///x.json'],
    ['vscode-vfs://github/o/r', 'x.json', 'vscode-vfs://github/o/r/x.json'],
    ['file:///w', 'vscode-vfs://github/o/r/x.json', 'vscode-vfs://github/o/r/x.json'],
  ])('%s + %s', (folder, path, uri) => expect(resolvePath(folder, path)).toBe(uri));
});

describe('fileName', () => {
  it.each([
    ['file:///a/x%20y.md', 'x y.md'],
    ['file:///a/%E0%A4%A', '%E0%A4%A'],
  ])('%s', (uri, name) => expect(fileName(uri)).toBe(name));
});

describe('shortNames', () => {
  it('are unique and as short as a reader needs', () => {
    const uris = [
      'file:///w/a%20b/x.md',
      'file:///w/x.md',
      'file:///v/y.md',
      'untitled:Untitled-1',
      'file:///v/w/y.md',
    ];
    expect([...shortNames(uris, ['file:///w/']).values()]).toEqual([
      'a b/x.md',
      'x.md',
      'file:///v/y.md',
      'untitled:Untitled-1',
      'file:///v/w/y.md',
    ]);
  });
});
